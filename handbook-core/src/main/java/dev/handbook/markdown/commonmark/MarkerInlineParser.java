package dev.handbook.markdown.commonmark;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.handbook.markdown.base.Marker;
import dev.handbook.markdown.base.MarkerScanner;
import java.util.Optional;

/** Recognises GitBook markers within text. */
final class MarkerInlineParser implements InlineParserExtension {
  @Override
  public void finalizeDocument(InlineParser parser) {}

  @Override
  public void finalizeBlock(InlineParser parser) {}

  @Override
  public boolean parse(LightInlineParser parser) {
    BasedSequence input = parser.getInput();
    Optional<Marker> found = MarkerScanner.scan(input, parser.getIndex());
    if (found.isEmpty()) {
      return false;
    }
    Marker marker = found.get();
    BasedSequence chars = input.subSequence(marker.start(), marker.end());
    parser.flushTextNode();
    parser.getBlock().appendChild(new MarkerInline(chars, marker.shifted(offset(chars, marker))));
    parser.setIndex(marker.end());
    return true;
  }

  private static int offset(BasedSequence chars, Marker marker) {
    return chars.getStartOffset() - marker.start();
  }

  /** Makes the extension for each page. */
  static final class Factory implements InlineParserExtensionFactory, Independent {
    @Override
    public CharSequence getCharacters() {
      return "{";
    }

    @Override
    public InlineParserExtension apply(LightInlineParser parser) {
      return new MarkerInlineParser();
    }
  }
}
