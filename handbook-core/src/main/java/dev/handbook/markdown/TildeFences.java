package dev.handbook.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;

/** Begins fenced code whose info string holds tildes, which flexmark takes for text. */
final class TildeFences implements CustomBlockParserFactory, Independent {
  private static final int CODE_INDENT = 4;
  private static final int SHORTEST = 3;

  @Override
  public BlockParserFactory apply(DataHolder options) {
    return new Starter(options);
  }

  @Override
  public Set<Class<?>> getBeforeDependents() {
    return Set.of(FencedCodeBlockParser.Factory.class);
  }

  private static final class Starter extends AbstractBlockParserFactory {
    Starter(DataHolder options) {
      super(options);
    }

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      int start = state.getNextNonSpaceIndex();
      BasedSequence line = state.getLine();
      int end = start;
      while (end < line.length() && line.charAt(end) == '~') {
        end++;
      }
      if (state.getIndent() >= CODE_INDENT
          || end - start < SHORTEST
          || line.indexOf('~', end) < 0) {
        return BlockStart.none();
      }
      FencedCodeBlockParser parser =
          new FencedCodeBlockParser(
              state.getProperties(), '~', end - start, state.getIndent(), start);
      ((FencedCodeBlock) parser.getBlock()).setOpeningMarker(line.subSequence(start, end));
      return BlockStart.of(parser).atIndex(end);
    }
  }
}
