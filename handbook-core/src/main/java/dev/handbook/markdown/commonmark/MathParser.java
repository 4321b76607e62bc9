package dev.handbook.markdown.commonmark;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Recognises formulas, {@code $$a^2$$}, so that nothing in them is taken for markup. */
final class MathParser implements InlineParserExtension {
  /** From this offset on there is no further end of a formula in the text that is read. */
  private int noneFrom = Integer.MAX_VALUE;

  @Override
  public void finalizeDocument(InlineParser parser) {}

  @Override
  public void finalizeBlock(InlineParser parser) {
    noneFrom = Integer.MAX_VALUE;
  }

  @Override
  public boolean parse(LightInlineParser parser) {
    BasedSequence input = parser.getInput();
    int start = parser.getIndex();
    if (start >= noneFrom || start + 4 >= input.length() || input.charAt(start + 1) != '$') {
      return false;
    }
    int end = input.indexOf("$$", start + 2);
    if (end < 0) {
      noneFrom = start;
      return false;
    }
    BasedSequence chars = input.subSequence(start, end + 2);
    if (chars.length() == 4 || chars.subSequence(2, chars.length() - 2).isBlank()) {
      return false;
    }
    parser.flushTextNode();
    parser.getBlock().appendChild(new MathInline(chars));
    parser.setIndex(end + 2);
    return true;
  }

  /** Makes the extension for each page. */
  static final class Factory implements InlineParserExtensionFactory, Independent {
    @Override
    public CharSequence getCharacters() {
      return "$";
    }

    @Override
    public InlineParserExtension apply(LightInlineParser parser) {
      return new MathParser();
    }
  }
}
