package dev.handbook.markdown.body;

import org.jsoup.nodes.Element;

/**
 * Columns of GitBook's tables whose cells are values of a type, {@code <th data-type="rating">}:
 * shows the values as readers know them. What is no value of its column's type stays as it is.
 */
final class TypedColumns {
  private static final String TYPE = "data-type";
  private static final int STARS = 5;
  private static final int MOST_STARS = 10;

  private TypedColumns() {}

  /** Puts what is to be shown into the cells of a table. */
  static void prepare(Element table) {
    if (TableColumns.have(table, TYPE)) {
      TableColumns.visit(table, TypedColumns::show);
    }
  }

  private static void show(Element column, Element cell) {
    switch (column.attr(TYPE)) {
      case "checkbox" -> checkbox(cell);
      case "rating" -> rating(column, cell);
      case "select" -> options(cell);
      case "content-ref" -> titles(cell);
      default -> {
        // A text, a number, files: shown as they are written.
      }
    }
  }

  private static void checkbox(Element cell) {
    String value = cell.text().strip();
    if (value.equals("true")) {
      cell.text("\u2611");
    } else if (value.equals("false")) {
      cell.text("\u2610");
    }
  }

  /** Stars, and the figure for those who point at them. */
  private static void rating(Element column, Element cell) {
    String max = column.attr("data-max");
    int most = isFigure(max) ? Integer.parseInt(max) : STARS;
    String value = cell.text().strip();
    if (isFigure(value) && most <= MOST_STARS && Integer.parseInt(value) <= most) {
      int stars = Integer.parseInt(value);
      Element shown = new Element("span").attr("title", stars + "/" + most);
      cell.empty();
      cell.appendChild(shown.text("\u2605".repeat(stars) + "\u2606".repeat(most - stars)));
    }
  }

  private static boolean isFigure(String text) {
    return text.matches("[0-9]{1,2}");
  }

  /**
   * The options chosen stand side by side with nothing between them. A comma goes into each of
   * them: put between them, it would make all that follow move up.
   */
  private static void options(Element cell) {
    for (Element option : cell.select("> [data-option] + [data-option]")) {
      option.prependText(", ");
    }
  }

  /** The editor writes the file's name on a link, and readers see the title of the page. */
  private static void titles(Element cell) {
    for (Element link : cell.select("a[href]")) {
      String href = link.attr("href");
      String text = link.text();
      if (!text.isEmpty() && (href.equals(text) || href.endsWith("/" + text))) {
        link.attr("title", "mention");
      }
    }
  }
}
