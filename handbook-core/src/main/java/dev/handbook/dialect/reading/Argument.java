package dev.handbook.dialect.reading;

/**
 * An argument of a construct.
 *
 * @param key its name; empty for a value alone
 * @param value without quotes
 * @param start offset of the value
 * @param end offset behind the value
 * @param quoted whether the value stood in quotes, and so is a text and no name
 */
public record Argument(String key, String value, int start, int end, boolean quoted) {
  /** Whether it is a file by its looks, and not an option. */
  public boolean isFile() {
    return !isNamed() && value.indexOf('.') > 0;
  }

  /** Whether it has a name. */
  public boolean isNamed() {
    return !key.isEmpty();
  }
}
