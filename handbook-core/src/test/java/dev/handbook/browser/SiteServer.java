package dev.handbook.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * Serves a folder on the loopback address, as a static host would: {@code index.html} for folders,
 * gzip, a content security policy; notes what was sent.
 */
public final class SiteServer implements AutoCloseable {
  /** The policy under which a built site must work. */
  public static final String STRICT =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
          + " connect-src 'self'; base-uri 'none'; form-action 'self'";

  /** Milliseconds between two pieces of a page. */
  private static final long PAUSE = 120;

  /** Files named after their content, which {@code _headers} of a site lets browsers keep. */
  private static final Pattern BY_CONTENT = Pattern.compile("\\.[0-9a-f]{10}\\.[a-z0-9]+$");

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("xml", "application/xml"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("gif", "image/gif"),
          Map.entry("wasm", "application/wasm"),
          Map.entry("woff2", "font/woff2"));

  /**
   * A response that was sent.
   *
   * @param path of the request, without the server's prefix
   * @param bytes of the body as sent, gzip applied
   */
  public record Sent(String path, int status, int bytes) {}

  private final Path folder;
  private final String policy;
  private final String prefix;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final List<Sent> sent = new CopyOnWriteArrayList<>();
  private volatile int firstPiece;

  private SiteServer(Path folder, String prefix, String policy) {
    this.folder = folder.toAbsolutePath().normalize();
    this.prefix = prefix;
    this.policy = policy;
    try {
      this.server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  /** Serves a folder at {@code /} under the {@link #STRICT} policy. */
  public static SiteServer of(Path folder) {
    return of(folder, "/", STRICT);
  }

  /**
   * Serves a folder.
   *
   * @param prefix where it hangs, such as {@code /company/handbook/}
   * @param policy the header {@code Content-Security-Policy}; none when empty
   */
  public static SiteServer of(Path folder, String prefix, String policy) {
    return new SiteServer(folder, prefix, policy);
  }

  /** The address of a path relative to the site root. */
  public String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + prefix + path;
  }

  /** From now on pages arrive in two pieces, the second after some frames. */
  public void breakPagesAt(int bytes) {
    firstPiece = bytes;
  }

  /** What was sent so far. */
  public List<Sent> sent() {
    return List.copyOf(sent);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String asked = exchange.getRequestURI().getPath();
      String path = asked.startsWith(prefix) ? asked.substring(prefix.length()) : "../" + asked;
      Path file = folder.resolve(path).normalize();
      if (Files.isDirectory(file) && (path.isEmpty() || path.endsWith("/"))) {
        file = file.resolve("index.html");
      } else if (Files.isDirectory(file)) {
        exchange.getResponseHeaders().set("Location", asked + "/");
        exchange.sendResponseHeaders(301, -1);
        return;
      }
      boolean found = file.startsWith(folder) && Files.isRegularFile(file);
      Path notFound = folder.resolve("404.html");
      byte[] body =
          found
              ? Files.readAllBytes(file)
              : Files.isRegularFile(notFound)
                  ? Files.readAllBytes(notFound)
                  : "404\n".getBytes(StandardCharsets.UTF_8);
      send(exchange, path, found ? 200 : 404, found ? file : notFound, body);
    }
  }

  private void send(HttpExchange exchange, String path, int status, Path file, byte[] body)
      throws IOException {
    String name = file.getFileName().toString();
    String extension = name.substring(name.lastIndexOf('.') + 1);
    String type = TYPES.getOrDefault(extension, "application/octet-stream");
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    boolean named = status == 200 && BY_CONTENT.matcher(name).find();
    exchange
        .getResponseHeaders()
        .set("Cache-Control", named ? "public, max-age=31536000, immutable" : "no-cache");
    if (!policy.isEmpty()) {
      exchange.getResponseHeaders().set("Content-Security-Policy", policy);
    }
    if (firstPiece > 0 && firstPiece < body.length && extension.equals("html")) {
      sendInPieces(exchange, status, body);
      return;
    }
    String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
    boolean zip =
        accepted != null
            && accepted.contains("gzip")
            && (type.startsWith("text/") || type.contains("json") || type.contains("xml"));
    byte[] bytes = zip ? gzip(body) : body;
    if (zip) {
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    }
    sent.add(new Sent(path, status, bytes.length));
    boolean bodiless = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, bodiless || bytes.length == 0 ? -1 : bytes.length);
    if (!bodiless && bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }

  private void sendInPieces(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, 0);
    OutputStream out = exchange.getResponseBody();
    out.write(body, 0, firstPiece);
    out.flush();
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    out.write(body, firstPiece, body.length - firstPiece);
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(plain);
    }
    return out.toByteArray();
  }
}
