package dev.handbook.markdown.commonmark;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.HashMap;
import java.util.Map;

/** Finds the ends of code spans; knows at once when there is none. */
final class CodeSpans {
  private final BasedSequence text;
  private Map<Integer, Integer> lastOfLength;

  CodeSpans(BasedSequence text) {
    this.text = text;
  }

  /** The offset behind the row of backticks that begins at an offset. */
  static int runEnd(BasedSequence text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) == '`') {
      end++;
    }
    return end;
  }

  /** Where the row of backticks begins that closes the one between two offsets, or -1. */
  int closing(int start, int end) {
    if (lastOfLength == null) {
      lastOfLength = new HashMap<>();
      for (int at = next(end); at >= 0; ) {
        int behind = runEnd(text, at);
        lastOfLength.put(behind - at, at);
        at = next(behind);
      }
    }
    int length = end - start;
    int last = lastOfLength.getOrDefault(length, -1);
    if (last < end) {
      return -1;
    }
    for (int at = next(end); at >= 0; ) {
      int behind = runEnd(text, at);
      if (behind - at == length) {
        return at;
      }
      at = next(behind);
    }
    return -1;
  }

  private int next(int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '`') {
        return i;
      }
    }
    return -1;
  }
}
