package dev.handbook.dialect.markup;

/**
 * Something of another tool's notation that could not be put into ours.
 *
 * @param name what it is called there
 * @param start offset of its first character in the text that was translated
 * @param end offset behind its last character
 */
public record Note(Kind kind, String name, int start, int end) {
  /** What it is. */
  public enum Kind {
    /** A block, tag or component that nobody here knows. */
    CONSTRUCT,
    /** A block between braces and per cent signs that nobody knows, where no tool has others. */
    BLOCK,
    /** A variable without a plain value. */
    VARIABLE,
    /** A condition that nobody here can decide. */
    CONDITION,
    /** A file to be included that cannot be. */
    INCLUDE,
    /** A comment without an end. */
    COMMENT
  }
}
