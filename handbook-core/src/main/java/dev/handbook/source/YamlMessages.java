package dev.handbook.source;

import java.util.List;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** What the YAML parser's complaints mean to somebody who writes a page. */
final class YamlMessages {
  private static final String QUOTE = "Put the text in quotes.";

  /**
   * A complaint in plain words.
   *
   * @param problem part of the parser's problem
   * @param context part of the parser's context
   */
  private record Translation(String problem, String context, String message, String help) {}

  /** The first that fits is taken, so the special ones stand before the general ones. */
  private static final List<Translation> TRANSLATIONS =
      List.of(
          of(
              "mapping values are not allowed",
              "A text with a colon and a blank needs quotes",
              QUOTE),
          of(
              "sequence entries are not allowed",
              "A list item cannot stand here",
              "Put each item on a line of its own below the key, or write [one, two]."),
          of(
              "character '\\t",
              "A tab cannot be used here",
              "Indent with blanks and put text that begins with a tab in quotes."),
          of("that cannot start any token", "A text cannot begin with this character", QUOTE),
          new Translation(
              "unexpected end of stream",
              "quoted scalar",
              "The quotation mark is never closed",
              "Add the closing quotation mark at the end of the text."),
          new Translation(
              "unexpected document separator",
              "quoted scalar",
              "The quotation mark is never closed",
              "Add the closing quotation mark at the end of the text."),
          of(
              "unknown escape character",
              "A backslash in double quotes has a special meaning",
              "Use single quotes around the text, or double the backslash."),
          of(
              "expected escape sequence",
              "A backslash in double quotes has a special meaning",
              "Use single quotes around the text, or double the backslash."),
          of(
              "expected ',' or ']'",
              "The list that begins with [ is not closed",
              "Separate its items by commas and close it with ]; put a text that only looks like a"
                  + " list in quotes."),
          of(
              "expected ',' or '}'",
              "The mapping that begins with { is not closed",
              "Close it with }; put a text that begins with { in quotes."),
          new Translation(
              "expected <block end>",
              "block mapping",
              "The lines do not fit together: the indentation differs, or text follows a closing"
                  + " quotation mark",
              "Begin every key in the same column, and put the whole text in one pair of quotes."),
          new Translation(
              "expected <block end>",
              "block collection",
              "The items of this list do not fit together",
              "Begin every item in the same column, with a hyphen and a blank."),
          new Translation(
              "could not find expected ':'",
              "",
              "This line has no key",
              "Write key: text, or indent the line if it continues the one above."),
          of(
              "indentation indicators",
              "A text cannot begin with | or > unless it continues on the next lines",
              QUOTE),
          of(
              "expected a comment or a line break",
              "A text cannot begin with | or > unless it continues on the next lines",
              QUOTE));

  private YamlMessages() {}

  private static Translation of(String problem, String message, String help) {
    return new Translation(problem, "", message, help);
  }

  /** The message for a complaint, and the remedy. */
  static String[] explain(MarkedYAMLException complaint) {
    String problem = complaint.getProblem() == null ? "" : complaint.getProblem();
    String context = complaint.getContext() == null ? "" : complaint.getContext();
    for (Translation translation : TRANSLATIONS) {
      if (problem.contains(translation.problem()) && context.contains(translation.context())) {
        return new String[] {translation.message(), translation.help()};
      }
    }
    return new String[] {"This is not valid YAML (" + problem + ")", QUOTE};
  }
}
