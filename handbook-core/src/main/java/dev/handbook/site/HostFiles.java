package dev.handbook.site;

import dev.handbook.model.Handbook;
import dev.handbook.model.SiteFile;
import java.net.URI;
import java.util.Collection;
import java.util.List;

/**
 * Former addresses and headers for hosts that can be told: {@code _redirects} and {@code _headers}
 * (Netlify, Cloudflare Pages) and a map for nginx. On other hosts the pages at the former addresses
 * do.
 */
final class HostFiles {
  private HostFiles() {}

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
    String prefix = rootOf(handbook);
    HostRedirects redirects = new HostRedirects(handbook, prefix);
    StringBuilder headers =
        new StringBuilder(prefix)
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
                    .append(prefix)
                    .append(file)
                    .append("\n  Cache-Control: public, max-age=31536000, immutable\n"));
    return List.of(
        SiteFile.of("_headers", headers.toString()),
        SiteFile.of("_redirects", redirects.netlify()),
        SiteFile.of("redirects.nginx.conf", redirects.nginx()));
  }
}
