package dev.handbook.source;

import dev.handbook.text.SourceText;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the head of a page stands that is not written between two lines {@code ---}: TOML between
 * lines {@code +++} and JSON, as Hugo has them, JSON between lines {@code ;;;}, and YAML that only
 * ends with {@code ---}, as Comply has it.
 *
 * <p>All are linear in the head.
 *
 * @param notation how the keys are written
 * @param start offset of the first key
 * @param end offset behind the last
 * @param bodyLine the line at which the Markdown begins, from 1; behind the last when there is none
 */
record ForeignHead(Notation notation, int start, int end, int bodyLine) {
  /** A key as configurations write it, without blanks. */
  private static final Pattern KEY = Pattern.compile("([A-Za-z_][\\w.-]*+):(?:[ \\t].*+)?+");

  /**
   * Keys of which a head without a first fence has one: a paragraph that is underlined is a heading
   * in Markdown, and may begin with a word and a colon, too.
   */
  private static final Set<String> TELLING =
      Set.of(
          "title",
          "name",
          "layout",
          "acronym",
          "majorRevisions",
          "satisfies",
          "permalink",
          "nav_order",
          "sidebar_position",
          "last_reviewed_on",
          "description",
          "confidential",
          "hidden",
          "draft");

  /** How keys are written. */
  enum Notation {
    YAML,
    TOML,
    /** Read as YAML, of which it is a part. */
    JSON
  }

  /** The head at the very start of a file, if there is one. */
  static Optional<ForeignHead> of(SourceText text) {
    String first = text.line(1).stripTrailing();
    return switch (first) {
      case "+++" -> fenced(text, Notation.TOML, "+++");
      case ";;;" -> fenced(text, Notation.JSON, ";;;");
      case "{" -> json(text);
      default ->
          first.startsWith("{\"") || first.startsWith("{ \"") ? json(text) : unfenced(text, first);
    };
  }

  private static Optional<ForeignHead> fenced(SourceText text, Notation notation, String fence) {
    for (int line = 2; line <= text.lineCount(); line++) {
      if (text.line(line).stripTrailing().equals(fence)) {
        return Optional.of(
            new ForeignHead(notation, text.startOf(2), text.startOf(line), line + 1));
      }
    }
    return Optional.empty();
  }

  private static Optional<ForeignHead> json(SourceText text) {
    if (!text.text()
        .substring(1, Math.min(text.text().length(), 200))
        .stripLeading()
        .startsWith("\"")) {
      return Optional.empty();
    }
    for (int line = 1; line <= text.lineCount(); line++) {
      String content = text.line(line).stripTrailing();
      boolean closes = line == 1 ? content.endsWith("}") : content.equals("}");
      if (closes) {
        int end = text.startOf(line) + content.length();
        return Optional.of(new ForeignHead(Notation.JSON, 0, end, line + 1));
      }
    }
    return Optional.empty();
  }

  private static Optional<ForeignHead> unfenced(SourceText text, String first) {
    if (!KEY.matcher(first).matches()) {
      return Optional.empty();
    }
    boolean telling = false;
    for (int line = 1; line <= text.lineCount(); line++) {
      String content = text.line(line).stripTrailing();
      if (content.equals("---")) {
        return telling
            ? Optional.of(new ForeignHead(Notation.YAML, 0, text.startOf(line), line + 1))
            : Optional.empty();
      }
      Matcher key = KEY.matcher(content);
      boolean isKey = key.matches();
      boolean goesOn = content.startsWith(" ") || content.startsWith("- ") || isComment(content);
      if (!isKey && !goesOn) {
        return Optional.empty();
      }
      telling |= isKey && TELLING.contains(key.group(1));
    }
    return Optional.empty();
  }

  private static boolean isComment(String content) {
    return content.startsWith("#");
  }
}
