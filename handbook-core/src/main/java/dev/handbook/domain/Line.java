package dev.handbook.domain;

import dev.handbook.model.Block;
import dev.handbook.model.Page;
import dev.handbook.text.SourceText;
import dev.handbook.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A page read as a reader reads it, one line after the other, whatever it is nested in: the form in
 * which VPMOMs, initiatives and key results are recognised.
 *
 * @param kind what it is
 * @param text its own text; of a row that of its first cell
 * @param span where it stands
 * @param level of a heading 1 to 6, of an item how deep it is nested from 1, else 0
 * @param strong whether all of it is strong
 * @param cells of a row its cells
 */
record Line(Kind kind, String text, Span span, int level, boolean strong, List<Block> cells) {
  /** What a line is. */
  enum Kind {
    HEADING,
    TEXT,
    ITEM,
    ROW
  }

  Line {
    cells = List.copyOf(cells);
  }

  /** The lines of a page. Code is text about the handbook, not of it, and is left out. */
  static List<Line> of(Page page) {
    List<Line> lines = new ArrayList<>();
    add(page.blocks(), 0, page.text(), lines);
    return lines;
  }

  private static void add(List<Block> blocks, int depth, SourceText source, List<Line> lines) {
    for (Block block : blocks) {
      add(block, depth, source, lines);
    }
  }

  private static void add(Block block, int depth, SourceText source, List<Line> lines) {
    boolean strong = "strong".equals(block.attributes().get("emphasis"));
    switch (block.type()) {
      case HEADING ->
          lines.add(
              new Line(Kind.HEADING, block.text(), block.span(), block.level(), strong, List.of()));
      case PARAGRAPH -> paragraph(block, strong, source, lines);
      case ITEM -> {
        lines.add(new Line(Kind.ITEM, block.text(), block.span(), depth, strong, List.of()));
        add(block.children(), depth, source, lines);
      }
      case LIST -> add(block.children(), depth + 1, source, lines);
      case ROW -> {
        String first = block.children().isEmpty() ? "" : block.children().get(0).text();
        lines.add(new Line(Kind.ROW, first, block.span(), 0, strong, block.children()));
      }
      case TABLE, CONTAINER, QUOTE -> add(block.children(), depth, source, lines);
      case CODE, RULE, CELL -> {}
    }
  }

  /** Text that was copied from a page as shown has its bullets as characters. */
  private static void paragraph(Block block, boolean strong, SourceText source, List<Line> lines) {
    Span span = block.span();
    boolean bullets = block.text().indexOf('•') >= 0;
    if (!bullets) {
      lines.add(new Line(Kind.TEXT, block.text(), span, 0, strong, List.of()));
      return;
    }
    for (int number = span.line();
        number <= Math.min(span.endLine(), source.lineCount());
        number++) {
      String written = source.line(number).strip();
      if (!written.isEmpty()) {
        boolean item = written.startsWith("•");
        String text = item ? written.substring(1).strip() : written;
        Kind kind = item ? Kind.ITEM : Kind.TEXT;
        lines.add(new Line(kind, text, source.lineSpan(number), item ? 1 : 0, false, List.of()));
      }
    }
  }
}
