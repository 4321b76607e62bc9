package dev.handbook.markdown.body;

import dev.handbook.markdown.base.WhiteSpace;
import java.util.Optional;

/**
 * Where the lines of a text begin that is not wrapped prose: a reader sees one line, but those who
 * write "Owner: A" below "Version: 2" mean two.
 */
final class LineBreaks {
  /** Writers who wrap prose fill their lines further than this. */
  private static final int SHORT = 60;

  private LineBreaks() {}

  /**
   * The offsets in the folded text at which lines begin, but for the first, separated by blanks;
   * empty for a single line and for prose that was merely wrapped.
   */
  static Optional<String> in(String written) {
    if (!isOfLines(written)) {
      return Optional.empty();
    }
    StringBuilder breaks = new StringBuilder();
    int length = 0;
    int from = 0;
    while (from <= written.length()) {
      int end = written.indexOf('\n', from);
      int to = end < 0 ? written.length() : end;
      int folded = WhiteSpace.fold(written.substring(from, to)).length();
      if (folded > 0) {
        if (length > 0) {
          length++;
          breaks.append(breaks.isEmpty() ? "" : " ").append(length);
        }
        length += folded;
      }
      from = to + 1;
    }
    return Optional.of(breaks.toString()).filter(found -> !found.isEmpty());
  }

  private static boolean isOfLines(String written) {
    int from = 0;
    int end = written.indexOf('\n');
    if (end < 0) {
      return false;
    }
    while (end >= 0) {
      int length = end - from;
      if (length > 0 && length < SHORT) {
        return true;
      }
      from = end + 1;
      end = written.indexOf('\n', from);
    }
    return written.indexOf(':') >= 0 || written.indexOf('\uFF1A') >= 0;
  }
}
