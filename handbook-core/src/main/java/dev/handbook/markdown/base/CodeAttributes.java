package dev.handbook.markdown.base;

/** What a block of code is marked with between being written as HTML and being shown. */
public final class CodeAttributes {
  public static final String TITLE = "data-title";
  public static final String OVERFLOW = "data-overflow";
  public static final String NUMBERED = "data-line-numbers";
  public static final String MARKED = "data-marked-lines";

  private CodeAttributes() {}
}
