package dev.handbook.markdown;

/** What a block of code is marked with between being written as HTML and being shown. */
final class CodeAttributes {
  static final String TITLE = "data-title";
  static final String OVERFLOW = "data-overflow";
  static final String NUMBERED = "data-line-numbers";
  static final String MARKED = "data-marked-lines";

  private CodeAttributes() {}
}
