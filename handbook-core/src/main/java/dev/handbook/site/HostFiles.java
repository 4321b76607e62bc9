package dev.handbook.site;

import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import dev.handbook.model.Redirect;
import dev.handbook.model.Resolution;
import dev.handbook.model.SiteFile;
import dev.handbook.text.Urls;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Former addresses and headers for hosts that can be told: {@code _redirects} and {@code _headers}
 * (Netlify, Cloudflare Pages) and a map for nginx. On other hosts the pages at the former addresses
 * do.
 */
final class HostFiles {
  private final Handbook handbook;
  private final String prefix;

  private HostFiles(Handbook handbook) {
    this.handbook = handbook;
    this.prefix = rootOf(handbook);
  }

  /** The path at which the site lies on its host, with a slash at both ends. */
  static String rootOf(Handbook handbook) {
    String path =
        handbook.settings().siteUrl().map(url -> URI.create(url).getRawPath()).orElse("/");
    return path == null || path.isEmpty() ? "/" : path;
  }

  /**
   * The files.
   *
   * @param policy the content security policy
   * @param lasting addresses of files whose names tell their content, which browsers may keep
   */
  static List<SiteFile> of(Handbook handbook, String policy, Collection<String> lasting) {
    HostFiles files = new HostFiles(handbook);
    Map<String, String> moved = files.moved();
    StringBuilder redirects = new StringBuilder();
    StringBuilder nginx = new StringBuilder("# map $uri $handbook_moved { include …; }\n");
    moved.forEach(
        (from, to) -> {
          redirects.append(from).append(' ').append(to).append(" 301\n");
          if (!from.endsWith("*")) {
            nginx.append('"').append(from).append("\" \"").append(to).append("\";\n");
            nginx.append('"').append(from).append("/\" \"").append(to).append("\";\n");
          }
        });
    StringBuilder headers =
        new StringBuilder(files.prefix)
            .append("*\n  Content-Security-Policy: ")
            .append(policy)
            .append("; frame-ancestors 'self'\n  X-Content-Type-Options: nosniff\n")
            .append("  Referrer-Policy: strict-origin-when-cross-origin\n");
    // One by one: the handbook's own pictures may lie in the same folder, and change.
    lasting.stream()
        .sorted()
        .forEach(
            file ->
                headers
                    .append(files.prefix)
                    .append(file)
                    .append("\n  Cache-Control: public, max-age=31536000, immutable\n"));
    return List.of(
        SiteFile.of("_headers", headers.toString()),
        SiteFile.of("_redirects", redirects.toString()),
        SiteFile.of("redirects.nginx.conf", nginx.toString()));
  }

  private Map<String, String> moved() {
    Map<String, String> moved = new TreeMap<>();
    Set<String> alive =
        handbook.published().stream().map(Page::url).collect(Collectors.toUnmodifiableSet());
    for (Redirect redirect : handbook.redirects()) {
      Optional<String> from = Urls.resolve("", "/" + redirect.from().replaceFirst("\\*$", ""));
      if (from.isEmpty() || redirect.fromAnchor().isPresent()) {
        continue;
      }
      boolean wildcard = redirect.from().endsWith("*");
      Optional<String> to = wildcard ? folder(redirect) : target(handbook.resolve(redirect));
      boolean lives = !wildcard && alive.contains(from.get() + "/");
      if (to.isPresent() && !lives && !from.get().isEmpty()) {
        moved.putIfAbsent(prefix + Urls.encode(from.get()) + (wildcard ? "*" : ""), to.get());
      }
    }
    return moved;
  }

  /** Where {@code old/*} leads: only to {@code new/*}, which says nothing about single pages. */
  private Optional<String> folder(Redirect redirect) {
    String to = redirect.to();
    return to.endsWith("/*")
        ? Urls.resolve("", "/" + to.substring(0, to.length() - 1))
            .map(path -> prefix + Urls.encode(path) + ":splat")
        : Optional.empty();
  }

  private Optional<String> target(Resolution resolution) {
    String anchor = resolution.anchor().map(id -> "#" + Urls.encode(id)).orElse("");
    return switch (resolution.status()) {
      case PAGE, MISSING_ANCHOR ->
          resolution
              .page()
              .filter(page -> !page.withheld())
              .map(Page::url)
              .map(url -> prefix + Urls.encode(url) + anchor);
      case EXTERNAL ->
          Optional.of(resolution.address()).filter(url -> url.matches("https?://[^\\s\"\\\\;]+"));
      default -> Optional.empty();
    };
  }
}
