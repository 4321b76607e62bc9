package dev.handbook.search;

import dev.handbook.search.analysis.ClusterQueries;
import dev.handbook.search.cluster.ClusterExport;
import dev.handbook.search.cluster.ClusterFormat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.handbook.text.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opensearch.analysis.common.CommonAnalysisPlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.script.mustache.MustachePlugin;
import org.opensearch.transport.Netty4Plugin;

/** An OpenSearch that was given the export, by its HTTP interface, puts the same page first. */
class OpenSearchServesExportTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir Path folder;
  private String address;

  /** A node in this JVM. */
  private static final class LocalNode extends Node {
    LocalNode(Settings settings) {
      super(
          InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "handbook"),
          List.of(Netty4Plugin.class, CommonAnalysisPlugin.class, MustachePlugin.class),
          false);
    }
  }

  private Settings settings() {
    return Settings.builder()
        .put("path.home", folder.resolve("home").toString())
        .put("cluster.name", "handbook")
        .put("discovery.type", "single-node")
        .put("network.host", "127.0.0.1")
        .put("transport.type", "netty4")
        .put("http.type", "netty4")
        .put("http.port", "0")
        .put("transport.port", "0")
        .put("cluster.routing.allocation.disk.threshold_enabled", false)
        .build();
  }

  @Test
  void firstPageIsLucenes() throws Exception {
    System.setProperty("opensearch.set.netty.runtime.available.processors", "false");
    try (ClusterQueries queries =
            new ClusterQueries(ClusterQueries.handbook(), folder.resolve("index"));
        Node node = new LocalNode(settings()).start()) {
      Path export = folder.resolve("export");
      int documents = ClusterExport.write(queries.searched(), queries.governance(), ClusterFormat.OPENSEARCH, export);
      int port =
          node.injector()
              .getInstance(HttpServerTransport.class)
              .boundAddress()
              .publishAddress()
              .getPort();
      address = "http://127.0.0.1:" + port + "/";
      load(export);
      assertEquals(documents, send("GET", "handbook/_count", "").get("count").getAsInt());
      ClusterQueries.Agreement agreement = queries.compare(this::pages);
      System.out.println("OpenSearch: " + agreement);
      assertTrue(agreement.share(agreement.firsts()) >= 0.95, agreement.toString());
    }
  }

  private void load(Path export) throws Exception {
    send("PUT", "handbook", Files.readString(export.resolve("index.json")));
    try (DirectoryStream<Path> files = Files.newDirectoryStream(export, "bulk-*.ndjson")) {
      for (Path file : files) {
        JsonObject answer = send("POST", "handbook/_bulk", Files.readString(file));
        assertFalse(answer.get("errors").getAsBoolean(), answer.toString());
      }
    }
    send("POST", "handbook/_refresh", "");
    String template = Files.readString(export.resolve("query.json"));
    send(
        "PUT",
        "_scripts/handbook",
        "{\"script\":{\"lang\":\"mustache\",\"source\":" + template + "}}");
  }

  private List<String> pages(List<String> words) throws Exception {
    String asked = Json.compact(Map.of("id", "handbook", "params", Map.of("words", words)));
    JsonObject answer = send("POST", "handbook/_search/template", asked);
    List<String> pages = new ArrayList<>();
    for (JsonElement hit : answer.getAsJsonObject("hits").getAsJsonArray("hits")) {
      pages.add(hit.getAsJsonObject().getAsJsonObject("_source").get("page").getAsString());
    }
    return pages;
  }

  private JsonObject send(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/json")
            .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    assertEquals(200, answer.statusCode(), answer.body());
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }
}
