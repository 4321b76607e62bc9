package dev.handbook.dialect.tool;

import dev.handbook.dialect.data.DataFiles;
import dev.handbook.dialect.tool.ParentContents.Node;
import dev.handbook.model.Page;
import dev.handbook.model.Toc;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The navigation of Eleventy: {@code eleventyNavigation} of the pages, else a data file of links.
 */
final class EleventyContents {
  private static final List<String> DATA =
      List.of("navigation", "nav", "sidebar", "sidenav", "menu", "toc", "docs");

  private EleventyContents() {}

  static Optional<Toc> of(Outline outline) {
    List<Node> nodes = new ArrayList<>();
    for (Page page : outline.pages()) {
      Outline.inner(page, "eleventyNavigation", "key").ifPresent(key -> nodes.add(node(page, key)));
    }
    if (!nodes.isEmpty()) {
      Comparator<Node> order = Comparator.comparing(node -> node.place().orElse(0.0));
      return Outline.toc(new ParentContents(nodes, order).entries());
    }
    for (String name : DATA) {
      List<Toc.Entry> entries =
          DataFiles.of(outline.project(), "_data")
              .get(name)
              .map(value -> LinkTree.lists(outline, value, Map.of()))
              .orElse(List.of());
      if (!entries.isEmpty()) {
        return Outline.toc(entries);
      }
    }
    return Optional.empty();
  }

  private static Node node(Page page, String key) {
    return new Node(
        page,
        Outline.inner(page, "eleventyNavigation", "title").orElse(key),
        key,
        Outline.inner(page, "eleventyNavigation", "parent").orElse(""),
        "",
        Outline.inner(page, "eleventyNavigation", "order").flatMap(Outline::number),
        key,
        false);
  }
}
