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
import com.vladsch.flexmark.util.data.DataKey;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads definitions of abbreviations, {@code *[HTML]: Hypertext Markup Language}, a line each.
 * flexmark's extension fails on an indented one and tries all of them at every word.
 */
public final class AbbreviationDefinitions extends AbstractBlockParser {
  /** What each abbreviation of a page stands for. */
  public static final DataKey<Map<String, String>> MEANINGS =
      new DataKey<>("HANDBOOK_ABBREVIATIONS", Map.of(), options -> new TreeMap<>());

  private static final int CODE_INDENT = 4;
  private static final int LONGEST = 80;

  private final Definition block;

  private AbbreviationDefinitions(Definition block) {
    this.block = block;
  }

  /** The line of a definition; nothing of it is shown. */
  public static final class Definition extends Block {
    Definition(BasedSequence chars) {
      super(chars);
    }

    @Override
    public BasedSequence[] getSegments() {
      return EMPTY_SEGMENTS;
    }
  }

  @Override
  public Block getBlock() {
    return block;
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
      int start = state.getNextNonSpaceIndex();
      BasedSequence line = state.getLine();
      if (state.getIndent() >= CODE_INDENT
          || start + 5 > line.length()
          || line.charAt(start) != '*'
          || line.charAt(start + 1) != '[') {
        return BlockStart.none();
      }
      int end = line.indexOf("]:", start);
      if (end < 0 || end - start > LONGEST) {
        return BlockStart.none();
      }
      String word = line.subSequence(start + 2, end).toString().strip();
      String meaning = line.subSequence(end + 2, line.length()).toString().strip();
      if (word.isEmpty() || meaning.isEmpty()) {
        return BlockStart.none();
      }
      MEANINGS.get(state.getProperties()).putIfAbsent(word, meaning);
      Definition node = new Definition(line.subSequence(start, line.length()));
      return BlockStart.of(new AbbreviationDefinitions(node)).atIndex(line.length());
    }
  }
}
