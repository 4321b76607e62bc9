package dev.handbook.dialect.markup;

import dev.handbook.dialect.markup.Token.Type;
import dev.handbook.dialect.reading.TextScan;
import dev.handbook.model.MarkupFamily;
import java.util.List;
import java.util.regex.Pattern;

/** Finds what stands between two braces: values, shortcodes of Hugo, inclusions of mdBook. */
final class DoubledBraces {
  /** The field of a Go template, which no text looks like. */
  private static final Pattern FIELD = Pattern.compile("\\{\\{-?\\s?\\.[A-Z]\\w{1,40}\\s?-?}}");

  private final String text;
  private final Notation notation;
  private final TextScan scan;
  private int at;

  DoubledBraces(String text, Notation notation, TextScan scan) {
    this.text = text;
    this.notation = notation;
    this.scan = scan;
  }

  /** What begins with two braces at an offset; null when nothing does. */
  Token at(int offset) {
    at = offset;
    char third = at + 2 < text.length() ? text.charAt(at + 2) : ' ';
    if (third != '<' && third != '%' && notation.has(MarkupFamily.MDX)) {
      int end = scan.end("}}", at + 2);
      String inner = end < 0 || end - at > 200 ? "" : text.substring(at + 2, end - 2).strip();
      boolean value = !inner.isEmpty() && inner.indexOf(':') < 0 && inner.indexOf('{') < 0;
      return value ? token(Type.VALUE, inner, end, at + 2, end - 2) : null;
    }
    if ((third == '<' || third == '%') && notation.has(MarkupFamily.SHORTCODES)) {
      return shortcode(third == '<' ? ">}}" : "%}}");
    }
    if (text.startsWith("{{/*", at) && notation.has(MarkupFamily.SHORTCODES)) {
      int end = scan.end("*/}}", at);
      return end < 0 ? null : token(Type.COMMENT, "", end, at, end);
    }
    if (third == '#' && notation.has(MarkupFamily.BOOK_INCLUDES)) {
      return book();
    }
    boolean field =
        notation.isUnknown() && FIELD.matcher(text).region(at, text.length()).lookingAt();
    boolean values = field || notation.hasTags() || notation.has(MarkupFamily.GO_TEMPLATES);
    int end = values ? scan.end("}}", at + 2) : -1;
    if (end < 0 || end - at > 1_000) {
      return null;
    }
    int from = at + 2 + ("-".indexOf(third) >= 0 ? 1 : 0);
    int to = end - 2 - (text.charAt(end - 3) == '-' ? 1 : 0);
    String inner = text.substring(from, Math.max(from, to)).strip();
    if (notation.has(MarkupFamily.GO_TEMPLATES) && !notation.hasTags()) {
      return template(inner, end, from, to);
    }
    return inner.isEmpty() ? null : token(Type.VALUE, inner, end, from, to);
  }

  /** An action of a Go template. */
  private Token template(String inner, int end, int from, int to) {
    if (inner.startsWith("/*")) {
      return token(Type.COMMENT, "", end, from, to);
    }
    int blank = inner.indexOf(' ');
    String word = blank < 0 ? inner : inner.substring(0, blank);
    boolean block = List.of("if", "range", "with", "else", "end", "define", "block").contains(word);
    if (block) {
      String name = word.equals("with") ? "if" : word.equals("end") ? "" : word;
      int rest = from + Math.max(0, text.substring(from, to).indexOf(word)) + word.length();
      return new Token(Type.CODE, name, word.equals("end"), false, at, end, rest, to);
    }
    return inner.startsWith(".") || inner.startsWith("$")
        ? token(Type.VALUE, inner, end, from, to)
        : null;
  }

  private Token book() {
    int end = scan.end("}}", at);
    int start = at + 3;
    int nameEnd = scan.nameEnd(start);
    if (end < 0 || nameEnd <= start || nameEnd > end) {
      return null;
    }
    String name = text.substring(start, nameEnd);
    boolean file = name.contains("include") || name.equals("playground");
    return token(file ? Type.INCLUSION : Type.COMMENT, name, end, nameEnd, end - 2);
  }

  private Token shortcode(String close) {
    int start = at + 3;
    if (text.startsWith("/*", start)) {
      int end = scan.end("*/" + close, start);
      return end < 0
          ? null
          : token(Type.SHOWN, "shortcode", end, start + 2, end - close.length() - 2);
    }
    int end = shortcodeEnd(start, close);
    int name = scan.skipBlanks(start);
    boolean ends = name < text.length() && text.charAt(name) == '/';
    name = ends ? scan.skipBlanks(name + 1) : name;
    int nameEnd = scan.nameEnd(name);
    if (end < 0 || nameEnd <= name || nameEnd > end) {
      return null;
    }
    int to = end - close.length();
    boolean alone = !ends && to > nameEnd && text.charAt(to - 1) == '/';
    String base = text.substring(name, nameEnd);
    boolean glued = alone || (base.endsWith("/") && nameEnd == to);
    base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    return new Token(
        Type.SHORTCODE,
        base,
        ends,
        glued,
        at,
        end,
        nameEnd,
        Math.max(nameEnd, alone ? to - 1 : to));
  }

  /** Where a shortcode ends; a mark in quotes is none. */
  private int shortcodeEnd(int from, String close) {
    int plain = scan.end(close, from);
    if (plain < 0) {
      return -1;
    }
    char quote = 0;
    int limit = Math.min(text.length(), from + TextScan.LONGEST);
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      if (quote == 0 && text.startsWith(close, i)) {
        return i + close.length();
      }
      if (quote == 0 && text.startsWith("{{<", i)) {
        return plain;
      }
      if (c == '\\' && quote == '"') {
        i++;
      } else if (quote == 0 && (c == '"' || c == '`')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      }
    }
    return plain;
  }

  private Token token(Type type, String name, int end, int from, int to) {
    return new Token(type, name, false, false, at, end, from, Math.max(from, to));
  }
}
