package dev.handbook.markdown.commonmark;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Begins fenced code; flexmark does, too, but it tries a pattern at every line, and it takes a
 * fence whose info string holds tildes for text.
 */
final class Fences extends FencedCodeBlockParser.Factory {
  private static final int CODE_INDENT = 4;
  private static final int SHORTEST = 3;

  @Override
  public BlockParserFactory apply(DataHolder options) {
    BlockParserFactory flexmark = super.apply(options);
    return (state, matched) ->
        switch (ThematicBreaks.first(state)) {
          case '`' -> flexmark.tryStart(state, matched);
          case '~' -> {
            BlockStart tildes = tildes(state);
            yield tildes == BlockStart.none() ? flexmark.tryStart(state, matched) : tildes;
          }
          default -> BlockStart.none();
        };
  }

  private static BlockStart tildes(ParserState state) {
    int start = state.getNextNonSpaceIndex();
    BasedSequence line = state.getLine();
    int end = start;
    while (end < line.length() && line.charAt(end) == '~') {
      end++;
    }
    if (state.getIndent() >= CODE_INDENT || end - start < SHORTEST || line.indexOf('~', end) < 0) {
      return BlockStart.none();
    }
    FencedCodeBlockParser parser =
        new FencedCodeBlockParser(
            state.getProperties(), '~', end - start, state.getIndent(), start);
    ((FencedCodeBlock) parser.getBlock()).setOpeningMarker(line.subSequence(start, end));
    return BlockStart.of(parser).atIndex(end);
  }
}
