package dev.handbook.markdown.markup;

import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.util.ast.Node;
import java.util.HashSet;
import java.util.Set;

/** Finds the closing tag of a piece of inline HTML; looks only once where there is none. */
final class InlineClosers {
  private final Set<String> missing = new HashSet<>();
  private Node parent;

  /** The sibling that closes a tag, null if none does. */
  Node next(Node opening) {
    if (opening.getParent() != parent) {
      parent = opening.getParent();
      missing.clear();
    }
    String name = RawHtml.nameOf(opening.getChars(), 1);
    if (missing.contains(name)) {
      return null;
    }
    for (Node node = opening.getNext(); node != null; node = node.getNext()) {
      if (node instanceof HtmlInline && RawHtml.closes(node.getChars(), name)) {
        return node;
      }
    }
    missing.add(name);
    return null;
  }
}
