package dev.handbook.markdown.body;

import dev.handbook.markdown.base.WhiteSpace;
import dev.handbook.model.Block.Type;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What is written, and what is noted, for each element the allowlist keeps. */
final class ElementWriter {
  private static final String HEADLESS = "<div class=\"hb-table hb-headless\">";

  private static final String HIDDEN = "data-hidden";

  private static final Set<String> LISTS = Set.of("ul", "ol", "menu", "dir");

  private ElementWriter() {}

  /** An item outside of a list would end another one far from it. */
  private static boolean isIn(Element element, Set<String> parents) {
    return element.parent() != null && parents.contains(element.parent().normalName());
  }

  /** An icon is a name for a font that we do not ship; its text is that name again. */
  private static boolean isIcon(Element element) {
    String text = element.text().strip();
    return element.classNames().stream().anyMatch(name -> name.startsWith("fa-"))
        && (text.isEmpty() || (text.startsWith(":") && text.endsWith(":")));
  }

  static void write(String name, Element element, BodyContext walk) {
    switch (name) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> walk.heading(name, element);
      case "p", "summary", "figcaption", "caption" -> paragraph(name, element, walk);
      case "blockquote" -> quote(element, walk);
      case "ul", "dl" -> walk.block(Type.LIST, 0, "", name, element);
      case "ol" -> walk.block(Type.LIST, 1, "", name, element);
      case "dt", "dd" -> {
        if (isIn(element, Set.of("dl"))) {
          if (name.equals("dt")) {
            walk.term(element);
          }
          walk.block(Type.ITEM, 0, name, name, element);
        } else {
          wrapper("div", element, walk);
        }
      }
      case "li" -> {
        if (isIn(element, LISTS)) {
          item(element, walk);
        } else {
          stray(element, walk);
        }
      }
      case "table" -> table(element, walk);
      case "tr" -> walk.block(Type.ROW, 0, "", name, element);
      case "td", "th" -> cell(name, element, walk);
      case "pre" -> CodeBlock.write(element, walk);
      case "hr" -> rule(element, walk);
      case "details" -> details(element, walk);
      case "div", "section", "figure", "thead", "tbody", "tfoot", "colgroup" ->
          wrapper(name, element, walk);
      case "a" -> walk.links().anchor(element);
      case "img" -> walk.links().image(element);
      case "video", "audio" -> Media.element(element, walk);
      case "source" -> walk.links().source(element);
      case "br" -> lineBreak(walk);
      case "wbr", "col" -> walk.startTag(name, element, "");
      case "input" -> checkbox(element, walk);
      case "strong", "b" -> {
        walk.facts().strong(1);
        inline(name, element, walk);
        walk.facts().strong(-1);
      }
      case "em", "i" -> {
        if (isIcon(element)) {
          return;
        }
        walk.facts().emphasis(1);
        inline(name, element, walk);
        walk.facts().emphasis(-1);
      }
      case "code" -> inlineCode(element, walk);
      default -> inline(name, element, walk);
    }
  }

  /** Code, or the value of one of GitBook's expressions. */
  private static void inlineCode(Element element, BodyContext walk) {
    Optional<String> value =
        element.hasClass("expression")
            ? walk.expressions().value(element.wholeText())
            : Optional.empty();
    if (value.isPresent()) {
      walk.facts().text(value.get(), walk.span());
      walk.out().text(value.get());
    } else {
      inline("code", element, walk);
    }
  }

  private static void inline(String name, Element element, BodyContext walk) {
    walk.startTag(name, element, Styles.classes(name, element));
    walk.children(element);
    walk.out().raw("</").raw(name).raw(">");
  }

  private static void paragraph(String name, Element element, BodyContext walk) {
    if (name.equals("p") && element.childNodeSize() == 0) {
      return;
    }
    boolean opened = walk.facts().openParagraph(walk.span());
    inline(name, element, walk);
    if (opened) {
      walk.facts().close();
    }
  }

  private static void quote(Element element, BodyContext walk) {
    if (!Alerts.write(element, walk)) {
      walk.block(Type.QUOTE, 0, "", "blockquote", element);
    }
  }

  private static void item(Element element, BodyContext walk) {
    Element first = element.firstElementChild();
    boolean task = first != null && isCheckbox(first);
    walk.facts().open(Type.ITEM, walk.span(), 0, "", Map.of());
    if (task) {
      walk.facts().attribute("task", first.hasAttr("checked") ? "done" : "open");
    }
    walk.startTag("li", element, task ? "hb-task" : Styles.classes("li", element));
    walk.children(element);
    walk.out().raw("</li>");
    walk.facts().close();
  }

  /** Items without a list around them, as many write them in cells of tables, are one. */
  private static void stray(Element element, BodyContext walk) {
    if (!isItem(beside(element, Node::previousSibling))) {
      walk.facts().open(Type.LIST, walk.span(), 0, "", Map.of());
      walk.out().raw("<ul>");
    }
    item(element, walk);
    if (!isItem(beside(element, Node::nextSibling))) {
      walk.out().raw("</ul>");
      walk.facts().close();
    }
  }

  /** The node next to another one, blanks and comments left out; null when there is none. */
  private static Node beside(Node node, UnaryOperator<Node> next) {
    Node other = next.apply(node);
    while (other instanceof Comment || (other instanceof TextNode text && text.isBlank())) {
      other = next.apply(other);
    }
    return other;
  }

  private static boolean isItem(Node node) {
    return node instanceof Element element && element.normalName().equals("li");
  }

  private static boolean isCheckbox(Element element) {
    return element.normalName().equals("input")
        && element.attr("type").equalsIgnoreCase("checkbox");
  }

  private static void checkbox(Element element, BodyContext walk) {
    if (isCheckbox(element)) {
      walk.out().raw("<input type=\"checkbox\" disabled");
      walk.out().raw(element.hasAttr("checked") ? " checked>" : ">");
    } else {
      walk.faults().dropped(walk.span(), "<input>");
    }
  }

  private static void table(Element element, BodyContext walk) {
    TypedColumns.prepare(element);
    if (CardTable.isCards(element)) {
      CardTable.write(element, walk);
      return;
    }
    hideColumns(element);
    walk.out().raw(isHeadless(element) ? HEADLESS : "<div class=\"hb-table\">");
    walk.block(Type.TABLE, 0, "", "table", element);
    walk.out().raw("</div>");
  }

  /** GitBook hides columns that are for other views of a table alone. */
  private static void hideColumns(Element table) {
    if (TableColumns.have(table, HIDDEN)) {
      TableColumns.visit(
          table,
          (column, cell) -> {
            if (column.hasAttr(HIDDEN)) {
              cell.attr(HIDDEN, "");
            }
          });
    }
  }

  private static void cell(String name, Element element, BodyContext walk) {
    boolean term = walk.explains() && name.equals("td") && element.elementSiblingIndex() == 0;
    if (term && element.parent().childrenSize() == 2) {
      walk.term(element);
    }
    boolean hidden = element.hasAttr(HIDDEN);
    if (hidden) {
      walk.out().hush();
    }
    walk.block(Type.CELL, name.equals("th") ? 1 : 0, "", name, element);
    if (hidden) {
      walk.out().speak();
    }
  }

  /** GitBook cannot do without a head, so writers hide it or leave it empty. */
  private static boolean isHeadless(Element table) {
    Element head = TableColumns.child(table, "thead");
    return table.hasAttr("data-header-hidden")
        || (head != null && !head.hasText() && head.selectFirst("img") == null);
  }

  private static void rule(Element element, BodyContext walk) {
    walk.facts().open(Type.RULE, walk.span(), 0, "", Map.of());
    walk.startTag("hr", element, "");
    walk.facts().close();
  }

  private static void details(Element element, BodyContext walk) {
    Element summary = element.selectFirst("summary");
    Map<String, String> attributes =
        summary == null ? Map.of() : Map.of("title", WhiteSpace.fold(summary.text()));
    walk.container(
        "details",
        attributes,
        () -> {
          walk.startTag("details", element, "");
          walk.children(element);
          walk.out().raw("</details>");
        });
  }

  private static void wrapper(String name, Element element, BodyContext walk) {
    walk.facts().endImplicit();
    String classes = Styles.classes(name, element);
    if (element.hasClass("hb-footnotes")) {
      classes = "hb-footnotes";
    }
    walk.startTag(name, element, classes);
    walk.children(element);
    walk.out().raw("</").raw(name).raw(">");
    walk.facts().endImplicit();
  }

  private static void lineBreak(BodyContext walk) {
    walk.facts().text("\n", walk.span());
    walk.out().raw("<br>");
  }
}
