package dev.handbook.markdown.commonmark;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.internal.TableParagraphPreProcessor;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes tables of paragraphs. flexmark steps back from a row by the columns it is indented, and
 * where those come from tabs it leaves the row, or even the page. It also knows a table only where
 * a paragraph begins, while GitHub ends the paragraph when a table follows right below it.
 */
public final class TableParagraphs implements Parser.ParserExtension {
  @Override
  public void parserOptions(MutableDataHolder options) {}

  @Override
  public void extend(Parser.Builder builder) {
    builder.paragraphPreProcessorFactory(new Factory());
  }

  private static final class Factory implements ParagraphPreProcessorFactory {
    private static final Pattern DASHES = Pattern.compile("(?=[^|]*+\\|)[-:|\\s]*+");

    private final ParagraphPreProcessorFactory tables = TableParagraphPreProcessor.Factory();

    /** Compiles patterns when it is made, and keeps nothing of the page it is made for. */
    private volatile ParagraphPreProcessor made;

    @Override
    public ParagraphPreProcessor apply(ParserState state) {
      return (block, where) -> {
        if (!hasDashes(block)) {
          return 0;
        }
        ParagraphPreProcessor processor = made;
        if (processor == null) {
          processor = tables.apply(state);
          made = processor;
        }
        levelTabs(block);
        int used = processor.preProcessBlock(block, where);
        return used > 0 ? used : belowText(block, where, processor);
      };
    }

    /** Whether a line but the first is of nothing but dashes and what may stand between them. */
    private static boolean hasDashes(Paragraph block) {
      for (int i = 1; i < block.getLineCount(); i++) {
        BasedSequence line = block.getLineChars(i);
        int at = 0;
        while (at < line.length() && "-:| \t\r\n".indexOf(line.charAt(at)) >= 0) {
          at++;
        }
        if (at == line.length()) {
          return true;
        }
      }
      return false;
    }

    /** Takes a table away from the text above it, which stays in the paragraph. */
    private static int belowText(
        Paragraph block, ParserState state, ParagraphPreProcessor processor) {
      int head = head(block);
      if (head < 1) {
        return 0;
      }
      Paragraph rest = new Paragraph();
      rest.setContent(block, head, block.getLineCount());
      block.insertAfter(rest);
      int used = processor.preProcessBlock(rest, state);
      if (used == 0) {
        rest.unlink();
        return 0;
      }
      block.setContent(block, 0, head);
      int end = rest.getStartOffset() + used;
      int line = 0;
      while (line < rest.getLineCount() && rest.getLineChars(line).getStartOffset() < end) {
        line++;
      }
      if (line == rest.getLineCount()) {
        rest.unlink();
      } else {
        rest.setContent(rest, line, rest.getLineCount());
        state.blockAdded(rest);
        state.getInlineParser().parse(rest.getContentChars(), rest);
      }
      return 0;
    }

    /** The line above the first one that can only be a row of dashes; 0 without one. */
    private static int head(Paragraph block) {
      for (int i = 2; i < block.getLineCount(); i++) {
        BasedSequence line = block.getLineChars(i);
        if (DASHES.matcher(line).matches() && block.getLineChars(i - 1).indexOf('|') >= 0) {
          return i - 1;
        }
      }
      return 0;
    }

    private static void levelTabs(Paragraph block) {
      int[] indents = block.getLineIndents().clone();
      for (int i = 1; i < block.getLineCount(); i++) {
        BasedSequence line = block.getLineChars(i);
        int before = line.getStartOffset() - 1;
        if (before >= 0 && line.getBaseSequence().charAt(before) == '\t') {
          indents[i] = Math.min(indents[i], indents[0]);
        }
      }
      block.setLineIndents(indents);
    }

    @Override
    public Set<Class<?>> getAfterDependents() {
      return tables.getAfterDependents();
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
      return tables.getBeforeDependents();
    }

    @Override
    public boolean affectsGlobalScope() {
      return tables.affectsGlobalScope();
    }
  }
}
