package dev.handbook.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.InlineParserFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * flexmark's inline parser with the parts replaced that read links wrongly or, for some inputs,
 * without end.
 */
final class HandbookInlineParser extends CommonmarkInlineParser {
  /** CommonMark allows no longer label. */
  private static final int MAX_LABEL = 999;

  private HandbookInlineParser(
      DataHolder options,
      BitSet specialCharacters,
      BitSet delimiterCharacters,
      Map<Character, DelimiterProcessor> delimiterProcessors,
      LinkRefProcessorData linkRefProcessors,
      List<InlineParserExtensionFactory> extensions) {
    // The parser adds to the set while it works, and the one given is shared between threads.
    super(
        options,
        (BitSet) specialCharacters.clone(),
        delimiterCharacters,
        delimiterProcessors,
        linkRefProcessors,
        extensions);
  }

  /** Makes an inline parser for each page. */
  static final class Factory implements InlineParserFactory {
    @Override
    public InlineParser inlineParser(
        DataHolder options,
        BitSet specialCharacters,
        BitSet delimiterCharacters,
        Map<Character, DelimiterProcessor> delimiterProcessors,
        LinkRefProcessorData linkRefProcessors,
        List<InlineParserExtensionFactory> extensions) {
      return new HandbookInlineParser(
          options,
          specialCharacters,
          delimiterCharacters,
          delimiterProcessors,
          linkRefProcessors,
          extensions);
    }
  }

  /** Reads a label in one pass; flexmark's expression needs exponential time for backslashes. */
  @Override
  public int parseLinkLabel() {
    if (peek() != '[') {
      return 0;
    }
    int limit = Math.min(input.length(), index + MAX_LABEL + 2);
    for (int i = index + 1; i < limit; i++) {
      char c = input.charAt(i);
      if (c == '\\' && i + 1 < limit) {
        i++;
      } else if (c == '[') {
        return 0;
      } else if (c == ']') {
        int length = i + 1 - index;
        index = i + 1;
        return length;
      }
    }
    return 0;
  }

  /** Reads a destination as CommonMark has it, so that blanks may stand between angle brackets. */
  @Override
  public BasedSequence parseLinkDestination() {
    int start = index;
    int end = peek() == '<' ? angleEnd(start) : bareEnd(start);
    if (end < 0) {
      return null;
    }
    index = end;
    return input.subSequence(start, end);
  }

  private int angleEnd(int start) {
    for (int i = start + 1; i < input.length(); i++) {
      char c = input.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '>') {
        return i + 1;
      } else if (c == '<' || c == '\n' || c == '\r') {
        return -1;
      }
    }
    return -1;
  }

  private int bareEnd(int start) {
    int depth = 0;
    int i = start;
    for (; i < input.length(); i++) {
      char c = input.charAt(i);
      if (c <= ' ' || c == 0x7F) {
        break;
      }
      if (c == '\\' && i + 1 < input.length() && isPunctuation(input.charAt(i + 1))) {
        i++;
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth < 0) {
        break;
      }
    }
    return depth > 0 ? -1 : i;
  }

  private static boolean isPunctuation(char c) {
    return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
  }
}
