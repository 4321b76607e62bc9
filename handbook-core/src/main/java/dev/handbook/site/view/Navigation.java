package dev.handbook.site.view;

import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import dev.handbook.model.Resolution;
import dev.handbook.model.Toc;
import dev.handbook.text.Urls;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The way through the published pages: what lies above, beside, below, before and after each.
 *
 * <p>Entries that lead to withheld and unlisted pages are gone, and what stood below them has moved
 * up; entries that lead nowhere keep their title only while something stands below them.
 */
public final class Navigation {
  private final Handbook handbook;
  private final List<NavNode> top = new ArrayList<>();
  private final List<NavNode> order = new ArrayList<>();
  private final Map<String, Integer> placeByPath = new HashMap<>();
  private final Map<String, NavNode> byUrl = new HashMap<>();

  Navigation(Handbook handbook) {
    this.handbook = handbook;
    handbook.toc().entries().forEach(entry -> build(entry, Optional.empty()));
    top.stream().flatMap(NavNode::flatten).forEach(this::number);
  }

  private void number(NavNode node) {
    node.page()
        .filter(page -> node.anchor().isEmpty())
        .filter(page -> !placeByPath.containsKey(page.path()))
        .ifPresent(
            page -> {
              placeByPath.put(page.path(), order.size());
              byUrl.put(page.url(), node);
              order.add(node);
            });
  }

  private void build(Toc.Entry entry, Optional<NavNode> parent) {
    Optional<Page> page = entry.path().flatMap(handbook::page);
    boolean withheld = page.filter(Navigation::keptOut).isPresent();
    String external = entry.kind() == Toc.Kind.EXTERNAL ? external(entry) : "";
    boolean leads = (page.isPresent() && !withheld) || !external.isEmpty();
    if (!leads && (withheld || !hasPublished(entry))) {
      entry.children().forEach(child -> build(child, parent));
      return;
    }
    String anchor = page.isPresent() ? entry.anchor().orElse("") : "";
    String title = entry.title().isBlank() ? page.map(Page::title).orElse("") : entry.title();
    NavNode node = new NavNode(title, page.filter(p -> !keptOut(p)), anchor, external, parent);
    parent.ifPresentOrElse(above -> above.add(node), () -> top.add(node));
    entry.children().forEach(child -> build(child, Optional.of(node)));
  }

  private static boolean keptOut(Page page) {
    return page.withheld() || page.unlisted();
  }

  private boolean hasPublished(Toc.Entry entry) {
    return entry
        .flatten()
        .flatMap(below -> below.path().flatMap(handbook::page).stream())
        .anyMatch(page -> !keptOut(page));
  }

  private String external(Toc.Entry entry) {
    String file = handbook.toc().file().map(summary -> summary.path()).orElse("");
    Resolution resolution = handbook.resolve(file, entry.target());
    return resolution.status() == Resolution.Status.EXTERNAL ? resolution.address() : "";
  }

  /** The first level. */
  List<NavNode> top() {
    return List.copyOf(top);
  }

  /** Whether the table of contents lists a page. */
  public boolean lists(Page page) {
    return placeByPath.containsKey(page.path());
  }

  /**
   * The line of a page; for one that is not listed, that of the nearest folder above it which is.
   */
  public Optional<NavNode> place(Page page) {
    Integer place = placeByPath.get(page.path());
    if (place != null) {
      return Optional.of(order.get(place));
    }
    String url = page.url();
    while (!url.isEmpty()) {
      url = Urls.folder(url.substring(0, url.length() - 1));
      NavNode above = url.isEmpty() ? null : byUrl.get(url);
      if (above != null) {
        return Optional.of(above);
      }
    }
    return Optional.empty();
  }

  /** The place of a page in the order of the table of contents; unlisted pages come last. */
  public int rank(Page page) {
    return placeByPath.getOrDefault(page.path(), Integer.MAX_VALUE);
  }

  /** The page before this one in the order of the table of contents. */
  public Optional<NavNode> before(Page page) {
    return neighbour(page, -1);
  }

  /** The page after this one in the order of the table of contents. */
  public Optional<NavNode> after(Page page) {
    return neighbour(page, 1);
  }

  private Optional<NavNode> neighbour(Page page, int step) {
    Integer place = placeByPath.get(page.path());
    if (place == null || place + step < 0 || place + step >= order.size()) {
      return Optional.empty();
    }
    return Optional.of(order.get(place + step));
  }
}
