package dev.handbook.asset;

import java.util.Map;
import java.util.function.Function;

/** The characters of XML 1.0: which are allowed, which make names, and how they are written. */
final class XmlText {
  private static final int LONGEST_REFERENCE = 64;

  private XmlText() {}

  static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  /** Whether a name may begin with it; of the characters beyond ASCII all letters. */
  static boolean startsName(char c) {
    return c == '_' || c == ':' || Character.isLetter(c) || Character.isSurrogate(c);
  }

  /** Whether a name may go on with it. */
  static boolean continuesName(char c) {
    return startsName(c) || c == '-' || c == '.' || Character.isUnicodeIdentifierPart(c);
  }

  /** Whether a document may hold these characters (production 2). */
  static boolean isLegal(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = c < ' ' && !isSpace(c);
      boolean half =
          Character.isLowSurrogate(c)
              || Character.isHighSurrogate(c)
                  && (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1)));
      if (control || half || c == '\uFFFE' || c == '\uFFFF') {
        return false;
      }
      i += Character.isHighSurrogate(c) ? 1 : 0;
    }
    return true;
  }

  /** The text with its references replaced. */
  static String decode(
      String raw, Map<String, String> entities, Function<String, MalformedXml> fault)
      throws MalformedXml {
    StringBuilder decoded = new StringBuilder(raw.length());
    int from = 0;
    for (int and = raw.indexOf('&'); and >= 0; and = raw.indexOf('&', from)) {
      decoded.append(raw, from, and);
      int end = raw.indexOf(';', and);
      if (end < 0 || end - and > LONGEST_REFERENCE) {
        throw fault.apply("a “&” is not written as “&amp;”");
      }
      String name = raw.substring(and + 1, end);
      String value = name.startsWith("#") ? character(name) : entities.get(name);
      if (value == null) {
        throw fault.apply("the entity “&" + name + ";” is not defined");
      }
      decoded.append(value);
      from = end + 1;
    }
    return decoded.append(raw, from, raw.length()).toString();
  }

  private static String character(String reference) {
    boolean hex = reference.startsWith("#x");
    try {
      int code = Integer.parseInt(reference.substring(hex ? 2 : 1), hex ? 16 : 10);
      return Character.isValidCodePoint(code) ? Character.toString(code) : "\uFFFF";
    } catch (NumberFormatException e) {
      return "\uFFFF";
    }
  }

  /** Appends the text of an element. */
  static void text(String text, StringBuilder out) {
    escape(text, false, out);
  }

  /** Appends the value of an attribute that stands in double quotes. */
  static void value(String text, StringBuilder out) {
    escape(text, true, out);
  }

  private static void escape(String text, boolean quoted, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append(quoted ? "&quot;" : "\"");
        case '\n' -> out.append(quoted ? "&#10;" : "\n");
        case '\t' -> out.append(quoted ? "&#9;" : "\t");
        case '\r' -> out.append("&#13;");
        default -> out.append(c);
      }
    }
  }
}
