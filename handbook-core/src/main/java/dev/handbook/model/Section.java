package dev.handbook.model;

import dev.handbook.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a page from one heading to the next: what a search result points at.
 *
 * @param anchor the heading's id; empty for the text before the first heading and under the page's
 *     title
 * @param heading the heading's text; empty where {@code anchor} is
 * @param trail texts of the headings above it, outermost first, without the page's title
 * @param text the plain text of its own blocks, paragraphs separated by a line feed
 * @param span from its first to its last block
 */
public record Section(String anchor, String heading, List<String> trail, String text, Span span) {
  public Section {
    trail = List.copyOf(trail);
  }

  /**
   * Cuts a page's blocks into sections at every heading, wherever it stands. The page's first
   * heading of level 1 is its title and starts no section of its own.
   */
  public static List<Section> of(List<Block> blocks) {
    Cutter cutter = new Cutter();
    blocks.forEach(cutter::take);
    return cutter.finish();
  }

  private static final class Cutter {
    private final List<Section> done = new ArrayList<>();
    private final List<Block> path = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String anchor = "";
    private String heading = "";
    private Span first;
    private Span last;
    private boolean titleSeen;

    void take(Block block) {
      if (block.type() == Block.Type.HEADING) {
        if (block.level() == 1 && !titleSeen) {
          titleSeen = true;
          extend(block.span());
          return;
        }
        close();
        path.removeIf(above -> above.level() >= block.level());
        path.add(block);
        anchor = block.name();
        heading = block.text();
        extend(block.span());
        return;
      }
      extend(block.span());
      if (!block.text().isEmpty()) {
        text.append(text.isEmpty() ? "" : "\n").append(block.text());
      }
      block.children().forEach(this::take);
    }

    private void extend(Span span) {
      first = first == null ? span : first;
      last = span;
    }

    private void close() {
      if (first != null && (!anchor.isEmpty() || !text.isEmpty())) {
        List<String> trail =
            path.isEmpty()
                ? List.of()
                : path.subList(0, path.size() - 1).stream().map(Block::text).toList();
        done.add(new Section(anchor, heading, trail, text.toString(), cover(first, last)));
      }
      text.setLength(0);
      first = null;
      last = null;
    }

    private static Span cover(Span from, Span to) {
      boolean later =
          to.endLine() > from.endLine()
              || (to.endLine() == from.endLine() && to.endColumn() > from.endColumn());
      Span end = later ? to : from;
      return new Span(from.line(), from.column(), end.endLine(), end.endColumn());
    }

    List<Section> finish() {
      close();
      return List.copyOf(done);
    }
  }
}
