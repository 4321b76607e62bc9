package dev.handbook.report;

/**
 * Writes XML 1.0 for any input: what the recommendation forbids (most control characters, halves of
 * surrogate pairs, two non-characters) becomes U+FFFD, what would act on a terminal is written as a
 * character reference.
 */
final class Xml {
  private final StringBuilder out = new StringBuilder();
  private int depth;

  Xml() {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  }

  /** Opens an element; names and values of its attributes alternate, values of any type. */
  Xml open(String name, Object... attributes) {
    tag(name, attributes).append(">\n");
    depth++;
    return this;
  }

  /** An element without content. */
  Xml empty(String name, Object... attributes) {
    tag(name, attributes).append("/>\n");
    return this;
  }

  /** An element with a text. */
  Xml text(String name, String content, Object... attributes) {
    tag(name, attributes).append('>').append(text(content));
    out.append("</").append(name).append(">\n");
    return this;
  }

  Xml close(String name) {
    depth--;
    out.append("  ".repeat(depth)).append("</").append(name).append(">\n");
    return this;
  }

  private StringBuilder tag(String name, Object... attributes) {
    out.append("  ".repeat(depth)).append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      out.append(escaped(attributes[i + 1].toString(), true)).append('"');
    }
    return out;
  }

  /** A text between tags. */
  static String text(String content) {
    return escaped(content, false);
  }

  private static String escaped(String text, boolean attribute) {
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(c -> out.append(character(c, attribute)));
    return out.toString();
  }

  private static String character(int c, boolean attribute) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      // A plain one in an attribute would be read as a blank.
      case '\n' -> attribute ? "&#10;" : "\n";
      case '\t' -> "&#9;";
      case '\r' -> "&#13;";
      default -> {
        boolean forbidden = c < 0x20 || Visible.isLone(c) || c == 0xFFFE || c == 0xFFFF;
        if (forbidden) {
          yield "\uFFFD";
        }
        yield Visible.isHidden(c) ? "&#x" + Integer.toHexString(c) + ";" : Character.toString(c);
      }
    };
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
