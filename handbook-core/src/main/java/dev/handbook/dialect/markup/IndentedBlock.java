package dev.handbook.dialect.markup;

import dev.handbook.dialect.reading.Line;
import dev.handbook.dialect.reading.PlainText;
import java.util.Locale;
import java.util.Optional;

/**
 * A line that says what the text indented below it is: {@code !!! note "Title"}, {@code ???},
 * {@code ???+}, {@code === "Tab"} (Python-Markdown's admonitions, PyMdown's details and tabs).
 *
 * @param name of our block
 * @param marker what begins it
 * @param joins whether it belongs to the block of its kind just before
 */
record IndentedBlock(String name, String marker, boolean joins) {
  /** The one that a line is, if it is one. */
  static Optional<IndentedBlock> at(String text, Line line) {
    int from = line.first();
    if (from + 4 >= line.end()) {
      return Optional.empty();
    }
    boolean hint = text.startsWith("!!!", from);
    boolean details = text.startsWith("???", from);
    boolean tab = text.startsWith("===", from);
    if (!hint && !details && !tab) {
      return Optional.empty();
    }
    int at = from + 3;
    char sign = text.charAt(at);
    boolean signed = (details && sign == '+') || (tab && (sign == '+' || sign == '!'));
    at += signed ? 1 : 0;
    String rest = text.substring(at, line.end()).strip();
    boolean free = text.charAt(at) == ' ' || text.charAt(at) == '\t' || rest.startsWith("\"");
    if (!free || rest.isEmpty()) {
      return Optional.empty();
    }
    return tab ? tab(rest, sign) : block(rest, details, signed);
  }

  private static Optional<IndentedBlock> tab(String rest, char sign) {
    boolean titled = rest.length() > 1 && "\"'".indexOf(rest.charAt(0)) >= 0;
    if (!titled || rest.charAt(rest.length() - 1) != rest.charAt(0)) {
      return Optional.empty();
    }
    String title = PlainText.of(rest.substring(1, rest.length() - 1));
    return Optional.of(
        new IndentedBlock("tab", OwnMarker.open("tab", "title", title), sign != '!'));
  }

  private static Optional<IndentedBlock> block(String rest, boolean details, boolean open) {
    int quote = rest.indexOf('"');
    boolean titled = quote >= 0 && rest.length() > quote + 1 && rest.endsWith("\"");
    if (quote >= 0 && !titled) {
      return Optional.empty();
    }
    String words = (titled ? rest.substring(0, quote) : rest).strip();
    if (!words.matches("[\\p{L}\\d_-]*(?: +[\\p{L}\\d_-]+)*")) {
      return Optional.empty();
    }
    String kind = words.isEmpty() ? "note" : words.split(" +")[0].toLowerCase(Locale.ROOT);
    String style = Constructs.style(kind).orElse("info");
    String title = titled ? PlainText.of(rest.substring(quote + 1, rest.length() - 1)) : "";
    if (!titled && (details || HintArguments.isWord(kind))) {
      title = HintArguments.titleOf(kind);
    }
    if (!details) {
      String marker = OwnMarker.open("hint", "style", style, "heading", title);
      return Optional.of(new IndentedBlock("hint", marker, false));
    }
    String marker =
        OwnMarker.open(
            "details",
            "title",
            title.isEmpty() ? HintArguments.titleOf(kind) : title,
            "open",
            open ? "open" : "",
            "style",
            style);
    return Optional.of(new IndentedBlock("details", marker, false));
  }
}
