package dev.handbook.site.view;

import dev.handbook.model.Edition;
import dev.handbook.model.Handbook;
import dev.handbook.model.Settings;
import dev.handbook.model.SiteFile;
import dev.handbook.site.theme.Markup;
import dev.handbook.site.theme.OptionalAsset;
import dev.handbook.site.theme.Templates;
import dev.handbook.site.theme.Theme;
import dev.handbook.site.theme.ThemeFiles;
import dev.handbook.text.Urls;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What all pages of a site have around them, and how a page is put into it. */
public final class Frame {
  /** Languages written from right to left. */
  private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "iw", "ur", "yi");

  /** Address of the picture for link previews. */
  public static final String CARD = "card.png";

  private final Templates templates;
  private final Handbook handbook;
  private final Navigation navigation;
  private final Map<String, String> words;
  private final SiteView site;

  /**
   * The frame of a site.
   *
   * @param overviews the pages that the site adds by itself
   * @param logo address of the logo from the site root, or empty
   */
  public Frame(
      Theme theme, SiteModel material, ThemeFiles files, List<Overview> overviews, String logo) {
    this.handbook = material.handbook();
    this.navigation = material.navigation();
    this.words = material.words();
    Settings settings = handbook.settings();
    String language = settings.language();
    this.site =
        new SiteView(
            handbook.title(),
            settings.description(),
            language,
            RIGHT_TO_LEFT.contains(language.split("-", 2)[0].toLowerCase(Locale.ROOT))
                ? "rtl"
                : "ltr",
            logo,
            policy(settings),
            files.addresses(),
            overviews.stream()
                .collect(
                    TreeMap::new, (map, each) -> map.put(each.id(), each.url()), TreeMap::putAll),
            overviews,
            settings.repoUrl().orElse(""),
            material.news().isEmpty() ? "" : News.FEED,
            settings.siteUrl().map(address -> address + CARD).orElse(""));
    this.templates = new Templates(theme, List.of(site, words));
  }

  /**
   * What every template may read of the site; addresses are relative to its root.
   *
   * @param policy the content security policy
   * @param files addresses of the theme's files by name
   * @param pages addresses of the pages that the site adds by itself, by id
   * @param overviews those of them that the sidebar lists
   * @param feed address of the feed of news, or empty
   * @param card full address of the picture for link previews; empty where the site's is unknown
   */
  record SiteView(
      String title,
      String description,
      String language,
      String direction,
      String logo,
      String policy,
      Map<String, String> files,
      Map<String, String> pages,
      List<Overview> overviews,
      String repository,
      String feed,
      String card) {}

  /**
   * A page that the site adds by itself.
   *
   * @param id name by which templates know it
   * @param title in the language of the site
   * @param url relative to the site root
   * @param listed whether the sidebar shows it
   */
  public record Overview(String id, String title, String url, boolean listed) {}

  /** A link to a page that the site adds by itself. */
  public static LinkView linkTo(Overview overview, String url) {
    return new LinkView(overview.title(), Urls.relative(url, overview.url()));
  }

  private static String policy(Settings settings) {
    List<String> pictures = new ArrayList<>(List.of("'self'"));
    settings.imageHosts().stream()
        .filter(host -> host.matches("[A-Za-z0-9.*:-]+"))
        .map(host -> "https://" + host)
        .forEach(pictures::add);
    return "default-src 'none'; script-src 'self'; style-src 'self'; img-src "
        + String.join(" ", pictures)
        + "; media-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'";
  }

  /** The words of the user interface. */
  public Map<String, String> words() {
    return words;
  }

  /** The address of a page that the site adds by itself; empty when there is none of that id. */
  public String urlOf(String id) {
    return site.pages().getOrDefault(id, "");
  }

  /**
   * A page that the site adds by itself, from the template of its id.
   *
   * @param model what the template reads besides the frame; made when the page is written
   */
  public SiteFile overview(Overview overview, Supplier<Map<String, Object>> model) {
    String url = overview.url();
    return templates.file(
        Urls.fileOf(url),
        overview.id() + ".peb",
        () -> {
          Map<String, Object> all =
              surroundings(url, overview.title(), Sidebar.of(navigation, url, urlOf("a-z")));
          all.putAll(model.get());
          return all;
        });
  }

  /** A file at any path, from a template that gets the frame without a sidebar. */
  public SiteFile plain(
      String path, String template, String title, Supplier<Map<String, Object>> model) {
    return templates.file(
        path,
        template,
        () -> {
          Map<String, Object> all = surroundings(path, title, List.of());
          all.putAll(model.get());
          return all;
        });
  }

  /** Makes files of templates. */
  public Templates templates() {
    return templates;
  }

  /**
   * What every template gets: {@code site}, {@code t}, {@code root}, {@code title} and the rest.
   */
  public Map<String, Object> surroundings(String url, String title, List<Sidebar.Item> sidebar) {
    Map<String, Object> model = new TreeMap<>();
    model.put("site", site);
    model.put("t", words);
    model.put("root", Urls.relative(url, ""));
    model.put("title", title);
    model.put("description", "");
    model.put("url", url);
    model.put("canonical", canonical(url));
    model.put("sidebar", sidebar.isEmpty() ? "" : SidebarMarkup.of(sidebar));
    model.put("pageClass", "");
    model.put("indexed", mayBeIndexed());
    model.putAll(OptionalAsset.of(List.of()));
    return model;
  }

  /** Whether search engines may list the site: not what is for those inside. */
  public boolean mayBeIndexed() {
    return handbook.settings().edition() == Edition.PUBLIC;
  }

  /** The name of the site. */
  public String title() {
    return site.title();
  }

  /** The content security policy of its pages. */
  public String policy() {
    return site.policy();
  }

  /** A name for an address that no other has, also where it is not known where the site lives. */
  public String identity(String url) {
    String address = canonical(url);
    return address.isEmpty() ? "urn:handbook:" + Markup.fingerprint(url) : address;
  }

  /** The full address of a page, where it is known where the site is published. */
  public String canonical(String url) {
    return handbook.settings().siteUrl().map(site -> site + Urls.encode(url)).orElse("");
  }
}
