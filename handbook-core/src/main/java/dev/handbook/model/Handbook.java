package dev.handbook.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** A whole handbook, parsed: the pages, how they hang together, and where everything lives. */
public final class Handbook {
  private final Settings settings;
  private final List<Page> pages;
  private final List<Page> published;
  private final List<Page> listed;
  private final Toc toc;
  private final List<Asset> assets;
  private final List<Redirect> redirects;
  private final List<Fault> faults;
  private final Map<String, Page> byPath = new HashMap<>();
  private final LinkResolver resolver;
  private final Map<String, List<Resolution>> resolutions = new ConcurrentHashMap<>();
  private final Map<Class<?>, Derived> derived = new HashMap<>();

  /** What is read from all pages together and kept with the handbook. */
  public interface Derived {
    /** The same with another version of one of the pages, if that is less work than reading. */
    Optional<? extends Derived> with(Page page);
  }

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
    boolean all = this.published.stream().noneMatch(Page::unlisted);
    this.listed =
        all ? published : this.published.stream().filter(page -> !page.unlisted()).toList();
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
    derived.forEach(
        (type, known) ->
            known.with(page).ifPresent(changed -> handbook.derived.put(type, changed)));
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

  /** The pages that reach an output and may be found there: all but those known by address. */
  public List<Page> listed() {
    return listed;
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

  /**
   * What is read from all pages together: read when first asked for, then kept.
   *
   * @param type tells one such thing from another
   */
  public synchronized <T extends Derived> T derived(Class<T> type, Function<Handbook, T> reader) {
    Derived known = derived.get(type);
    if (known == null) {
      known = reader.apply(this);
      derived.put(type, known);
    }
    return type.cast(known);
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
}
