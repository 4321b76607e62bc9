package dev.handbook.dialect.markup;

/**
 * A tag, shortcode, value, comment or component as it stands in a text.
 *
 * @param name of a tag; the expression of a value
 * @param closing whether it ends what one of the same name began
 * @param alone whether it says itself that it has no content
 * @param start offset of its first character
 * @param end offset behind its last character
 * @param from offset at which its arguments begin
 * @param to offset behind them
 */
record Token(
    Type type, String name, boolean closing, boolean alone, int start, int end, int from, int to) {
  /** The same as something else. */
  Token as(Type other) {
    return new Token(other, name, closing, alone, start, end, from, to);
  }

  /** In which notation it stands. */
  enum Type {
    /** {@code {% name %}}. */
    TAG,
    /** {@code {{< name >}}}. */
    SHORTCODE,
    /** {@code <% name %>}. */
    CODE,
    /** {@code <Name>}. */
    COMPONENT,
    /** An element of HTML whose attributes are written as scripts have them. */
    ELEMENT,
    /** {@code {{ value }}}, {@code <%= value %>}, <code>{value}</code>. */
    VALUE,
    /** A comment. */
    COMMENT,
    /** {@code :name[text]{key=value}}: its arguments are those in braces. */
    SPAN,
    /** A file to be put here. */
    INCLUSION,
    /** A file to be put into the code in which this stands. */
    CODE_INCLUSION,
    /** A file to be put here as code. */
    CODE_FILE,
    /** What is shown as it stands, without what says so. */
    SHOWN
  }
}
