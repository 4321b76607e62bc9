package dev.handbook.source.yaml;

import java.util.List;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** What the YAML parser's complaints mean to somebody who writes a page. */
final class YamlMessages {
  private static final String QUOTE = "Put the text in quotes.";
  private static final String CLOSE_QUOTE =
      "Add the closing quotation mark at the end of the text.";
  private static final String SINGLE_QUOTES =
      "Use single quotes around the text, or double the backslash.";

  /** The first that fits is taken, so the special ones stand before the general ones. */
  private static final List<Message> MESSAGES =
      List.of(
          at(
              Place.PROBLEM,
              "mapping values are not allowed",
              "Text with a colon and a space needs quotes",
              "Put the text in quotes; a key of its own begins in the same column as the others."),
          at(
              Place.PROBLEM,
              "sequence entries are not allowed",
              "A list item cannot stand here",
              "Put each item on a line of its own below the key, or write [one, two]."),
          at(
              Place.PROBLEM,
              "character '\\t",
              "A tab cannot be used here",
              "Indent with spaces, and put text that begins with a tab in quotes."),
          at(
              Place.PROBLEM,
              "that cannot start any token",
              "A text cannot begin with this character",
              QUOTE),
          at(Place.PROBLEM, "unexpected character found", "A text cannot begin with * or &", QUOTE),
          at(
              Place.BEGINNING,
              "unexpected end of stream",
              "The quotation mark is never closed",
              CLOSE_QUOTE),
          at(
              Place.BEGINNING,
              "unexpected document separator",
              "The quotation mark is never closed",
              CLOSE_QUOTE),
          at(
              Place.PROBLEM,
              "unknown escape character",
              "A backslash in double quotes has a special meaning",
              SINGLE_QUOTES),
          at(
              Place.PROBLEM,
              "expected escape sequence",
              "A backslash in double quotes has a special meaning",
              SINGLE_QUOTES),
          at(
              Place.BEGINNING,
              "expected ',' or ']'",
              "The list that begins with [ is not closed",
              "Separate its items by commas and close it with ]; put a text that only looks like a"
                  + " list in quotes."),
          at(
              Place.BEGINNING,
              "expected ',' or '}'",
              "The mapping that begins with { is not closed",
              "Close it with }; put a text that begins with { in quotes."),
          at(
              Place.PROBLEM,
              "expected <block end>",
              "This does not fit the lines above: it begins in another column, or follows a"
                  + " closing quotation mark or bracket",
              "Begin every key in the same column, and put the whole text in one pair of quotes."),
          at(
              Place.BEGINNING,
              "could not find expected ':'",
              "This line has no key",
              "Write key: text with a space after the colon, or indent the line if it continues"
                  + " the one above."),
          at(
              Place.PROBLEM,
              "indentation indicator",
              "A text cannot begin with | or > unless it continues on the next lines",
              QUOTE),
          at(
              Place.PROBLEM,
              "expected a comment or a line break",
              "A text cannot begin with | or > unless it continues on the next lines",
              QUOTE),
          at(
              Place.PROBLEM,
              "expected the node content",
              "Something is missing before this",
              "Write it, or remove the comma or bracket."));

  private YamlMessages() {}

  /** Which of a complaint's two places helps a writer. */
  enum Place {
    /** Where the parser gave up. */
    PROBLEM,
    /** Where that began which the parser was reading. */
    BEGINNING
  }

  /**
   * A complaint in plain words.
   *
   * @param problem part of the parser's own words
   * @param place where to show it
   * @param message what is wrong
   * @param help the remedy
   */
  record Message(String problem, Place place, String message, String help) {}

  private static Message at(Place place, String problem, String message, String help) {
    return new Message(problem, place, message, help);
  }

  /** A complaint in plain words. */
  static Message of(MarkedYAMLException complaint) {
    String problem = complaint.getProblem() == null ? "" : complaint.getProblem();
    return MESSAGES.stream()
        .filter(message -> problem.contains(message.problem()))
        .findFirst()
        .orElseGet(
            () -> at(Place.PROBLEM, problem, "This is not valid YAML (" + problem + ")", QUOTE));
  }
}
