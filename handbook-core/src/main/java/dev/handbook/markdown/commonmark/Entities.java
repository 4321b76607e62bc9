package dev.handbook.markdown.commonmark;

import com.vladsch.flexmark.util.sequence.Html5Entities;

/** Reads HTML's character references as CommonMark 0.31.2 allows them (section 6.2). */
public final class Entities {
  private static final int MAX_DECIMAL = 7;
  private static final int MAX_HEXADECIMAL = 6;

  /** Characters a reference has at most. */
  private static final int LONGEST = 34;

  private Entities() {}

  /** What a reference such as {@code &amp;} stands for; empty when it is none. */
  public static String text(String reference) {
    int length = reference.length();
    if (length < 3 || reference.charAt(0) != '&' || reference.charAt(length - 1) != ';') {
      return "";
    }
    if (reference.charAt(1) == '#') {
      boolean hexadecimal = reference.charAt(2) == 'x' || reference.charAt(2) == 'X';
      return hexadecimal
          ? number(reference.substring(3, length - 1), 16, MAX_HEXADECIMAL)
          : number(reference.substring(2, length - 1), 10, MAX_DECIMAL);
    }
    for (int i = 1; i < length - 1; i++) {
      char c = reference.charAt(i);
      if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))) {
        return "";
      }
    }
    // flexmark's list has lost the two that stand for white space.
    if (reference.equals("&Tab;")) {
      return "\t";
    }
    if (reference.equals("&NewLine;")) {
      return "\n";
    }
    String text = Html5Entities.entityToString(reference);
    return text.equals(reference) ? "" : text;
  }

  private static String number(String digits, int radix, int longest) {
    if (digits.isEmpty() || digits.length() > longest) {
      return "";
    }
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) > 'f' || Character.digit(digits.charAt(i), radix) < 0) {
        return "";
      }
    }
    int point = Integer.parseInt(digits, radix);
    boolean forbidden =
        point == 0 || point > Character.MAX_CODE_POINT || (point >= 0xD800 && point <= 0xDFFF);
    return forbidden ? "\uFFFD" : Character.toString(point);
  }

  /** A text with its references and its escaping backslashes undone, as in addresses and titles. */
  public static String unescape(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length() && LinkSyntax.isPunctuation(text.charAt(i + 1))) {
        out.append(text.charAt(++i));
      } else if (c == '&') {
        int end = end(text, i);
        String found = end < 0 ? "" : text(text.subSequence(i, end).toString());
        out.append(found.isEmpty() ? "&" : found);
        i = found.isEmpty() ? i : end - 1;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** The offset behind the semicolon of what may be a reference from an offset on, or -1. */
  static int end(CharSequence text, int from) {
    int limit = Math.min(text.length(), from + LONGEST);
    for (int i = from + 1; i < limit; i++) {
      if (text.charAt(i) == ';') {
        return i + 1;
      }
    }
    return -1;
  }
}
