package dev.handbook.site;

import dev.handbook.model.Page;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A library of others that only some pages need: it is copied into a site that has such a page, and
 * loaded by such pages alone.
 */
enum Extra {
  /** Formulas. */
  MATH(
      "math",
      "language-math",
      List.of("temml/Temml.woff2", "temml/temml.min.js", "temml/LICENSE", "math.js"),
      "temml/Temml-Local.css"),
  /** Diagrams. */
  DIAGRAMS(
      "diagrams",
      "language-mermaid",
      List.of("mermaid/mermaid.min.js", "mermaid/LICENSE", "diagrams.js"),
      "");

  private final String key;
  private final String language;
  private final List<String> files;
  private final String sheet;

  Extra(String key, String language, List<String> files, String sheet) {
    this.key = key;
    this.language = language;
    this.files = files;
    this.sheet = sheet;
  }

  /** Its files in the theme's folder of assets. */
  List<String> files() {
    return files;
  }

  /** Its sheet, which names files of it; empty when it has none. */
  String sheet() {
    return sheet;
  }

  /** Whether a page needs it. */
  boolean isIn(Page page) {
    return page.html().contains("<code class=\"" + language + "\">");
  }

  /** What templates are told: for each library whether one of the pages needs it. */
  static Map<String, Object> of(List<Page> pages) {
    Map<String, Object> needed = new TreeMap<>();
    for (Extra extra : values()) {
      needed.put(extra.key, pages.stream().anyMatch(extra::isIn));
    }
    return needed;
  }
}
