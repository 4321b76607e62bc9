package dev.handbook.site;

import dev.handbook.change.Histories;
import dev.handbook.model.Edition;
import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import dev.handbook.model.SiteFile;
import dev.handbook.site.theme.Markup;
import dev.handbook.site.view.SiteModel;
import dev.handbook.text.Urls;
import java.util.ArrayList;
import java.util.List;

/**
 * The list of addresses for search engines (sitemaps.org, protocol 0.9) and what robots may do.
 *
 * <p>Only with a known address of the site; a list over the protocol's 50,000 addresses is split.
 */
final class Sitemap {
  private static final int PER_FILE = 50_000;
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String SPACE = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

  private Sitemap() {}

  /**
   * The files.
   *
   * @param robots whether to say what robots may do: the handbook does not say it itself
   */
  static List<SiteFile> of(SiteModel model, boolean robots) {
    Handbook handbook = model.handbook();
    List<Page> pages = model.pages();
    List<SiteFile> files = new ArrayList<>();
    String siteUrl = handbook.settings().siteUrl().orElse("");
    if (!siteUrl.isEmpty()) {
      files.addAll(
          maps(
              siteUrl,
              pages.stream().filter(page -> !Robots.turnAway(page)).toList(),
              model.histories()));
    }
    if (robots) {
      files.add(robots(handbook, siteUrl));
    }
    return files;
  }

  private static List<SiteFile> maps(String siteUrl, List<Page> pages, Histories histories) {
    List<SiteFile> files = new ArrayList<>();
    int parts = (pages.size() + PER_FILE - 1) / PER_FILE;
    if (parts <= 1) {
      files.add(SiteFile.of("sitemap.xml", urls(siteUrl, pages, histories)));
      return files;
    }
    StringBuilder index = new StringBuilder(HEAD).append("<sitemapindex").append(SPACE);
    for (int i = 0; i < parts; i++) {
      String name = "sitemap-" + (i + 1) + ".xml";
      List<Page> part = pages.subList(i * PER_FILE, Math.min(pages.size(), (i + 1) * PER_FILE));
      files.add(SiteFile.of(name, urls(siteUrl, part, histories)));
      index.append("<sitemap><loc>").append(Markup.escape(siteUrl + name));
      index.append("</loc></sitemap>\n");
    }
    files.add(SiteFile.of("sitemap.xml", index.append("</sitemapindex>\n").toString()));
    return files;
  }

  private static String urls(String siteUrl, List<Page> pages, Histories histories) {
    StringBuilder out = new StringBuilder(HEAD).append("<urlset").append(SPACE);
    for (Page page : pages) {
      String address = siteUrl + Urls.encode(page.url());
      out.append("<url><loc>").append(Markup.escape(address)).append("</loc>");
      histories
          .of(page)
          .ifPresent(
              history ->
                  out.append("<lastmod>")
                      .append(history.changes().get(0).on())
                      .append("</lastmod>"));
      out.append("</url>\n");
    }
    return out.append("</urlset>\n").toString();
  }

  /** What robots may do: everything, and where the list is; nothing in the internal edition. */
  private static SiteFile robots(Handbook handbook, String siteUrl) {
    if (handbook.settings().edition() == Edition.INTERNAL) {
      return SiteFile.of("robots.txt", "User-agent: *\nDisallow: /\n");
    }
    String map = siteUrl.isEmpty() ? "" : "Sitemap: " + siteUrl + "sitemap.xml\n";
    return SiteFile.of("robots.txt", "User-agent: *\nAllow: /\n" + map);
  }
}
