package dev.handbook.model;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A whole handbook, parsed: the pages, how they hang together, and where everything lives. */
public final class Handbook {
  private final Settings settings;
  private final List<Page> pages;
  private final List<Page> published;
  private final Toc toc;
  private final List<Asset> assets;
  private final List<Redirect> redirects;
  private final List<Fault> faults;
  private final Map<String, Page> byPath = new HashMap<>();
  private final LinkResolver resolver;
  private final Map<String, List<Resolution>> resolutions = new ConcurrentHashMap<>();
  private Optional<Domain> domain = Optional.empty();
  private Optional<Domain> publishedDomain = Optional.empty();

  /**
   * Puts a handbook together.
   *
   * @param pages in the order of their paths
   * @param redirects of {@code .gitbook.yaml} and the aliases of pages
   * @param faults those of no single page
   */
  public Handbook(
      Settings settings,
      List<Page> pages,
      Toc toc,
      List<Asset> assets,
      List<Redirect> redirects,
      List<Fault> faults) {
    this.settings = settings;
    this.pages = List.copyOf(pages);
    this.published = this.pages.stream().filter(page -> !page.withheld()).toList();
    this.toc = toc;
    this.assets = List.copyOf(assets);
    this.redirects = List.copyOf(redirects);
    this.faults = List.copyOf(faults);
    this.pages.forEach(page -> byPath.put(page.path(), page));
    this.resolver = new LinkResolver(settings, this.pages, this.assets, this.redirects);
  }

  /** The same with another version of one of its pages, which keeps its path and address. */
  public synchronized Handbook with(Page page) {
    List<Page> others =
        pages.stream().map(each -> each.path().equals(page.path()) ? page : each).toList();
    Handbook handbook = new Handbook(settings, others, toc, assets, redirects, faults);
    handbook.domain = domain.map(known -> known.with(page));
    return handbook;
  }

  /** What {@code handbook.yml} says. */
  public Settings settings() {
    return settings;
  }

  /** All pages in the order of their paths, withheld ones included: the linter reads them too. */
  public List<Page> pages() {
    return pages;
  }

  /** The pages that reach an output. */
  public List<Page> published() {
    return published;
  }

  /** The page of a source path. */
  public Optional<Page> page(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /** The table of contents. */
  public Toc toc() {
    return toc;
  }

  /** Files that are no pages. */
  public List<Asset> assets() {
    return assets;
  }

  /** Former addresses. */
  public List<Redirect> redirects() {
    return redirects;
  }

  /** What was wrong outside of pages while reading and parsing. */
  public List<Fault> faults() {
    return faults;
  }

  /**
   * Where the links of a page lead in the built site, in the order of {@link Page#links}. Rules and
   * every file that shows the page ask, so it is worked out once; for a version of the page that is
   * not the handbook's own, each time.
   */
  public List<Resolution> resolutions(Page page) {
    if (byPath.get(page.path()) != page) {
      return resolved(page);
    }
    List<Resolution> known = resolutions.get(page.path());
    if (known == null) {
      known = resolved(page);
      // Another thread may have come to the same meanwhile.
      resolutions.put(page.path(), known);
    }
    return known;
  }

  private List<Resolution> resolved(Page page) {
    return page.links().stream().map(link -> resolve(page, link)).toList();
  }

  /** Where a link of a page leads in the built site. */
  public Resolution resolve(Page from, Link link) {
    return resolver.resolve(from.path(), link.target());
  }

  /** Where a target written in a file of the handbook leads in the built site. */
  public Resolution resolve(String fromPath, String target) {
    return resolver.resolve(fromPath, target);
  }

  /** Where a former address leads now, without following the page that may live there today. */
  public Resolution resolve(Redirect redirect) {
    return resolver.resolveRedirect(redirect);
  }

  /** What all pages say about how the organisation is run; read when first asked for. */
  public synchronized Domain domain() {
    if (domain.isEmpty()) {
      domain = Optional.of(Domain.of(pages));
    }
    return domain.get();
  }

  /** What the pages say about it that reach an output. */
  public synchronized Domain publishedDomain() {
    if (publishedDomain.isEmpty()) {
      boolean all = published.size() == pages.size();
      publishedDomain = Optional.of(all ? domain() : Domain.of(published));
    }
    return publishedDomain.get();
  }

  /** The name of the handbook: configured, else the home page's title. */
  public String title() {
    if (!settings.title().isEmpty()) {
      return settings.title();
    }
    return pages.stream()
        .filter(page -> page.url().isEmpty())
        .map(Page::title)
        .findFirst()
        .orElse("Handbook");
  }

  /** A locale for the handbook's language; never used for file names or addresses. */
  public Locale locale() {
    return Locale.forLanguageTag(settings.language());
  }
}
