package dev.handbook.markdown;

import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The link reference definitions of a page (CommonMark 0.31.2, section 4.7). */
final class Definitions {
  private final Map<String, Reference> byLabel = new HashMap<>();

  /** The definition of a label, null if there is none. */
  Reference get(CharSequence label) {
    return byLabel.isEmpty() ? null : byLabel.get(LinkSyntax.normalise(label));
  }

  /**
   * Takes the definition a paragraph begins with.
   *
   * @param found gets it as a node
   * @return how many characters it has, 0 if the paragraph begins with none
   */
  int parse(BasedSequence text, Consumer<Reference> found) {
    int label = LinkSyntax.labelEnd(text, 0);
    if (label < 0 || label >= text.length() || text.charAt(label) != ':') {
      return 0;
    }
    String key = LinkSyntax.normalise(text.subSequence(1, label - 1));
    int start = LinkSyntax.skipBlanks(text, label + 1);
    int destination = LinkSyntax.destinationEnd(text, start);
    if (key.isEmpty() || destination <= start) {
      return 0;
    }
    int titleStart = LinkSyntax.skipBlanks(text, destination);
    int title = titleStart > destination ? LinkSyntax.titleEnd(text, titleStart) : -1;
    int end = title < 0 ? -1 : lineEnd(text, title);
    if (end < 0) {
      title = -1;
      end = lineEnd(text, destination);
    }
    if (end < 0) {
      return 0;
    }
    Reference reference =
        new Reference(
            text.subSequence(0, label + 1),
            text.subSequence(start, destination),
            title < 0 ? null : text.subSequence(titleStart, title));
    byLabel.putIfAbsent(key, reference);
    found.accept(reference);
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
