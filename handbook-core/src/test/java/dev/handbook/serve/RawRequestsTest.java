package dev.handbook.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a hostile page or program may send to the preview, byte by byte. */
class RawRequestsTest {
  private static final String CLOSE = "Connection: close\r\n\r\n";
  private static final String SECRET = "secret outside of the site";

  @TempDir static Path folder;
  private static PreviewServer server;

  @BeforeAll
  static void start() throws IOException {
    Path site = Files.createDirectories(folder.resolve("site"));
    Files.writeString(site.resolve("index.html"), "<html><head></head><body>home</body></html>");
    Files.createDirectories(site.resolve("a"));
    Files.writeString(site.resolve("a/index.html"), "<html><head></head>page a</html>");
    Files.createDirectories(site.resolve("assets"));
    Files.writeString(site.resolve("assets/x.css"), "body{}");
    Files.writeString(site.resolve(".handbook-site"), SECRET);
    Files.writeString(folder.resolve("secret.txt"), SECRET);
    Files.createSymbolicLink(site.resolve("link.txt"), folder.resolve("secret.txt"));
    Files.createSymbolicLink(site.resolve("out"), folder);
    server = PreviewServer.start(0, site);
    server.show(site, List.of());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String host() {
    return "127.0.0.1:" + server.port();
  }

  private static String send(String head) throws IOException {
    return send(server.port(), head);
  }

  private static String send(int port, String head) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String get(String target) throws IOException {
    return request("GET", target, "Host: " + host() + "\r\n");
  }

  private static String request(String method, String target, String headers) throws IOException {
    return send(method + " " + target + " HTTP/1.1\r\n" + headers + CLOSE);
  }

  private static int status(String answer) {
    return answer.isEmpty() ? 0 : Integer.parseInt(answer.split(" ")[1]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../secret.txt",
        "/..%2fsecret.txt",
        "/..%2f..%2fetc/passwd",
        "/%2e%2e/secret.txt",
        "/%2e%2e%2fsecret.txt",
        "/%252e%252e%252fsecret.txt",
        "/a/../../secret.txt",
        "/a/%2e%2e/%2e%2e/secret.txt",
        "/..\\secret.txt",
        "/..%5csecret.txt",
        "/%c0%ae%c0%ae/secret.txt",
        "/%uff0e%uff0e/secret.txt",
        "//etc/passwd",
        "///etc/passwd",
        "/%2fetc/passwd",
        "/%2Fetc%2Fpasswd",
        "/a//../../secret.txt",
        "/./../secret.txt",
        "/index.html%00.txt",
        "/secret.txt%00",
        "/link.txt",
        "/out/secret.txt",
        "/out/",
        "/.handbook-site",
        "/%2ehandbook-site",
        "/.handbook/../.handbook-site",
        "/.handbook/live.java",
        "/.handbook/../../secret.txt",
        "/assets/",
        "http://evil.example/",
        "http://127.0.0.1/../secret.txt",
        "file:///etc/passwd",
        "mailto:somebody",
        "*",
        "secret.txt",
        "/%",
        "/%zz"
      })
  void requestOutsideOfTheSiteGetsNothing(String target) throws IOException {
    String answer = get(target);
    assertFalse(answer.contains(SECRET) || answer.contains("root:"), answer);
    assertTrue(List.of(0, 400, 404).contains(status(answer)), answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: evil.example\r\n",
        "Host: evil.example:PORT\r\n",
        "Host: 127.0.0.1.evil.example:PORT\r\n",
        "Host: localhost.evil.example:PORT\r\n",
        "Host: 127.0.0.1\r\n",
        "Host: localhost:1\r\n",
        "Host: 0.0.0.0:PORT\r\n",
        "Host: localhost:PORT@evil.example\r\n",
        "Host: localhost:PORT\r\nHost: evil.example\r\n",
        "Host:\r\n",
        "X-Forwarded-Host: localhost:PORT\r\n"
      })
  void otherHostIsRefused(String headers) throws IOException {
    String answer = request("GET", "/", headers.replace("PORT", Integer.toString(server.port())));
    assertFalse(answer.contains("home"), answer);
    assertTrue(List.of(0, 400, 403).contains(status(answer)), answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST", "127.0.0.1", "[::1]"})
  void ownHostIsAnswered(String host) throws IOException {
    String answer = request("GET", "/", "Host: " + host + ":" + server.port() + "\r\n");
    assertEquals(200, status(answer), answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"})
  void otherMethodIsRefused(String method) throws IOException {
    String answer = request(method, "/", "Host: " + host() + "\r\nContent-Length: 0\r\n");
    assertEquals(405, status(answer), answer);
  }

  @Test
  void pageComesWithTheScriptAndStrictHeaders() throws IOException {
    String answer = get("/a/");
    assertEquals(200, status(answer));
    assertTrue(answer.contains("page a"), answer);
    assertTrue(answer.contains("/.handbook/live.js\" data-build=\"1\"></script>"), answer);
    assertTrue(
        answer.toLowerCase(java.util.Locale.ROOT).contains("x-content-type-options: nosniff"));
  }

  @Test
  void headHasNoBody() throws IOException {
    String answer = request("HEAD", "/", "Host: " + host() + "\r\n");
    assertEquals(200, status(answer));
    assertTrue(answer.endsWith("\r\n\r\n"), answer);
  }

  @Test
  void folderWithoutSlashLeadsToTheFolder() throws IOException {
    assertTrue(get("/a").contains("Location: /a/\r\n"));
  }

  @Test
  void styleSheetIsServedAsItIs() throws IOException {
    assertTrue(get("/assets/x.css").endsWith("\r\n\r\nbody{}"));
  }

  @Test
  void otherAddressesOfThisComputerAreNotServed() throws IOException {
    for (NetworkInterface network :
        NetworkInterface.networkInterfaces().filter(RawRequestsTest::isOutward).toList()) {
      for (InetAddress address : network.inetAddresses().toList()) {
        boolean refused = false;
        try (Socket socket = new Socket(address, server.port())) {
          refused = !socket.isConnected();
        } catch (IOException e) {
          refused = true;
        }
        assertTrue(refused, address.toString());
      }
    }
  }

  private static boolean isOutward(NetworkInterface network) {
    try {
      return network.isUp() && !network.isLoopback();
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void takenPortGivesWayToTheNext() {
    try (PreviewServer second = PreviewServer.start(server.port(), folder)) {
      assertTrue(second.port() > server.port());
    }
  }

  /** Shows that the same requests get something from a server that trusts them. */
  @Test
  void serverThatTrustsRequestsIsNoticed() throws Exception {
    HttpServer naive = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    naive.createContext("/", RawRequestsTest::serveTrustingly);
    naive.start();
    try {
      int port = naive.getAddress().getPort();
      int leaks = 0;
      for (String target : values("requestOutsideOfTheSiteGetsNothing")) {
        String answer = send(port, "GET " + target + " HTTP/1.1\r\nHost: a\r\n" + CLOSE);
        leaks += answer.contains(SECRET) || answer.contains("root:") ? 1 : 0;
      }
      assertTrue(leaks > 5, leaks + " leaks");
      int answered = 0;
      for (String host : values("otherHostIsRefused")) {
        String answer = send(port, "GET /index.html HTTP/1.1\r\n" + host + CLOSE);
        answered += answer.contains("home") ? 1 : 0;
      }
      assertTrue(answered > 5, answered + " answered");
    } finally {
      naive.stop(0);
    }
  }

  private static List<String> values(String test) throws NoSuchMethodException {
    return List.of(
        RawRequestsTest.class
            .getDeclaredMethod(test, String.class)
            .getAnnotation(ValueSource.class)
            .strings());
  }

  private static void serveTrustingly(HttpExchange exchange) throws IOException {
    Path file = Path.of(folder.resolve("site") + exchange.getRequestURI().getPath());
    byte[] body = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[] {'?'};
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
