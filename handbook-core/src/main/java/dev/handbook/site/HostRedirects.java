package dev.handbook.site;

import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import dev.handbook.model.Redirect;
import dev.handbook.model.Resolution;
import dev.handbook.text.Urls;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Former addresses in the formats of hosts: {@code _redirects} of Netlify and Cloudflare Pages, and
 * the entries of a {@code map} of nginx.
 *
 * <p>Both formats have characters that act: spaces and placeholders in the first, variables and
 * quotation marks in the second. Targets are percent-encoded until none is left; nginx compares
 * with the decoded address, so its keys are decoded and quoted.
 */
final class HostRedirects {
  private static final String NGINX_HEAD =
      """
      # In the block http, with map_hash_bucket_size 512:
      #   map $uri $handbook_moved { include …; }
      # and in the block server:
      #   if ($handbook_moved) { return 301 $handbook_moved; }
      """;

  private final Handbook handbook;
  private final String prefix;

  /** By the decoded former address. */
  private final TreeMap<String, String> moved = new TreeMap<>();

  /** The same of whole folders, without the asterisk. */
  private final TreeMap<String, String> folders = new TreeMap<>();

  /**
   * Finds them.
   *
   * @param prefix the path at which the site lies on its host, with a slash at both ends
   */
  HostRedirects(Handbook handbook, String prefix) {
    this.handbook = handbook;
    this.prefix = prefix;
    Set<String> alive =
        handbook.published().stream().map(Page::url).collect(Collectors.toUnmodifiableSet());
    for (Redirect redirect : handbook.redirects()) {
      boolean wildcard = redirect.from().endsWith("*");
      String former = redirect.from().substring(0, redirect.from().length() - (wildcard ? 1 : 0));
      Optional<String> from = Urls.resolve("", "/" + former);
      if (from.isEmpty() || from.get().isEmpty() || redirect.fromAnchor().isPresent()) {
        continue;
      }
      boolean lives = !wildcard && alive.contains(from.get() + "/");
      Optional<String> to = wildcard ? folder(redirect) : target(handbook.resolve(redirect));
      if (to.isPresent() && !lives) {
        String decoded = Urls.decode(prefix + from.get());
        (wildcard ? folders : moved).putIfAbsent(decoded, to.get());
      }
    }
  }

  /** The file {@code _redirects}. */
  String netlify() {
    StringBuilder out = new StringBuilder();
    moved.forEach((from, to) -> line(out, from, "", to));
    folders.forEach((from, to) -> line(out, from, "*", to));
    return out.toString();
  }

  private static void line(StringBuilder out, String from, String end, String to) {
    out.append(encoded(Urls.encode(from), "*:")).append(end).append(' ').append(to);
    out.append(" 301\n");
  }

  /** The entries of a map from {@code $uri}. */
  String nginx() {
    StringBuilder out = new StringBuilder(NGINX_HEAD);
    Set<String> taken = new HashSet<>();
    moved.forEach(
        (from, to) -> {
          // It compares without regard to case and refuses to start with two equal keys.
          boolean speakable = from.chars().noneMatch(c -> c < ' ' || c == 127);
          if (speakable && taken.add(from.toLowerCase(Locale.ROOT))) {
            String key = from.replace("\\", "\\\\").replace("\"", "\\\"");
            out.append('"').append(key).append("\" \"").append(to).append("\";\n");
            out.append('"').append(key).append("/\" \"").append(to).append("\";\n");
          }
        });
    return out.toString();
  }

  /** Where {@code old/*} leads: only to {@code new/*}, which says nothing about single pages. */
  private Optional<String> folder(Redirect redirect) {
    String to = redirect.to();
    return to.endsWith("/*")
        ? Urls.resolve("", "/" + to.substring(0, to.length() - 1))
            .map(path -> encoded(prefix + Urls.encode(path), "*:") + ":splat")
        : Optional.empty();
  }

  private Optional<String> target(Resolution resolution) {
    String anchor = resolution.anchor().map(id -> "#" + Urls.encode(id)).orElse("");
    return switch (resolution.status()) {
      case PAGE, MISSING_ANCHOR ->
          resolution
              .page()
              .filter(page -> !page.withheld())
              .map(page -> encoded(prefix + Urls.encode(page.url()) + anchor, "*:"));
      case EXTERNAL -> external(resolution.address());
      default -> Optional.empty();
    };
  }

  private static Optional<String> external(String address) {
    int host = address.indexOf("://") + 3;
    boolean web = address.regionMatches(true, 0, "https://", 0, host) && host == 8;
    boolean plain = address.regionMatches(true, 0, "http://", 0, host) && host == 7;
    int path = address.indexOf('/', host);
    if (!web && !plain || path == host || address.length() == host) {
      return Optional.empty();
    }
    // A port has a colon too; no placeholder of a host begins with a digit.
    int end = path < 0 ? address.length() : path;
    return Optional.of(
        encoded(address.substring(0, end), "*") + encoded(address.substring(end), "*:"));
  }

  /**
   * Percent-encodes what no address may have as it stands (RFC 3986), the dollar sign that begins a
   * variable, and what else is given; a percent sign stays.
   */
  private static String encoded(String address, String also) {
    StringBuilder out = new StringBuilder(address.length());
    for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean stays = c > ' ' && c < 127 && "\"<>\\^`{|}$".indexOf(c) < 0 && also.indexOf(c) < 0;
      out.append(stays ? Character.toString(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return out.toString();
  }
}
