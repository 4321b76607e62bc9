package dev.handbook.dialect.tool;

import dev.handbook.model.Page;
import dev.handbook.model.Toc;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A table of contents of pages that name the one they stand below. */
final class ParentContents {
  private final List<Node> nodes;
  private final Comparator<Node> order;
  private final Map<String, List<Node>> below = new HashMap<>();
  private final Set<Node> open = new HashSet<>();

  /**
   * A page in its place.
   *
   * @param key the name by which others call it
   * @param above the name of the one it stands below; empty on the first level
   * @param further the name of the one that one stands below, where it is told; else empty
   * @param place among its siblings, if it has one
   * @param word by which it is ordered where it has none
   * @param down whether those below it stand in the opposite order
   */
  record Node(
      Page page,
      String title,
      String key,
      String above,
      String further,
      Optional<Double> place,
      String word,
      boolean down) {}

  /** Of nodes in any order; siblings stand in the order given. */
  ParentContents(List<Node> nodes, Comparator<Node> order) {
    this.nodes = nodes;
    this.order = order;
    nodes.forEach(node -> below.computeIfAbsent(node.above(), key -> new ArrayList<>()).add(node));
  }

  /** What stands on the first level; a page below one that does not exist stands there, too. */
  List<Toc.Entry> entries() {
    Set<String> keys = new HashSet<>();
    nodes.forEach(node -> keys.add(node.key()));
    List<Node> top =
        nodes.stream()
            .filter(node -> node.above().isEmpty() || !keys.contains(node.above()))
            .sorted(order)
            .toList();
    return top.stream().map(this::entry).toList();
  }

  private Toc.Entry entry(Node node) {
    List<Toc.Entry> children = new ArrayList<>();
    if (open.add(node)) {
      below.getOrDefault(node.key(), List.of()).stream()
          .filter(child -> child != node)
          .filter(child -> child.further().isEmpty() || child.further().equals(node.above()))
          .sorted(node.down() ? order.reversed() : order)
          .forEach(child -> children.add(entry(child)));
      open.remove(node);
    }
    return Outline.entry(node.title(), node.page(), children);
  }
}
