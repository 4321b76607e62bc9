package dev.handbook.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.internal.TableParagraphPreProcessor;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;

/**
 * Makes tables of paragraphs. flexmark steps back from a row by the columns it is indented, and
 * where those come from tabs it leaves the row, or even the page.
 */
final class TableParagraphs implements Parser.ParserExtension {
  @Override
  public void parserOptions(MutableDataHolder options) {}

  @Override
  public void extend(Parser.Builder builder) {
    builder.paragraphPreProcessorFactory(new Factory(TableParagraphPreProcessor.Factory()));
  }

  private record Factory(ParagraphPreProcessorFactory tables)
      implements ParagraphPreProcessorFactory {
    @Override
    public ParagraphPreProcessor apply(ParserState state) {
      ParagraphPreProcessor processor = tables.apply(state);
      return (block, where) -> {
        levelTabs(block);
        return processor.preProcessBlock(block, where);
      };
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
