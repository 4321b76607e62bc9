package dev.handbook.site.view;

import dev.handbook.model.Page;
import dev.handbook.text.Urls;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The part of the table of contents that one page shows: the first level, the way to the page, what
 * stands beside it and right below it.
 *
 * <p>What a page carries does not grow with the handbook: a long level shows the stretch around the
 * way and a link to the rest.
 */
public final class Sidebar {
  /** Lines of one level; more are cut to the stretch around the current one. */
  static final int LEVEL = 60;

  /** Lines up to which the groups of the first level stand open even beside the way. */
  private static final int OPEN = 80;

  private final String url;
  private final Optional<NavNode> current;
  private final Set<NavNode> way;
  private final boolean listed;
  private final boolean open;
  private final String restUrl;

  private Sidebar(String url, Optional<NavNode> place, boolean listed, boolean open, String rest) {
    this.url = url;
    this.current = place;
    this.way = new HashSet<>(place.map(NavNode::path).orElse(List.of()));
    this.listed = listed;
    this.open = open;
    this.restUrl = rest;
  }

  /**
   * The lines for a page of the handbook.
   *
   * @param restUrl address of the page that lists everything
   */
  public static List<Item> of(Navigation navigation, Page page, String restUrl) {
    return new Sidebar(
            page.url(),
            navigation.place(page),
            navigation.lists(page),
            opensGroups(navigation),
            restUrl)
        .level(navigation.top(), Optional.empty());
  }

  /** The lines for a page that the site adds by itself. */
  public static List<Item> of(Navigation navigation, String url, String restUrl) {
    return new Sidebar(url, Optional.empty(), false, opensGroups(navigation), restUrl)
        .level(navigation.top(), Optional.empty());
  }

  private static boolean opensGroups(Navigation navigation) {
    int lines = 0;
    for (NavNode node : navigation.top()) {
      lines += 1 + (node.isHeading() ? node.children().size() : 0);
    }
    return lines <= OPEN;
  }

  /**
   * A line as it is printed.
   *
   * @param href where it leads from the page it stands on; empty for a heading
   * @param state {@code current} for the page itself, {@code above} on the way to it, else empty
   * @param kind {@code page}, {@code group}, {@code external} or {@code more}
   * @param folded whether lines below it are not shown
   */
  record Item(
      String title, String href, String state, String kind, boolean folded, List<Item> children) {}

  private List<Item> level(List<NavNode> nodes, Optional<NavNode> above) {
    int middle = 0;
    for (int i = 0; i < nodes.size(); i++) {
      if (way.contains(nodes.get(i))) {
        middle = i;
      }
    }
    int from = 0;
    int to = nodes.size();
    if (nodes.size() > LEVEL) {
      from = Math.max(0, Math.min(middle - LEVEL / 2, nodes.size() - LEVEL));
      to = from + LEVEL;
    }
    List<Item> items = new ArrayList<>();
    if (from > 0) {
      items.add(more(from, above));
    }
    nodes.subList(from, to).forEach(node -> items.add(item(node)));
    if (to < nodes.size()) {
      items.add(more(nodes.size() - to, above));
    }
    return items;
  }

  private Item more(int count, Optional<NavNode> above) {
    String target =
        above
            .flatMap(NavNode::page)
            .filter(page -> !page.url().equals(url))
            .map(Page::url)
            .orElse(restUrl);
    return new Item("+ " + count, Urls.relative(url, target), "", "more", false, List.of());
  }

  private Item item(NavNode node) {
    Optional<NavNode> namesake = namesake(node);
    if (namesake.isPresent()) {
      Item only = item(namesake.get());
      return new Item(
          only.title(), only.href(), only.state(), "group", only.folded(), only.children());
    }
    boolean onWay = way.contains(node);
    boolean isGroup = node.isHeading();
    boolean expanded = onWay || (isGroup && open && node.parent().isEmpty());
    List<Item> children = expanded ? level(node.children(), Optional.of(node)) : List.of();
    String kind = isGroup ? "group" : node.external().isEmpty() ? "page" : "external";
    boolean isCurrent = listed && current.filter(node::equals).isPresent();
    return new Item(
        node.title(),
        href(node, expanded),
        isCurrent ? "current" : onWay ? "above" : "",
        kind,
        !expanded && !node.children().isEmpty(),
        children);
  }

  /** The only line below a heading when it says the same again; then one of them will do. */
  static Optional<NavNode> namesake(NavNode node) {
    return Optional.of(node)
        .filter(NavNode::isHeading)
        .filter(heading -> heading.children().size() == 1)
        .map(heading -> heading.children().get(0))
        .filter(only -> only.title().equalsIgnoreCase(node.title()) && !only.isHeading());
  }

  private String href(NavNode node, boolean expanded) {
    if (!node.external().isEmpty()) {
      return node.external();
    }
    if (node.isHeading()) {
      return expanded
          ? ""
          : node.firstPage().map(page -> Urls.relative(url, page.url())).orElse("");
    }
    String anchor = node.anchor().isEmpty() ? "" : "#" + Urls.encode(node.anchor());
    return Urls.relative(url, node.page().orElseThrow().url()) + anchor;
  }
}
