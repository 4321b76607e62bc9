package dev.handbook.markdown.commonmark;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;

/**
 * Headings (CommonMark 0.31.2, sections 4.2 and 4.3). flexmark's parser joins all lines of a
 * paragraph again for each further line, and takes link definitions for the text of a heading.
 */
final class Headings extends AbstractBlockParser {
  private static final int CODE_INDENT = 4;
  private static final int DEEPEST = 6;

  private final Heading block = new Heading();

  private Headings(int level, BasedSequence opening, BasedSequence text, BasedSequence closing) {
    block.setLevel(level);
    block.setOpeningMarker(opening);
    block.setText(text);
    block.setClosingMarker(closing);
    block.setCharsFromContent();
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
  public void parseInlines(InlineParser parser) {
    parser.parse(block.getText(), block);
  }

  @Override
  public void closeBlock(ParserState state) {}

  /** Makes the parsers. */
  static final class Factory implements CustomBlockParserFactory, Independent {
    @Override
    public BlockParserFactory apply(DataHolder options) {
      return new Starter(options);
    }

    @Override
    public Set<Class<?>> getAfterDependents() {
      return Set.of(BlockQuoteParser.Factory.class);
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
      return Set.of(
          HeadingParser.Factory.class,
          Fences.class,
          HtmlBlockParser.Factory.class,
          ThematicBreaks.class,
          ListBlockParser.Factory.class,
          IndentedCodeBlockParser.Factory.class);
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
      if (state.getIndent() >= CODE_INDENT || start >= line.length()) {
        return BlockStart.none();
      }
      return switch (line.charAt(start)) {
        case '#' -> atx(line, start);
        case '=', '-' ->
            matched.getBlockParser().isParagraphParser()
                ? underlined(state, matched, line, start)
                : BlockStart.none();
        default -> BlockStart.none();
      };
    }

    private static BlockStart atx(BasedSequence line, int start) {
      int level = 0;
      while (start + level < line.length() && line.charAt(start + level) == '#') {
        level++;
      }
      int from = start + level;
      if (level > DEEPEST || (from < line.length() && !isBlank(line.charAt(from)))) {
        return BlockStart.none();
      }
      int end = skipBack(line, line.length(), from);
      int closing = end;
      while (closing > from && line.charAt(closing - 1) == '#') {
        closing--;
      }
      boolean closed = closing < end && isBlank(line.charAt(closing - 1)) || closing == from;
      int textEnd = closed ? skipBack(line, closing, from) : end;
      int textStart = from;
      while (textStart < textEnd && isBlank(line.charAt(textStart))) {
        textStart++;
      }
      BasedSequence mark =
          closed && closing < end ? line.subSequence(closing, end) : BasedSequence.NULL;
      return BlockStart.of(
              new Headings(
                  level, line.subSequence(start, from), line.subSequence(textStart, textEnd), mark))
          .atIndex(line.length());
    }

    private static BlockStart underlined(
        ParserState state, MatchedBlockParser matched, BasedSequence line, int start) {
      char mark = line.charAt(start);
      int end = skipBack(line, line.length(), start);
      for (int i = start; i < end; i++) {
        if (line.charAt(i) != mark) {
          return BlockStart.none();
        }
      }
      BlockContent content = new BlockContent();
      content.addAll(matched.getParagraphLines(), matched.getParagraphEolLengths());
      BasedSequence all = content.getContents();
      int defined = ((HandbookInlineParser) state.getInlineParser()).definitionsEnd(all);
      BasedSequence text = all.subSequence(defined, all.length()).trim();
      if (text.isEmpty()) {
        return BlockStart.none();
      }
      BasedSequence underline = line.subSequence(start, end);
      return BlockStart.of(new Headings(mark == '=' ? 1 : 2, BasedSequence.NULL, text, underline))
          .atIndex(line.length())
          .replaceActiveBlockParser();
    }

    private static int skipBack(BasedSequence line, int end, int from) {
      int at = end;
      while (at > from && isBlank(line.charAt(at - 1))) {
        at--;
      }
      return at;
    }

    private static boolean isBlank(char c) {
      return c == ' ' || c == '\t';
    }
  }
}
