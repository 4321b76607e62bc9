package dev.handbook.markdown.body;

import java.util.List;
import java.util.function.BiConsumer;
import org.jsoup.nodes.Element;

/** The columns of a table as its first row says them: a query would be parsed for each table. */
final class TableColumns {
  private TableColumns() {}

  /** The cells of the row that names the columns; none when the table has no such row. */
  static List<Element> of(Element table) {
    Element row = child(child(table, "thead"), "tr");
    return row == null ? List.of() : row.children();
  }

  /** Whether one of the cells that name the columns has an attribute. */
  static boolean have(Element table, String attribute) {
    Element row = child(child(table, "thead"), "tr");
    Element column = row == null ? null : row.firstElementChild();
    while (column != null && !column.hasAttr(attribute)) {
      column = column.nextElementSibling();
    }
    return column != null;
  }

  /** Visits the cells of a table's body with the cell that names their column, where one does. */
  static void visit(Element table, BiConsumer<Element, Element> visitor) {
    List<Element> columns = of(table);
    for (Element body : table.children()) {
      if (body.nameIs("tbody")) {
        for (Element row : body.children()) {
          List<Element> cells = row.nameIs("tr") ? row.children() : List.of();
          for (int at = 0; at < Math.min(cells.size(), columns.size()); at++) {
            visitor.accept(columns.get(at), cells.get(at));
          }
        }
      }
    }
  }

  /** The first child of a name; null when there is none. */
  static Element child(Element parent, String name) {
    Element child = parent == null ? null : parent.firstElementChild();
    while (child != null && !child.nameIs(name)) {
      child = child.nextElementSibling();
    }
    return child;
  }
}
