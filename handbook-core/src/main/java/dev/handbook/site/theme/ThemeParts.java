package dev.handbook.site.theme;

import dev.handbook.model.HandbookException;
import dev.handbook.text.Scripts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The sheet and the script of all pages. Each is put together of parts that have one subject, in
 * the order in which they stand here; the order of the sheet decides which of two rules holds.
 *
 * <p>A handbook may replace a part, by a file of its name, or the whole.
 */
final class ThemeParts {
  private static final String FOLDER = "assets/handbook/";

  /** The parts of the sheet, in order. */
  static final List<String> SHEET =
      List.of(
          "tokens.css",
          "base.css",
          "top.css",
          "columns.css",
          "text.css",
          "code.css",
          "page-foot.css",
          "tables.css",
          "blocks.css",
          "trust.css",
          "overviews.css",
          "search-page.css",
          "map.css",
          "checklists.css",
          "scorecard.css",
          "chapters.css",
          "narrow.css",
          "print.css");

  /** The parts of the script, in order. */
  static final List<String> SCRIPT =
      List.of(
          "base.js",
          "addresses.js",
          "menu.js",
          "unfold.js",
          "headings.js",
          "reach.js",
          "tables.js",
          "checklists.js",
          "run.js",
          "paper.js",
          "tabs.js",
          "hits.js",
          "search-box.js",
          "search-page.js",
          "start.js");

  /** What a part of the sheet says about itself to those who maintain it. */
  private static final Pattern HEAD = Pattern.compile("\\A/\\*.*?\\*/\\R", Pattern.DOTALL);

  /** Ends of lines within a rule; the sheet has a rule a line. */
  private static final Pattern WITHIN = Pattern.compile("(?<![\\\\}])\\R(?:\\s+|(?=\\}))");

  /** Ends of lines behind a rule, with empty lines and indentation. */
  private static final Pattern BEHIND = Pattern.compile("(?<=\\})\\R\\s*");

  private static final String GUARD =
      """
      var hbShared = {};
      function hbPart(run) {
      try {
      run();
      } catch (error) {
      console.error(error);
      }
      }
      """;

  private ThemeParts() {}

  /**
   * The sheet, without the comments at the heads of its parts and with a rule a line.
   *
   * @throws HandbookException when a part is missing
   */
  static byte[] sheet(Theme theme) {
    String whole = "assets/handbook.css";
    if (theme.has(whole)) {
      return theme.bytes(whole);
    }
    return joined(theme, SHEET, ThemeParts::folded).getBytes(StandardCharsets.UTF_8);
  }

  /** A part of the sheet as it is published. */
  static String folded(String part) {
    String rules = HEAD.matcher(part).replaceFirst("");
    return BEHIND.matcher(WITHIN.matcher(rules).replaceAll(" ")).replaceAll("\n");
  }

  /**
   * The script, without comments; one function around all parts keeps their names from the page. A
   * part that throws is told of in the browser's console and does not stop the others.
   *
   * @throws HandbookException when a part is missing
   */
  static String script(Theme theme) {
    String whole = "assets/handbook.js";
    if (theme.has(whole)) {
      return Scripts.withoutComments(theme.text(whole));
    }
    int last = SCRIPT.size() - 1;
    return "(function () {\n\"use strict\";\n"
        + joined(theme, SCRIPT.subList(0, 1), Scripts::withoutComments)
        + GUARD
        + joined(theme, SCRIPT.subList(1, last), ThemeParts::guarded)
        + joined(theme, SCRIPT.subList(last, last + 1), Scripts::withoutComments)
        + "})();\n";
  }

  /**
   * A part in a function of its own, by which what throws in it goes no further; the functions that
   * it declares are known to all parts. What cannot be read for sure is not wrapped.
   */
  private static String guarded(String part) {
    String code = Scripts.withoutComments(part);
    List<String> names = Scripts.functions(part).stream().distinct().toList();
    if (names.isEmpty() && !Scripts.isReadable(part)) {
      return code;
    }
    String shared = "{ " + String.join(", ", names) + " }";
    return "hbPart(function () {\nObject.assign(hbShared, "
        + shared
        + ");\n"
        + code
        + (code.endsWith("\n") ? "" : "\n")
        + "});\nvar "
        + shared
        + " = hbShared;\n";
  }

  /** The parts in one, each ending with its last line. */
  static String joined(Theme theme, List<String> parts, UnaryOperator<String> published) {
    StringBuilder all = new StringBuilder();
    for (String name : parts) {
      String part = published.apply(theme.text(FOLDER + name));
      all.append(part).append(part.endsWith("\n") ? "" : "\n");
    }
    return all.toString();
  }
}
