package dev.handbook.site.theme;

import dev.handbook.model.Placeholder;
import dev.handbook.text.Sha256;
import java.nio.charset.StandardCharsets;

/** Text made safe for the place it is written to, where no template does it. */
public final class Markup {
  private Markup() {}

  /** A text for HTML or XML, as content or between quotes. */
  public static String escape(String text) {
    int plain = 0;
    while (plain < text.length() && isPlain(text.charAt(plain))) {
      plain++;
    }
    if (plain == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, plain);
    for (int i = plain; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(isAllowed(text, i) ? c : '\uFFFD');
      }
    }
    return out.toString();
  }

  /** Whether a character stands for itself, whatever is beside it. */
  private static boolean isPlain(char c) {
    return c >= ' ' && c < 0x7F && c != '&' && c != '<' && c != '>' && c != '"' && c != '\'';
  }

  /** The text of clean HTML, in one line, its holes left out. */
  public static String plain(String html) {
    StringBuilder out = new StringBuilder();
    boolean inTag = false;
    boolean inHole = false;
    for (int i = 0; i < html.length(); i++) {
      char c = html.charAt(i);
      if (Placeholder.reserved(c)) {
        inHole = !inHole;
      } else if (!inHole && (c == '<' || c == '>')) {
        inTag = c == '<';
      } else if (!inHole && !inTag) {
        out.append(c);
      }
    }
    return out.toString()
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ")
        .strip();
  }

  /** The characters of XML 1.0, which are those of HTML too. */
  private static boolean isAllowed(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
    return c == '\t' || c == '\n' || c == '\r' || (c >= ' ' && c < '\uFFFE');
  }

  /** A short name for bytes that changes with them. */
  static String fingerprint(byte[] bytes) {
    return Sha256.hex(bytes).substring(0, 10);
  }

  /** As above, of a text in UTF-8. */
  public static String fingerprint(String text) {
    return fingerprint(text.getBytes(StandardCharsets.UTF_8));
  }
}
