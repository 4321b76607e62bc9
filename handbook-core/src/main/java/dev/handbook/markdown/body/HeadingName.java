package dev.handbook.markdown.body;

import dev.handbook.markdown.base.Emoji;
import dev.handbook.markdown.base.Letters;
import dev.handbook.markdown.base.WhiteSpace;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * What a heading says, and the anchors a writer wants for it: as {@code {#id}} at its end, as its
 * own id, or as that of an anchor in it.
 *
 * @param text without the {@code {#id}}
 * @param wanted the anchors, best first; some may be empty
 */
record HeadingName(String text, List<String> wanted) {
  /** The class of the number by which a footnote is referred to. */
  private static final String FOOTNOTE = "hb-fn";

  HeadingName {
    wanted = List.copyOf(wanted);
  }

  /** Reads it, and takes what is no part of the text out of the heading. */
  static HeadingName takeFrom(Element element) {
    String whole = WhiteSpace.fold(words(element));
    int braces = explicitId(whole);
    List<String> wanted = new ArrayList<>();
    if (braces >= 0) {
      wanted.add(whole.substring(braces + 2, whole.length() - 1));
      removeTail(element, whole.substring(braces));
    }
    wanted.add(element.id());
    if (element.firstElementChild() == null) {
      return of(whole, braces, wanted);
    }
    for (Element inner : element.getAllElements()) {
      if (inner != element && inner.normalName().equals("a") && !inner.hasClass(FOOTNOTE)) {
        wanted.add(inner.id());
        wanted.add(inner.attr("name"));
        inner.removeAttr("id").removeAttr("name");
        if (inner.childNodeSize() == 0 && inner.attr("href").startsWith("#")) {
          inner.removeAttr("href");
        }
      }
    }
    return of(whole, braces, wanted);
  }

  /** The words of a heading; the number of a footnote is none of them. */
  private static String words(Element element) {
    boolean footnotes =
        element.firstElementChild() != null && !element.select("." + FOOTNOTE).isEmpty();
    if (!footnotes) {
      return Letters.textIn(element);
    }
    Element copy = element.clone();
    copy.select("." + FOOTNOTE).remove();
    return Letters.textIn(copy);
  }

  private static HeadingName of(String whole, int braces, List<String> wanted) {
    return new HeadingName(braces < 0 ? whole : whole.substring(0, braces).strip(), wanted);
  }

  /**
   * The heading that is the title of a page without one of the first level: what it begins with,
   * when all others are below it. Null when there is none.
   */
  static Element top(Element body) {
    Node first = body.firstChild();
    while (first instanceof TextNode text && text.isBlank()) {
      first = first.nextSibling();
    }
    if (!(first instanceof Element element) || level(element) < 2) {
      return null;
    }
    boolean onTop =
        body.stream()
            .filter(other -> other != element)
            .mapToInt(HeadingName::level)
            .noneMatch(level -> level > 0 && level <= level(element));
    return onTop ? element : null;
  }

  /** The level of a heading; 0 of what is none. */
  private static int level(Element element) {
    String name = element.normalName();
    boolean heading = name.length() == 2 && name.charAt(0) == 'h';
    return heading && name.charAt(1) >= '1' && name.charAt(1) <= '6' ? name.charAt(1) - '0' : 0;
  }

  /** The anchor it gets: the first wanted one that may be had, else one made of the text. */
  String id(Anchors anchors) {
    for (String id : wanted) {
      String given = anchors.forWriter(id);
      if (!given.isEmpty()) {
        anchors.alias(text, given);
        return given;
      }
    }
    String id = anchors.forHeading(text);
    Emoji.spelt(text).forEach(spelt -> anchors.alias(spelt, id));
    return id;
  }

  /** Where {@code {#id}} begins at the end of a heading, or -1. */
  private static int explicitId(String text) {
    int open = text.lastIndexOf("{#");
    boolean valid =
        open >= 0
            && text.endsWith("}")
            && open + 3 < text.length()
            && text.substring(open + 2, text.length() - 1)
                .chars()
                .allMatch(c -> Character.isLetterOrDigit(c) || "-_.:".indexOf(c) >= 0);
    return valid ? open : -1;
  }

  private static void removeTail(Element element, String tail) {
    for (Node node = element.lastChild(); node != null; node = node.lastChild()) {
      if (node instanceof TextNode text) {
        String whole = text.getWholeText();
        int at = whole.lastIndexOf(tail);
        if (at >= 0) {
          text.text(whole.substring(0, at).stripTrailing());
        }
        return;
      }
      if (!(node instanceof Element)) {
        return;
      }
    }
  }
}
