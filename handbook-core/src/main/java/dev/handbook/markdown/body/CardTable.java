package dev.handbook.markdown.body;

import dev.handbook.model.Block.Type;
import dev.handbook.model.Link.Kind;
import dev.handbook.model.Placeholder;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * GitBook's cards: a table whose rows are cards. Its header says which column holds the picture,
 * which the page a card leads to, and which is for GitBook alone.
 */
final class CardTable {
  private final BodyContext walk;
  private final List<Element> columns;

  private CardTable(Element table, BodyContext walk) {
    this.walk = walk;
    this.columns = table.select("thead th");
  }

  /** Whether a table shows cards. */
  static boolean isCards(Element table) {
    return table.attr("data-view").equals("cards");
  }

  /** Writes the cards and notes them as the rows of a table. */
  static void write(Element table, BodyContext walk) {
    CardTable cards = new CardTable(table, walk);
    walk.facts().open(Type.TABLE, walk.span(), 0, "", Map.of());
    walk.out().raw("<ul class=\"hb-cards\">");
    for (Element row : table.select("tbody > tr")) {
      walk.at(row, () -> cards.card(row));
    }
    walk.out().raw("</ul>");
    walk.facts().close();
  }

  private void card(Element row) {
    walk.facts().open(Type.ROW, walk.span(), 0, "", Map.of());
    walk.out().raw("<li class=\"hb-card\">");
    List<Element> cells = row.children();
    for (int i = 0; i < cells.size(); i++) {
      if (is(i, "data-card-cover")) {
        cover(cells.get(i));
      }
    }
    for (int i = 0; i < cells.size(); i++) {
      Element cell = cells.get(i);
      boolean special =
          is(i, "data-hidden") || is(i, "data-card-cover") || is(i, "data-card-target");
      walk.at(cell, () -> text(cell, !special));
    }
    for (int i = 0; i < cells.size(); i++) {
      if (is(i, "data-card-target")) {
        target(cells.get(i));
      }
    }
    walk.out().raw("</li>");
    walk.facts().close();
  }

  private boolean is(int column, String attribute) {
    return column < columns.size() && columns.get(column).hasAttr(attribute);
  }

  private void text(Element cell, boolean shown) {
    walk.facts().open(Type.CELL, walk.span(), 0, "", Map.of());
    if (shown && !cell.html().isBlank()) {
      walk.out().raw("<div class=\"hb-card-text\">");
      walk.children(cell);
      walk.out().raw("</div>");
    } else {
      walk.facts().text(cell.text(), walk.span());
    }
    walk.facts().close();
  }

  private void cover(Element cell) {
    Element link = cell.selectFirst("a[href], img[src]");
    if (link == null) {
      return;
    }
    Element image = new Element("img").attr("alt", "");
    image.attr("src", link.hasAttr("href") ? link.attr("href") : link.attr("src"));
    walk.at(link, () -> walk.links().image(image));
  }

  private void target(Element cell) {
    Element link = cell.selectFirst("a[href]");
    if (link == null) {
      return;
    }
    walk.at(
        link,
        () -> {
          int number = walk.links().note(Kind.LINK, link.attr("href"), link.text());
          if (walk.links().mayWrite(number)) {
            walk.links().open(number, "hb-card-link");
            walk.out().raw(">").hole(Placeholder.Kind.TITLE, number).raw("</a>");
          }
        });
  }
}
