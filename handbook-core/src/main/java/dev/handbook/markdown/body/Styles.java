package dev.handbook.markdown.body;

import dev.handbook.markdown.base.SourceMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Which classes an element gets, from its own classes and from styles we know a class for. */
final class Styles {
  private static final Pattern PIXELS = Pattern.compile("[0-9]{1,5}");

  /** What is longer is no size of a picture but a page that never ends. */
  private static final int MAX_PIXELS = 20_000;

  private static final Set<String> COLOURS =
      Set.of(
          "black", "blue", "gray", "green", "grey", "orange", "pink", "purple", "red", "white",
          "yellow", "default");

  /** Classes of writers that mean something to the theme. */
  private static final Set<String> CLASSES =
      Set.of("button", "primary", "secondary", "expression", "gitbook-drawing");

  private static final Set<String> WIDE = Set.of("th", "td", "col");

  private static final Pattern WIDTH = Pattern.compile("\\d{1,4}(?:\\.\\d{1,4})?+%?+");

  private Styles() {}

  /** Whether an attribute that is not kept is turned into a class, so that nothing is lost. */
  static boolean understands(String element, String attribute) {
    return attribute.equals("style")
        && (element.equals("mark")
            || element.equals("td")
            || element.equals("th")
            || element.equals("col")
            || element.equals("p")
            || element.equals("div"));
  }

  /** The classes of an element, separated by blanks. */
  static String classes(String name, Element element) {
    if (!name.equals("mark") && SourceMap.isBare(element)) {
      return "";
    }
    List<String> classes = new ArrayList<>();
    for (String own : element.classNames()) {
      boolean language =
          own.startsWith("language-") && own.substring(9).chars().allMatch(Styles::isPlain);
      if (CLASSES.contains(own) || language) {
        classes.add(own);
      }
    }
    String style = element.attr("style").toLowerCase(Locale.ROOT);
    String align = element.attr("align").toLowerCase(Locale.ROOT);
    if (align.isEmpty()) {
      align = value(style, "text-align");
    }
    if (align.equals("center") || align.equals("right")) {
      classes.add("hb-" + align);
    }
    if (name.equals("mark")) {
      mark(style, classes);
    }
    return String.join(" ", classes);
  }

  /**
   * How wide a writer wants a column, as HTML's own attribute says it, which needs no style; empty
   * where nothing is said.
   */
  static String width(String name, Element element) {
    if (!WIDE.contains(name)) {
      return "";
    }
    String width = element.attr("width").strip().toLowerCase(Locale.ROOT);
    if (width.isEmpty()) {
      width = value(element.attr("style").toLowerCase(Locale.ROOT), "width");
    }
    String number = width.endsWith("px") ? width.substring(0, width.length() - 2) : width;
    return WIDTH.matcher(number).matches() ? number : "";
  }

  /** Whether it is a number of pixels that a picture may have. */
  static boolean isPixels(String value) {
    return PIXELS.matcher(value).matches() && Integer.parseInt(value) <= MAX_PIXELS;
  }

  private static boolean isPlain(int c) {
    return Character.isLetterOrDigit(c) || "+-_#.".indexOf(c) >= 0;
  }

  private static void mark(String style, List<String> classes) {
    classes.add("hb-mark");
    String colour = value(style, "color");
    if (COLOURS.contains(colour)) {
      classes.add("hb-mark-" + colour);
    }
    String background = value(style, "background-color");
    if (COLOURS.contains(background)) {
      classes.add("hb-mark-on-" + background);
    }
  }

  /** The value of a property of a style attribute. */
  private static String value(String style, String property) {
    for (String declaration : style.split(";")) {
      int colon = declaration.indexOf(':');
      if (colon > 0 && declaration.substring(0, colon).strip().equals(property)) {
        return declaration.substring(colon + 1).strip();
      }
    }
    return "";
  }
}
