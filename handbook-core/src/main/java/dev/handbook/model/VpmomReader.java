package dev.handbook.model;

import java.util.ArrayList;
import java.util.List;

/** Finds the VPMOMs of a page. */
final class VpmomReader {
  private VpmomReader() {}

  static List<Vpmom> read(Page page) {
    if (page.kind() != Kind.VPMOM) {
      return List.of();
    }
    List<Vpmom.Part> parts = new ArrayList<>();
    List<Vpmom.Item> items = new ArrayList<>();
    for (Block block : page.blocks()) {
      if (block.type() == Block.Type.HEADING) {
        Vpmom.Section.of(block.text())
            .ifPresent(
                section ->
                    parts.add(new Vpmom.Part(section, block.text(), List.of(), block.span())));
      } else if (!parts.isEmpty()) {
        Vpmom.Part last = parts.remove(parts.size() - 1);
        items.addAll(last.items());
        block
            .flatten()
            .filter(
                inner ->
                    inner.type() == Block.Type.ITEM
                        || inner == block && block.type() == Block.Type.PARAGRAPH)
            .forEach(inner -> items.add(new Vpmom.Item(inner.text(), inner.span())));
        parts.add(new Vpmom.Part(last.section(), last.label(), items, last.span()));
        items.clear();
      }
    }
    return List.of(new Vpmom(page, page.frontMatter().text("id"), page.title(), parts, Span.FILE));
  }
}
