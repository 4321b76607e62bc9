package dev.handbook.site.theme;

import dev.handbook.model.Page;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A library of others that only some pages need: it is copied into a site that has such a page, and
 * loaded by such pages alone.
 */
public enum OptionalAsset {
  /** Formulas. */
  MATH(
      "math",
      "math",
      List.of("temml/Temml.woff2", "temml/temml.min.js", "temml/LICENSE", "math.js"),
      "temml/Temml-Local.css"),
  /** Diagrams. */
  DIAGRAMS(
      "diagrams",
      "mermaid",
      List.of("mermaid/mermaid.min.js", "mermaid/LICENSE", "diagrams.js"),
      "");

  private static final String CODE = "<code class=\"language-";

  private final String key;
  private final String language;
  private final List<String> files;
  private final String sheet;

  OptionalAsset(String key, String language, List<String> files, String sheet) {
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

  /** Those that one of the pages needs. */
  static Set<OptionalAsset> neededBy(List<Page> pages) {
    Set<OptionalAsset> needed = EnumSet.noneOf(OptionalAsset.class);
    for (Page page : pages) {
      addNeeded(page.html(), needed);
    }
    return needed;
  }

  /** One search for all of them: few pages have any code in a language. */
  private static void addNeeded(String html, Set<OptionalAsset> needed) {
    for (int at = html.indexOf(CODE); at >= 0; at = html.indexOf(CODE, at + 1)) {
      for (OptionalAsset extra : values()) {
        if (html.startsWith(extra.language + "\">", at + CODE.length())) {
          needed.add(extra);
        }
      }
    }
  }

  /** What templates are told: for each library whether one of the pages needs it. */
  public static Map<String, Object> of(List<Page> pages) {
    Set<OptionalAsset> needed = neededBy(pages);
    Map<String, Object> told = new TreeMap<>();
    for (OptionalAsset extra : values()) {
      told.put(extra.key, needed.contains(extra));
    }
    return told;
  }
}
