package dev.handbook.site;

import dev.handbook.model.Finding;
import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import dev.handbook.model.Site;
import dev.handbook.model.SiteFile;
import dev.handbook.model.Urls;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the description of a site from a handbook and a theme. */
public final class SiteRenderer {
  private SiteRenderer() {}

  /**
   * Describes the site; its pages are rendered when they are written.
   *
   * @param today the day on which dates are looked at
   * @param findings what the linter found
   */
  public static Site render(
      Handbook handbook, Theme theme, LocalDate today, List<Finding> findings) {
    List<Page> pages = handbook.published();
    Addresses taken = new Addresses();
    pages.forEach(page -> taken.take(page.url() + "index.html"));
    Map<String, String> words = theme.messages(handbook.settings().language());
    ThemeFiles themeFiles = new ThemeFiles(theme, handbook.settings().accent(), words, taken);
    Library library = new Library(handbook, pages);
    Overviews overviews = new Overviews(library, handbook.title(), words, taken);
    PublishedAssets assets = new PublishedAssets(handbook, pages, taken);
    Navigation navigation = new Navigation(handbook);
    String logo =
        handbook
            .settings()
            .logo()
            .flatMap(path -> handbook.resolve("", path).asset())
            .map(asset -> assets.addresses().getOrDefault(asset.path(), ""))
            .map(Urls::encode)
            .orElse("");
    Frame frame = new Frame(theme, handbook, navigation, themeFiles, words, overviews.all(), logo);
    Body body =
        new Body(
            handbook,
            assets.addresses(),
            new PictureSizes(),
            themeFiles.addresses().get("missing_svg"),
            words.get("internal_page"));
    Redirects redirects = new Redirects(handbook, pages);

    List<SiteFile> files = new ArrayList<>(themeFiles.files());
    PageFiles pageFiles =
        new PageFiles(
            handbook,
            navigation,
            frame,
            body,
            redirects,
            new TrustBand(library, words, today, frame.urlOf("decisions")));
    pages.forEach(page -> files.add(pageFiles.of(page)));
    files.addAll(overviews.files(frame, pages, today));
    files.addAll(ReviewFiles.of(handbook, library, pages, frame, taken));
    if (taken.claim("404.html")) {
      files.add(notFound(handbook, frame, words));
    }
    String siteUrl = handbook.settings().siteUrl().orElse("");
    if (!siteUrl.isEmpty()) {
      files.addAll(Sitemap.files(siteUrl, pages));
    }
    files.add(Sitemap.robots(siteUrl));
    files.addAll(assets.files());
    files.addAll(redirects.files(frame, taken));
    return new Site(files);
  }

  /** Servers show it at any depth, so its links begin at the root of the host. */
  private static SiteFile notFound(Handbook handbook, Frame frame, Map<String, String> words) {
    String root = handbook.settings().siteUrl().map(SiteRenderer::pathOf).orElse("/");
    return frame.plain("404.html", "404.peb", words.get("not_found"), () -> Map.of("root", root));
  }

  private static String pathOf(String siteUrl) {
    String path = URI.create(siteUrl).getRawPath();
    return path == null || path.isEmpty() ? "/" : path;
  }
}
