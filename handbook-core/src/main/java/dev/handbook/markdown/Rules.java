package dev.handbook.markdown;

import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.util.data.DataHolder;

/** Begins rules, as flexmark does, but without a pattern at every line. */
final class Rules extends ThematicBreakParser.Factory {
  @Override
  public BlockParserFactory apply(DataHolder options) {
    BlockParserFactory flexmark = super.apply(options);
    return (state, matched) ->
        "*-_".indexOf(first(state)) < 0 ? BlockStart.none() : flexmark.tryStart(state, matched);
  }

  /** The first character of a line that is not white space; a blank when there is none. */
  static char first(ParserState state) {
    int first = state.getNextNonSpaceIndex();
    return first < state.getLine().length() ? state.getLine().charAt(first) : ' ';
  }
}
