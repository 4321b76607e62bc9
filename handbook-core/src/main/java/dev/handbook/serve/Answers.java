package dev.handbook.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Answers the requests of a browser on this computer, and refuses all others. */
final class Answers {
  /** Addresses below this belong to the preview, not to the site. */
  private static final String OWN = "/.handbook/";

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("xml", "application/xml"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("md", "text/plain; charset=utf-8"),
          Map.entry("ics", "text/calendar; charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("gif", "image/gif"),
          Map.entry("webp", "image/webp"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("wasm", "application/wasm"),
          Map.entry("mp4", "video/mp4"),
          Map.entry("m4v", "video/mp4"),
          Map.entry("webm", "video/webm"),
          Map.entry("ogv", "video/ogg"),
          Map.entry("mov", "video/quicktime"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("m4a", "audio/mp4"),
          Map.entry("ogg", "audio/ogg"),
          Map.entry("oga", "audio/ogg"),
          Map.entry("wav", "audio/wav"),
          Map.entry("flac", "audio/flac"),
          Map.entry("woff2", "font/woff2"));

  private final Supplier<Shown> shown;
  private final EventStreams events;
  private final Set<String> hosts;

  Answers(Supplier<Shown> shown, EventStreams events, int port) {
    this.shown = shown;
    this.events = events;
    this.hosts = Set.of("localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port);
  }

  /** Answers one request. */
  void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.getResponseHeaders().set("Cross-Origin-Resource-Policy", "same-origin");
      // A page of another site may have its own name lead to this computer (DNS rebinding).
      List<String> host = exchange.getRequestHeaders().getOrDefault("Host", List.of());
      if (host.size() != 1 || !hosts.contains(host.get(0).toLowerCase(Locale.ROOT))) {
        text(exchange, 403, "Use http://127.0.0.1 or http://localhost.");
        return;
      }
      if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        text(exchange, 405, "Only GET and HEAD.");
        return;
      }
      String target = exchange.getRequestURI().toString();
      Optional<RequestPath> path = RequestPath.of(target);
      if (path.isEmpty()) {
        text(exchange, 400, "No path of this site.");
      } else if (path.get().path().startsWith(OWN)) {
        own(exchange, path.get().path().substring(OWN.length()));
      } else {
        site(exchange, path.get());
      }
    }
  }

  private void own(HttpExchange exchange, String name) throws IOException {
    switch (name) {
      case "events" -> events.serve(exchange);
      case "live.js", "live.css" -> send(exchange, 200, TYPES.get(extension(name)), resource(name));
      case "findings" -> {
        String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
        String url = query.replaceFirst("^page=/?", "");
        byte[] json = shown.get().findings(url).getBytes(StandardCharsets.UTF_8);
        send(exchange, 200, "application/json", json);
      }
      default -> text(exchange, 404, "Not found.");
    }
  }

  private void site(HttpExchange exchange, RequestPath path) throws IOException {
    Shown now = shown.get();
    if (!now.isBuilt()) {
      exchange.getResponseHeaders().set("Retry-After", "1");
      send(exchange, 503, "text/html; charset=utf-8", resource("building.html"));
      return;
    }
    Optional<Path> file = path.file(now.root());
    if (file.isPresent()) {
      send(exchange, 200, type(file.get()), body(now, file.get()));
    } else if (!path.isFolder() && path.in(now.root()).filter(Files::isDirectory).isPresent()) {
      exchange.getResponseHeaders().set("Location", exchange.getRequestURI().getRawPath() + "/");
      text(exchange, 302, "See the folder.");
    } else {
      Path page = now.root().resolve("404.html");
      byte[] body =
          Files.isRegularFile(page)
              ? body(now, page)
              : "Not found.".getBytes(StandardCharsets.UTF_8);
      send(exchange, 404, "text/html; charset=utf-8", body);
    }
  }

  /** A page gets the script that loads it anew; the site itself has no trace of it. */
  private static byte[] body(Shown now, Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (!extension(file.toString()).equals("html")) {
      return bytes;
    }
    String html = new String(bytes, StandardCharsets.UTF_8);
    String script =
        "<script defer src=\"" + OWN + "live.js\" data-build=\"" + now.build() + "\"></script>\n";
    int head = html.indexOf("</head>");
    String with = head < 0 ? html : html.substring(0, head) + script + html.substring(head);
    return with.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = Answers.class.getResourceAsStream("/dev/handbook/serve/" + name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return in.readAllBytes();
    }
  }

  private static String type(Path file) {
    return TYPES.getOrDefault(extension(file.toString()), "application/octet-stream");
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static void text(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
    send(exchange, status, "text/plain; charset=utf-8", bytes);
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] bytes)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", Integer.toString(bytes.length));
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
