package dev.handbook.markdown.commonmark;

import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.HashMap;
import java.util.Map;

/** The link reference definitions of a page (CommonMark 0.31.2, section 4.7). */
final class Definitions {
  private final Map<String, Reference> byLabel = new HashMap<>();

  /** The definition of a label, null if there is none. */
  Reference get(CharSequence label) {
    return byLabel.isEmpty() ? null : byLabel.get(LinkSyntax.normalise(label));
  }

  /** Takes the definitions a paragraph begins with; gives the offset behind the last one. */
  int parse(BasedSequence text) {
    int end = 0;
    while (true) {
      int start = end;
      while (start < text.length() && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
        start++;
      }
      if (start >= text.length() || text.charAt(start) != '[') {
        return end;
      }
      int next = parse(text, start);
      if (next < 0) {
        return end;
      }
      end = next;
    }
  }

  /** Takes the definition that begins at an offset; gives the offset behind it, or -1. */
  private int parse(BasedSequence text, int from) {
    int label = LinkSyntax.labelEnd(text, from);
    if (label < 0 || label >= text.length() || text.charAt(label) != ':') {
      return -1;
    }
    String key = LinkSyntax.normalise(text.subSequence(from + 1, label - 1));
    int start = LinkSyntax.skipBlanks(text, label + 1);
    int destination = LinkSyntax.destinationEnd(text, start);
    if (key.isEmpty() || destination <= start) {
      return -1;
    }
    int titleStart = LinkSyntax.skipBlanks(text, destination);
    int title = titleStart > destination ? LinkSyntax.titleEnd(text, titleStart) : -1;
    int end = title < 0 ? -1 : lineEnd(text, title);
    if (end < 0) {
      title = -1;
      end = lineEnd(text, destination);
    }
    if (end >= 0) {
      BasedSequence titleChars = title < 0 ? null : text.subSequence(titleStart, title);
      byLabel.putIfAbsent(
          key,
          new Reference(
              text.subSequence(from, label + 1), text.subSequence(start, destination), titleChars));
    }
    return end;
  }

  /** The offset behind the line end that follows an offset, or -1 when something else does. */
  private static int lineEnd(BasedSequence text, int from) {
    int i = from;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    if (i == text.length()) {
      return i;
    }
    char c = text.charAt(i);
    if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
      return i + 2;
    }
    return c == '\n' || c == '\r' ? i + 1 : -1;
  }
}
