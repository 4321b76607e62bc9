package dev.handbook.markdown.commonmark;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.handbook.markdown.base.Admonitions;
import dev.handbook.markdown.base.GitBookBlocks;
import dev.handbook.markdown.base.Marker;
import dev.handbook.markdown.base.MarkerScanner;
import java.util.Optional;

/**
 * Recognises GitBook markers at the beginning of a line. They end a paragraph or a table, and what
 * follows on the line begins a block of its own.
 */
final class MarkerBlockParser extends AbstractBlockParser {
  private static final int CODE_INDENT = 4;

  private final MarkerBlock block;

  private MarkerBlockParser(MarkerBlock block) {
    this.block = block;
  }

  @Override
  public Block getBlock() {
    return block;
  }

  /** Says yes although nothing fits in, so that the rest of the line is parsed as blocks. */
  @Override
  public boolean isContainer() {
    return true;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return BlockContinue.none();
  }

  @Override
  public void closeBlock(ParserState state) {}

  /** Makes the parsers. */
  static final class Factory implements CustomBlockParserFactory, Independent {
    @Override
    public BlockParserFactory apply(DataHolder options) {
      return new Starter(options);
    }
  }

  private static final class Starter extends AbstractBlockParserFactory {
    Starter(DataHolder options) {
      super(options);
    }

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      int from = state.getNextNonSpaceIndex();
      BasedSequence line = state.getLine();
      if (state.getIndent() >= CODE_INDENT
          || from >= line.length()
          || ":{".indexOf(line.charAt(from)) < 0) {
        return BlockStart.none();
      }
      Optional<Marker> found =
          line.charAt(from) == ':' ? Admonitions.scan(line, from) : MarkerScanner.scan(line, from);
      if (found.isEmpty() || GitBookBlocks.isInline(found.get().name())) {
        return BlockStart.none();
      }
      Marker marker = found.get();
      BasedSequence chars = line.subSequence(marker.start(), marker.end());
      MarkerBlock node = new MarkerBlock(chars, marker.shifted(line.getStartOffset()));
      return BlockStart.of(new MarkerBlockParser(node)).atIndex(marker.end());
    }
  }
}
