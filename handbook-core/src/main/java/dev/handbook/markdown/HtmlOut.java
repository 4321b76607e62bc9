package dev.handbook.markdown;

import dev.handbook.model.Hole;

/** Writes the clean HTML of a page. Every text and every value goes through its escapes. */
final class HtmlOut {
  private final StringBuilder out = new StringBuilder();
  private int silent;

  /** From here on nothing is written until {@link #speak}. */
  void hush() {
    silent++;
  }

  /** Takes one {@link #hush} back. */
  void speak() {
    silent--;
  }

  /** Writes markup of ours. */
  HtmlOut raw(String markup) {
    if (silent == 0) {
      out.append(markup);
    }
    return this;
  }

  /** Writes a hole. */
  HtmlOut hole(Hole.Kind kind, int link) {
    return raw(new Hole(kind, link).mark());
  }

  /** Writes text. */
  HtmlOut text(String text) {
    if (silent == 0) {
      escape(text);
    }
    return this;
  }

  /** Writes an attribute with a leading blank. */
  HtmlOut attribute(String name, String value) {
    if (silent == 0) {
      out.append(' ').append(name).append("=\"");
      escape(value);
      out.append('"');
    }
    return this;
  }

  private void escape(String text) {
    if (isPlain(text)) {
      out.append(text);
      return;
    }
    for (char c : text.toCharArray()) {
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        default -> out.append(isForbidden(c) ? '\uFFFD' : c);
      }
    }
  }

  /** Whether a text is its own escape, as most are. */
  private static boolean isPlain(String text) {
    for (char c : text.toCharArray()) {
      boolean special =
          c <= '>'
              ? c == '&' || c == '<' || c == '>' || c == '"' || (c < ' ' && c != '\n')
              : c >= 0x7F && isForbidden(c);
      if (special) {
        return false;
      }
    }
    return true;
  }

  /** Characters that HTML forbids; two of them only holes may have. */
  private static boolean isForbidden(char c) {
    return (c < ' ' && c != '\n' && c != '\t' && c != '\r')
        || c == 0x7F
        || (c >= '\uFDD0' && c <= '\uFDEF');
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
