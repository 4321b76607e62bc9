package dev.handbook.markdown.base;

import dev.handbook.dialect.markup.Note;
import dev.handbook.rule.RuleId;
import java.util.Optional;

/**
 * What is said of notation that could not be put into ours. The words are the same wherever the
 * same name stands, so that it is told once for a whole handbook.
 */
record ForeignMarkup(String rule, String message, String help) {
  private static final String UNKNOWN = RuleId.MARKUP_UNKNOWN;
  private static final String VARIABLE = RuleId.MARKUP_VARIABLE;
  private static final String CONDITION = RuleId.MARKUP_CONDITION;

  /** What is said of a note. */
  static Optional<ForeignMarkup> of(Note note) {
    String name = note.name();
    return Optional.of(
        switch (note.kind()) {
          case CONSTRUCT ->
              new ForeignMarkup(
                  UNKNOWN,
                  "\""
                      + name
                      + "\" is not a block, tag or component known here; its text is shown"
                      + " without it",
                  "Write it in Markdown, or leave it: nothing of its text is lost.");
          case BLOCK ->
              new ForeignMarkup(
                  RuleId.GITBOOK_BLOCK_UNKNOWN,
                  "The block {% " + name + " %} is not known; its content is shown without it",
                  "Check the spelling, or remove the marker.");
          case INCLUDE ->
              new ForeignMarkup(
                  UNKNOWN,
                  "\"" + name + "\" cannot be included: it is not a Markdown file of this project",
                  "Correct the path, or write the text on the page.");
          case COMMENT ->
              new ForeignMarkup(
                  UNKNOWN,
                  "The comment \""
                      + name
                      + "\" has no end; all that follows on the page is left out",
                  "Add the end of the comment.");
          case VARIABLE ->
              new ForeignMarkup(
                  VARIABLE,
                  "The variable \""
                      + name
                      + "\" has no plain value; its name is shown in its place",
                  "Set it in handbook.yml: variables: {" + name + ": \"…\"}, or write the value.");
          case CONDITION ->
              new ForeignMarkup(
                  CONDITION,
                  "The text under the condition \""
                      + name
                      + "\" is left out: nothing says whether"
                      + " it holds",
                  "Say in handbook.yml what is true, under variables:, or take the condition out.");
        });
  }
}
