package dev.handbook.markdown.commonmark;

import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Begins rules, as flexmark does, but without a pattern at every line. */
final class ThematicBreaks extends ThematicBreakParser.Factory {
  @Override
  public BlockParserFactory apply(DataHolder options) {
    BlockParserFactory flexmark = super.apply(options);
    return (state, matched) -> mayBe(state) ? flexmark.tryStart(state, matched) : BlockStart.none();
  }

  /** The items of a list begin like rules, but hardly one ends like them. */
  private static boolean mayBe(ParserState state) {
    BasedSequence line = state.getLine();
    return "*-_".indexOf(first(state)) >= 0
        && "*-_ \t".indexOf(line.charAt(line.length() - 1)) >= 0;
  }

  /** The first character of a line that is not white space; a blank when there is none. */
  static char first(ParserState state) {
    int first = state.getNextNonSpaceIndex();
    return first < state.getLine().length() ? state.getLine().charAt(first) : ' ';
  }
}
