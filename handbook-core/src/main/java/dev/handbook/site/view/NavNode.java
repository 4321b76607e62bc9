package dev.handbook.site.view;

import dev.handbook.model.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A line of the published table of contents, which knows the line above it.
 *
 * <p>Built top down by {@link Navigation} and not changed afterwards.
 */
public final class NavNode {
  private final String title;
  private final Optional<Page> page;
  private final String anchor;
  private final String external;
  private final Optional<NavNode> parent;
  private final List<NavNode> children = new ArrayList<>();

  /**
   * Makes a line.
   *
   * @param page the page it leads to; empty for groups, plain texts and other sites
   * @param anchor where on that page, or empty
   * @param external address on another site, or empty
   */
  NavNode(
      String title, Optional<Page> page, String anchor, String external, Optional<NavNode> parent) {
    this.title = title;
    this.page = page;
    this.anchor = anchor;
    this.external = external;
    this.parent = parent;
  }

  void add(NavNode child) {
    children.add(child);
  }

  /** Its name. */
  public String title() {
    return title;
  }

  /** The page it leads to, if it is one of the handbook. */
  public Optional<Page> page() {
    return page;
  }

  String anchor() {
    return anchor;
  }

  /** The address it leads to elsewhere; empty if it does not. */
  public String external() {
    return external;
  }

  Optional<NavNode> parent() {
    return parent;
  }

  /** What is below it, in order. */
  public List<NavNode> children() {
    return Collections.unmodifiableList(children);
  }

  /** Whether it is a heading over other lines. */
  public boolean isHeading() {
    return page.isEmpty() && external.isEmpty();
  }

  /** The lines from the top to this one. */
  public List<NavNode> path() {
    List<NavNode> path = new ArrayList<>();
    for (Optional<NavNode> at = Optional.of(this); at.isPresent(); at = at.get().parent) {
      path.add(0, at.get());
    }
    return path;
  }

  /** The first page at or below this line. */
  Optional<Page> firstPage() {
    return page.or(
        () -> children.stream().flatMap(child -> child.firstPage().stream()).findFirst());
  }

  /** This line and all below it, in order. */
  Stream<NavNode> flatten() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(NavNode::flatten));
  }
}
