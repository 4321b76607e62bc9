package dev.handbook.site;

import static dev.handbook.site.Made.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.model.Settings;
import dev.handbook.model.Site;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Former addresses with characters that act in the files of hosts. */
class HostRedirectsTest {
  @TempDir Path folder;

  private static Made handbook() {
    return new Made()
        .page("pay-in-$us.md", "Pay", "<p>x</p>")
        .page("öl ü.md", "Oil", "<p>x</p>")
        .redirect("old two", "pay-in-$us.md")
        .redirect("old%20three", "pay-in-$us.md")
        .redirect("öld/価格", "öl ü.md")
        .redirect("Case", "öl ü.md")
        .redirect("case", "öl ü.md")
        .redirect("a\"b\\c;d}e", "öl ü.md")
        .redirect("$uri/${host}", "öl ü.md")
        .redirect("100% sure", "öl ü.md")
        .redirect(
            "away", "https://example.com:8080/?c=$http_cookie&d=${host}&e=\"; :splat\u2028x 200!")
        .redirect("was:this/*", "now/*")
        .redirect("archive/*", "öl ü.md")
        .redirect("archive/deep/*", "pay-in-$us.md")
        .redirect("a.b^c\"[x]/*", "new place/*")
        .page("archive/kept.md", "Kept", "<p>x</p>")
        .settings(Settings.DEFAULT.withSiteUrl("https://example.com/base/"));
  }

  @Test
  void noCharacterActsForHostsWithListsOfRedirects() {
    String redirects = text(handbook().site(), "_redirects");
    redirects.lines().forEach(line -> assertEquals(3, line.split("\\s+").length, line));
    assertTrue(redirects.contains("/base/old%20two /base/pay-in-%24us/ 301\n"), redirects);
    assertTrue(redirects.contains("/base/100%25%20sure "), redirects);
    assertTrue(redirects.contains("/base/was%3Athis/* /base/now/:splat 301\n"), redirects);
    assertTrue(redirects.contains("/base/archive/* /base/%C3%B6l%20%C3%BC/ 301\n"), redirects);
    assertTrue(redirects.indexOf("/archive/deep/*") < redirects.indexOf("/archive/*"), redirects);
    assertFalse(redirects.replaceAll("(now|place)/:splat", "").contains(":splat"), redirects);
    assertTrue(redirects.contains(" https://example.com:8080/?c=%24http_cookie"), redirects);
  }

  @Test
  void keysOfNginxAreDecodedAndItsValuesHaveNoVariable() {
    String map = text(handbook().site(), "redirects.nginx.conf");
    assertTrue(map.contains("\"/base/old two\" \"/base/pay-in-%24us/\";\n"), map);
    assertTrue(map.contains("\"/base/old three/\" "), map);
    assertTrue(map.contains("\"/base/öld/価格\" \"/base/%C3%B6l%20%C3%BC/\";\n"), map);
    assertTrue(map.contains("\"/base/a\\\"b\\\\c;d}e\" "), map);
    map.lines()
        .filter(line -> line.startsWith("\""))
        .forEach(line -> assertFalse(isVariable(line), line));
  }

  /** The one that stands for the rest of a folder has only characters that an address may have. */
  private static boolean isVariable(String line) {
    String value = line.substring(line.indexOf("\" \""));
    return value.replace("$handbook_rest\";", "").contains("$");
  }

  @Test
  void pageForMissingAddressesKnowsTheFoldersThatMoved() {
    String page = text(handbook().site(), "404.html");
    assertTrue(
        page.contains("<a data-folder=\"archive/\" href=\"/base/%C3%B6l%20%C3%BC/\">"), page);
    assertTrue(page.contains("<a data-folder=\"was:this/\" href=\"/base/now/\" data-rest>"), page);
    assertTrue(page.contains("<script defer src=\"/base/assets/moved"), page);
  }

