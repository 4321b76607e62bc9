package dev.handbook.markdown.body;

import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** GitHub's alerts, {@code > [!NOTE]}, which are hints. */
final class Alerts {
  private static final Map<String, String> HINTS =
      Map.of(
          "note", "info",
          "tip", "success",
          "important", "info",
          "warning", "warning",
          "caution", "danger");

  private Alerts() {}

  /** Writes a quotation as a hint if it is an alert. */
  static boolean write(Element quote, BodyContext walk) {
    Element first = quote.firstElementChild();
    if (first == null
        || !first.normalName().equals("p")
        || !(first.firstChild() instanceof TextNode text)) {
      return false;
    }
    String whole = text.getWholeText();
    int end = whole.indexOf(']');
    if (!whole.startsWith("[!") || end < 0) {
      return false;
    }
    String rest = whole.substring(end + 1);
    int feed = rest.indexOf('\n');
    String sameLine = feed < 0 ? rest : rest.substring(0, feed);
    String style = HINTS.get(whole.substring(2, end).toLowerCase(Locale.ROOT));
    if (style == null || !sameLine.isBlank()) {
      return false;
    }
    text.text(rest.stripLeading());
    if (first.text().isEmpty() && first.childrenSize() == 0) {
      first.remove();
    }
    GitBookWriter.hint(style, "", Map.of("style", style), quote, walk);
    return true;
  }
}
