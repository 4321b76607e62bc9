package dev.handbook.markdown.body;

import dev.handbook.markdown.base.Letters;
import dev.handbook.model.Placeholder;

/** Writes the clean HTML of a page. Every text and every value goes through its escapes. */
public final class HtmlOut {
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
  public HtmlOut raw(String markup) {
    if (silent == 0) {
      out.append(markup);
    }
    return this;
  }

  /** Writes a hole. */
  HtmlOut hole(Placeholder.Kind kind, int link) {
    return raw(new Placeholder(kind, link).mark());
  }

  /** Writes text. */
  public HtmlOut text(String text) {
    return text(text, Letters.of(text));
  }

  /** Writes text that was looked at. */
  HtmlOut text(String text, Letters letters) {
    if (silent == 0) {
      escape(text, letters);
    }
    return this;
  }

  /** Writes an attribute with a leading blank. */
  HtmlOut attribute(String name, String value) {
    if (silent == 0) {
      out.append(' ').append(name).append("=\"");
      escape(value, Letters.of(value));
      out.append('"');
    }
    return this;
  }

  private void escape(String text, Letters letters) {
    if (!letters.have(Letters.MARKUP | Letters.FORBIDDEN)) {
      out.append(text);
      return;
    }
    for (char c : text.toCharArray()) {
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        default -> out.append(Letters.isForbidden(c) ? '\uFFFD' : c);
      }
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