  @Test
  void nginxAnswersWithTheNewAddress() throws Exception {
    Optional<Path> nginx =
        Stream.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    Assumptions.assumeTrue(nginx.isPresent(), "nginx is not installed");
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Process server = start(nginx.get(), handbook().site(), port);
    try {
      assertEquals("/base/pay-in-%24us/", location(port, "/base/old%20two"));
      assertEquals("/base/pay-in-%24us/", location(port, "/base/old%20three/"));
      assertEquals("/base/%C3%B6l%20%C3%BC/", location(port, "/base/%C3%B6ld/%E4%BE%A1%E6%A0%BC"));
      assertEquals("/base/%C3%B6l%20%C3%BC/", location(port, "/base/a%22b%5Cc%3Bd%7De"));
      assertEquals("/base/%C3%B6l%20%C3%BC/", location(port, "/base/$uri/$%7Bhost%7D"));
      assertEquals("/base/%C3%B6l%20%C3%BC/", location(port, "/base/100%25%20sure"));
      assertEquals("/base/%C3%B6l%20%C3%BC/", location(port, "/base/CASE"));
      assertEquals("/base/%C3%B6l%20%C3%BC/", location(port, "/base/archive/2024/x"));
      assertEquals("/base/pay-in-%24us/", location(port, "/base/archive/deep/x"));
      assertEquals("/base/now/a/b-c/", location(port, "/base/was:this/a/b-c/"));
      assertEquals("/base/new%20place/a", location(port, "/base/a.b%5Ec%22%5Bx%5D/a"));
      assertEquals(404, open(port, "/base/was:this/a%0d%0aSet-Cookie:x").getResponseCode());
      assertEquals(404, open(port, "/base/archive/kept/").getResponseCode());
      assertEquals(404, open(port, "/base/axb%5Ec%22%5Bx%5D/a").getResponseCode());
      assertEquals(
          "https://example.com:8080/?c=%24http_cookie&d=%24%7Bhost%7D&e=%22;%20%3Asplat%E2%80%A8x%20200!",
          location(port, "/base/away"));
    } finally {
      server.destroy();
      server.waitFor(10, TimeUnit.SECONDS);
    }
  }

  private Process start(Path nginx, Site site, int port) throws Exception {
    Path map = Files.writeString(folder.resolve("map.conf"), text(site, "redirects.nginx.conf"));
    String conf =
        """
        daemon off; master_process off; pid %1$s/pid; error_log %1$s/errors;
        events { worker_connections 16; }
        http {
          access_log off; map_hash_bucket_size 512;
          client_body_temp_path %1$s/a; proxy_temp_path %1$s/b; fastcgi_temp_path %1$s/c;
          uwsgi_temp_path %1$s/d; scgi_temp_path %1$s/e;
          map $uri $handbook_moved { include %2$s; }
          server {
            listen 127.0.0.1:%3$d; absolute_redirect off; root %1$s;
            if ($handbook_moved) { return 301 $handbook_moved; }
          }
        }
        """
            .formatted(folder, map, port);
    Path file = Files.writeString(folder.resolve("nginx.conf"), conf);
    Process server =
        new ProcessBuilder(nginx.toString(), "-p", folder.toString(), "-c", file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile())
            .start();
    for (int i = 0; i < 100 && server.isAlive() && !answers(port); i++) {
      Thread.sleep(50);
    }
    assertTrue(server.isAlive(), () -> said(folder.resolve("said")));
    return server;
  }

  private static String said(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static boolean answers(int port) {
    try {
      return open(port, "/").getResponseCode() > 0;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static HttpURLConnection open(int port, String path) throws IOException {
    URI address = URI.create("http://127.0.0.1:" + port + path);
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setInstanceFollowRedirects(false);
    connection.setRequestProperty("Cookie", "secret=1");
    return connection;
  }

  private static String location(int port, String path) throws IOException {
    HttpURLConnection connection = open(port, path);
    assertEquals(301, connection.getResponseCode(), path);
    return connection.getHeaderField("Location");
  }
}
