package dev.handbook.markdown.markup;

import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.util.ast.Node;
import dev.handbook.markdown.base.HtmlNames;
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
    String name = TagName.of(opening.getChars(), 1);
    if (missing.contains(name)) {
      return null;
    }
    for (Node node = opening.getNext(); node != null; node = node.getNext()) {
      if (node instanceof HtmlInline && closes(node.getChars(), name)) {
        return node;
      }
    }
    missing.add(name);
    return null;
  }

  /** Whether a piece of inline HTML begins an element that is left out with its content. */
  static boolean swallows(CharSequence tag) {
    return HtmlNames.SWALLOWED.contains(TagName.of(tag, 1));
  }

  /** Whether a piece of inline HTML ends an element. */
  static boolean closes(CharSequence tag, String name) {
    return tag.length() > 2 && tag.charAt(1) == '/' && TagName.of(tag, 2).equals(name);
  }
}
