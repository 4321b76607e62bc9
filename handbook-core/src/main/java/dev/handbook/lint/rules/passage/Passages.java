package dev.handbook.lint.rules.passage;

import dev.handbook.lint.RuleContext;
import dev.handbook.model.Block;
import dev.handbook.model.Block.Type;
import dev.handbook.model.Page;
import dev.handbook.text.SourceText;
import dev.handbook.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The text of a page piece by piece, and where in its source words stand. */
public final class Passages {
  private static final Set<Type> WITH_TEXT =
      Set.of(Type.PARAGRAPH, Type.ITEM, Type.CELL, Type.HEADING);

  private static final Pattern CODE = Pattern.compile("`[^`]*+`|<code>.*?</code>");

  private Passages() {}

  /** Those of {@link RuleContext#passages} that stand in confidential blocks. */
  public static List<Block> confidential(Page page, RuleContext scope) {
    List<Block> passages = new ArrayList<>();
    confidentialBlocks(page, scope).forEach(block -> add(block, passages));
    return passages;
  }

  /** Those that stand outside of confidential blocks. */
  public static List<Block> published(Page page, RuleContext scope) {
    List<Block> passages = new ArrayList<>(scope.passages(page));
    passages.removeAll(confidential(page, scope));
    return passages;
  }

  /** The blocks of a page that only the internal edition shows. */
  public static List<Block> confidentialBlocks(Page page, RuleContext scope) {
    return scope.blocks(page).stream().filter(Block::confidential).toList();
  }

  private static void add(Block block, List<Block> passages) {
    if (block.type() == Type.CODE || block.type() == Type.QUOTE) {
      return;
    }
    if (WITH_TEXT.contains(block.type()) && !block.text().isEmpty()) {
      passages.add(block);
    }
    block.children().forEach(child -> add(child, passages));
  }

  /** Where words of a block stand: their first occurrence in its lines, else its first line. */
  public static Span find(Page page, Block block, String words) {
    SourceText text = page.text();
    Span span = block.span();
    int last = Math.min(span.endLine(), text.lineCount());
    for (int line = span.line(); line <= last; line++) {
      int from = line == span.line() ? span.column() - 1 : 0;
      String written = text.line(line);
      int at = written.indexOf(words, Math.min(from, written.length()));
      if (at >= 0) {
        return new Span(line, at + 1, line, at + 1 + words.length());
      }
    }
    return firstLine(page, span);
  }

  /** Whether words of a block stand in it as code only, and so are shown and not said. */
  public static boolean isCode(Page page, Block block, String words) {
    SourceText text = page.text();
    boolean code = false;
    int last = Math.min(block.span().endLine(), text.lineCount());
    for (int line = block.span().line(); line <= last; line++) {
      String written = text.line(line);
      if (written.contains(words)) {
        code = true;
        if (CODE.matcher(written).replaceAll("").contains(words)) {
          return false;
        }
      }
    }
    return code;
  }

  /** The part of a span that is on its first line: enough to point at. */
  public static Span firstLine(Page page, Span span) {
    int end =
        span.endLine() == span.line()
            ? span.endColumn()
            : page.text().line(span.line()).length() + 1;
    return new Span(span.line(), span.column(), span.line(), Math.max(span.column(), end));
  }
}
