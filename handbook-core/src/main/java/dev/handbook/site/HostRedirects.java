package dev.handbook.site;

import dev.handbook.model.Asset;
import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import dev.handbook.model.Redirect;
import dev.handbook.model.Resolution;
import dev.handbook.text.Urls;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /** Stands for what is behind the folder, in {@code _redirects}. */
  private static final String SPLAT = ":splat";

  /** The same for nginx: only what cannot end a header. */
  private static final String REST = "handbook_rest";

  private final Handbook handbook;
  private final String prefix;

  /** Addresses of pages and files, which no rule for a whole folder may lead away from. */
  private final TreeSet<String> living;

  /** By the decoded former address. */
  private final TreeMap<String, String> moved = new TreeMap<>();

  /** The same of whole folders, without the asterisk; those within others come first. */
  private final TreeMap<String, String> folders =
      new TreeMap<>(
          Comparator.<String>comparingInt(String::length)
              .reversed()
              .thenComparing(Comparator.naturalOrder()));

  /**
   * Finds them.
   *
   * @param prefix the path at which the site lies on its host, with a slash at both ends
   */
  HostRedirects(Handbook handbook, String prefix) {
    this.handbook = handbook;
    this.prefix = prefix;
    this.living =
        Stream.concat(
                handbook.published().stream().map(Page::url),
                handbook.assets().stream().map(Asset::path))
            .map(path -> prefix + path)
            .filter(path -> path.chars().noneMatch(c -> c < ' ' || c == 127))
            .collect(Collectors.toCollection(TreeSet::new));
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
      Optional<String> to =
          wildcard && redirect.to().endsWith("/*")
              ? folder(redirect)
              : target(handbook.resolve(redirect));
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
    folders.forEach(
        (from, to) -> {
          if (from.chars().noneMatch(c -> c < ' ' || c == 127)) {
            alive(from, taken, out);
            boolean splat = to.endsWith(SPLAT);
            String end = splat ? "(?<" + REST + ">[A-Za-z0-9._~/-]*)$" : "";
            String target = splat ? to.substring(0, to.length() - SPLAT.length()) + "$" + REST : to;
            out.append("\"~*^").append(literally(from)).append(end);
            out.append("\" \"").append(target).append("\";\n");
          }
        });
    return out.toString();
  }

  /** What lives in a former folder stays where it is; an exact key comes before all patterns. */
  private void alive(String folder, Set<String> taken, StringBuilder out) {
    for (String path : living.tailSet(folder)) {
      if (!path.startsWith(folder)) {
        return;
      }
      if (taken.add(path.toLowerCase(Locale.ROOT))) {
        out.append('"').append(path.replace("\\", "\\\\").replace("\"", "\\\""));
        out.append("\" \"\";\n");
      }
    }
  }

  /** A text as a part of a regular expression in quotation marks, without any backslash but two. */
  private static String literally(String text) {
    StringBuilder out = new StringBuilder(text.length() * 2);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '^' -> out.append("\\\\^");
        case '\\' -> out.append("[\\\\\\\\]");
        case '"' -> out.append("[\\\"]");
        default -> {
          boolean plain = Character.isLetterOrDigit(c) || c > 127 || "/-_ ".indexOf(c) >= 0;
          out.append(plain ? Character.toString(c) : "[" + c + "]");
        }
      }
    }
    return out.toString();
  }

  /** Where {@code old/*} leads when it leads to {@code new/*}. */
  private Optional<String> folder(Redirect redirect) {
    String to = redirect.to();
    return Urls.resolve("", "/" + to.substring(0, to.length() - 1))
        .map(path -> encoded(prefix + Urls.encode(path), "*:") + SPLAT);
  }

  /**
   * A folder that has moved, for the page that plain hosts show for addresses that do not exist.
   *
   * @param from below the root of the site, decoded, with a slash at its end
   * @param to the address from the root of the host on, or of another site
   * @param rest whether what stands behind the folder stays
   */
  record MovedFolder(String from, String to, boolean rest) {}

  /** The folders that have moved. */
  List<MovedFolder> movedFolders() {
    return folders.entrySet().stream()
        .map(
            entry -> {
              String to = entry.getValue();
              boolean rest = to.endsWith(SPLAT);
              return new MovedFolder(
                  entry.getKey().substring(Urls.decode(prefix).length()),
                  rest ? to.substring(0, to.length() - SPLAT.length()) : to,
                  rest);
            })
        .toList();
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
