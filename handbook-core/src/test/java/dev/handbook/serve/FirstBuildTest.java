package dev.handbook.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a browser gets before there is a site. */
class FirstBuildTest {
  @TempDir Path folder;

  private static HttpRequest request(PreviewServer server, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).build();
  }

  @Test
  void pageSaysThatItIsBuiltUntilItIsThere() throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    try (PreviewServer server = PreviewServer.start(0, folder.resolve("none"))) {
      HttpResponse<String> waiting =
          client.send(request(server, "/some/page/"), BodyHandlers.ofString());
      assertEquals(503, waiting.statusCode());
      assertTrue(waiting.body().contains("Building the handbook"), waiting.body());
      assertTrue(waiting.body().contains("live.js\" data-build=\"0\""), waiting.body());
      Files.writeString(folder.resolve("index.html"), "<html><head></head>Here</html>");
      server.show(folder, List.of());
      HttpResponse<String> there = client.send(request(server, "/"), BodyHandlers.ofString());
      assertEquals(200, there.statusCode());
      assertTrue(there.body().contains("Here"), there.body());
    }
  }

  @Test
  void stepsOfTheFirstBuildAreTold() throws Exception {
    try (PreviewServer server = PreviewServer.start(0, folder.resolve("none"))) {
      server.progress("Parsed 12 pages");
      var stream =
          HttpClient.newHttpClient()
              .send(request(server, "/.handbook/events"), BodyHandlers.ofInputStream());
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
        String line = lines.readLine();
        while (!line.startsWith("data:")) {
          line = lines.readLine();
        }
        assertTrue(line.contains("\"progress\":[\"Parsed 12 pages\"]"), line);
      }
    }
  }
}
