package dev.handbook.dialect.markup;

import dev.handbook.dialect.markup.Token.Type;
import dev.handbook.dialect.reading.CodeRanges;
import dev.handbook.dialect.reading.TextScan;
import dev.handbook.model.MarkupFamily;
import java.util.ArrayList;
import java.util.List;

/** Finds what templates, shortcodes and components are made of, outside of code. */
final class Tokens {
  private final String text;
  private final Notation notation;
  private final CodeRanges code;
  private final Components components;

  private final TextScan scan;
  private final DoubledBraces doubled;
  private final List<Token> found = new ArrayList<>();
  private final boolean[] begins;
  private int at;

  private Tokens(String text, Notation notation, CodeRanges code) {
    this.text = text;
    this.notation = notation;
    this.code = code;
    this.components = new Components(text, notation);
    this.begins = begins(notation);
    this.scan = new TextScan(text);
    this.doubled = new DoubledBraces(text, notation, scan);
  }

  /** The tokens of a text, in their order. */
  static List<Token> in(String text, Notation notation, CodeRanges code) {
    return new Tokens(text, notation, code).read();
  }

  private List<Token> read() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c >= begins.length || !begins[c]) {
        at++;
        continue;
      }
      Token token =
          switch (c) {
            case '{' -> brace();
            case '<' -> angle();
            case '-' -> snippet();
            case ':' -> components.span(at);
            case '%' -> note();
            default -> null;
          };
      int behind = token == null || isInclusion() ? at : code.end(at);
      if (behind > at && isAlone(token)) {
        found.add(token.as(Type.CODE_INCLUSION));
        at = token.end();
      } else if (behind > at) {
        at = behind;
      } else if (token == null) {
        at += c == '\\' && at + 1 < text.length() && text.charAt(at + 1) != '\n' ? 2 : 1;
      } else {
        found.add(token);
        at = Math.max(at + 1, token.end());
      }
    }
    return found;
  }

  /** Whether a token that stands in code includes a file there: nothing else is on its line. */
  private boolean isAlone(Token token) {
    if (token.type() != Type.INCLUSION) {
      return false;
    }
    int start = token.start();
    while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
      start--;
    }
    int end = token.end();
    while (end < text.length() && text.charAt(end) == ' ') {
      end++;
    }
    boolean last = end >= text.length() || "\n\r".indexOf(text.charAt(end)) >= 0;
    return last && start > 0 && text.charAt(start - 1) == '\n';
  }

  /** Which characters may begin something, by their codes. */
  private static boolean[] begins(Notation notation) {
    boolean[] begins = new boolean[128];
    begins['{'] = true;
    begins['\\'] = true;
    begins['<'] =
        notation.isUnknown()
            || notation.has(MarkupFamily.MDX)
            || notation.has(MarkupFamily.ERB)
            || notation.has(MarkupFamily.SHORTCODES)
            || notation.has(MarkupFamily.COMMENT_INCLUDES);
    begins['-'] = notation.has(MarkupFamily.SNIPPETS);
    begins[':'] = notation.has(MarkupFamily.COMPONENT_BLOCKS);
    begins['%'] = notation.has(MarkupFamily.VAULT_NOTES);
    return begins;
  }

  /** Comments of HTML are no code where they include files. */
  private boolean isInclusion() {
    return notation.has(MarkupFamily.COMMENT_INCLUDES)
        && text.startsWith("<!--", at)
        && text.startsWith("@include", scan.skipBlanks(at + 4));
  }

  private Token brace() {
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    return switch (next) {
      case '%' -> tag();
      case '{' -> doubled.at(at);
      case '#' -> notation.has(MarkupFamily.JINJA) ? comment("{#", "#}") : null;
      case ':' -> notation.has(MarkupFamily.ATTRIBUTE_LISTS) ? Extensions.at(text, at, scan) : null;
      default -> notation.hasExpressions() ? components.braces(at) : null;
    };
  }

  private Token angle() {
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    if (next == '%') {
      return notation.has(MarkupFamily.ERB) ? embedded() : null;
    }
    if (text.startsWith("<--->", at) && notation.has(MarkupFamily.SHORTCODES)) {
      return token(Type.SHOWN, "", at + 5, at, at);
    }
    if (isInclusion()) {
      int end = scan.end("-->", at);
      int from = scan.skipBlanks(scan.skipBlanks(at + 4) + "@include".length());
      int path =
          from < text.length() && text.charAt(from) == ':' ? scan.skipBlanks(from + 1) : from;
      return end < 0 ? null : token(Type.INCLUSION, "include", end, path, end - 3);
    }
    if (text.startsWith("<<< ", at) && notation.has(MarkupFamily.COMMENT_INCLUDES)) {
      return line(Type.CODE_FILE, at + 4);
    }
    return components.tag(at);
  }

  private Token line(Type type, int from) {
    int feed = text.indexOf('\n', from);
    int end = feed < 0 ? text.length() : feed;
    return token(type, "include", end, from, end);
  }

  private Token token(Type type, String name, int end, int from, int to) {
    return new Token(type, name, false, false, at, end, from, Math.max(from, to));
  }

  private Token comment(String open, String close) {
    char after = at + 2 < text.length() ? text.charAt(at + 2) : ' ';
    int end = Character.isWhitespace(after) || after == '-' ? scan.end(close, at + 2) : -1;
    return end < 0 ? null : token(Type.COMMENT, "", end, at + open.length(), end);
  }

  private Token tag() {
    if (at + 2 < text.length() && text.charAt(at + 2) == OwnMarker.SIGN) {
      return null;
    }
    int end = scan.end("%}", at + 2);
    if (end < 0) {
      return null;
    }
    int inner = at + 2 + (at + 2 < text.length() && "-+".indexOf(text.charAt(at + 2)) >= 0 ? 1 : 0);
    int start = scan.skipBlanks(inner);
    int nameEnd = Math.min(scan.nameEnd(start), end - 2);
    if (nameEnd <= start) {
      return null;
    }
    String name = text.substring(start, nameEnd);
    int to = end - 2 - ("-+".indexOf(text.charAt(end - 3)) >= 0 ? 1 : 0);
    boolean ends = name.length() > 3 && name.startsWith("end");
    String base = ends ? name.substring(3) : name;
    if (!isForeign(base, nameEnd, to)) {
      return null;
    }
    return base.equals("raw") || base.equals("verbatim")
        ? raw(base, ends, end)
        : new Token(Type.TAG, base, ends, false, at, end, nameEnd, Math.max(nameEnd, to));
  }

  /** Whether a tag is not one of GitBook's blocks, which the parser knows by itself. */
  private boolean isForeign(String name, int from, int to) {
    boolean conditional = name.equals("if") || name.equals("else") || name.equals("elseif");
    if (conditional || !notation.blocks().test(name)) {
      return true;
    }
    return notation.hasTags() || (notation.isUnknown() && isLiquidFile(name, from, to));
  }

  /** {@code include note.html …}: GitBook puts the address into quotes, and it is of Markdown. */
  private boolean isLiquidFile(String name, int from, int to) {
    int start = scan.skipBlanks(from);
    int end = scan.nameEnd(start);
    return name.equals("include") && end < to && end > start + 1;
  }

  /** What stands between two tags that say that nothing there is notation. */
  private Token raw(String name, boolean ends, int end) {
    if (ends) {
      return new Token(Type.SHOWN, "", true, true, at, end, end, end);
    }
    int close = scan.next("end" + name, end);
    int open = close < 0 ? -1 : text.lastIndexOf("{%", close);
    int behind = open < end ? -1 : scan.next("%}", close);
    return behind < 0
        ? new Token(Type.SHOWN, "", true, true, at, end, end, end)
        : token(Type.SHOWN, name, behind + 2, end, open);
  }

  private Token embedded() {
    int end = scan.end("%>", at + 2);
    if (end < 0) {
      return null;
    }
    char mark = text.charAt(at + 2);
    int from = at + 2 + ("=#-%".indexOf(mark) >= 0 ? 1 : 0);
    int to = end - 2 - (text.charAt(end - 3) == '-' ? 1 : 0);
    String inner = text.substring(from, Math.max(from, to)).strip();
    if (mark == '#') {
      return token(Type.COMMENT, "", end, from, to);
    }
    if (mark == '%') {
      return null;
    }
    int start = scan.skipBlanks(from);
    int nameEnd = scan.nameEnd(start);
    String name = text.substring(start, Math.min(nameEnd, Math.max(start, to)));
    boolean block = inner.endsWith(" do") || inner.contains(" do |");
    boolean called = Constructs.of(name).isPresent() && !name.contains(".");
    if (mark == '=' && !block && !called) {
      return token(Type.VALUE, inner, end, from, to);
    }
    boolean ends = name.equals("end");
    boolean opens =
        block || List.of("if", "unless", "case", "else", "elsif", "when").contains(name);
    String base = block && !called ? "each" : name;
    boolean alone = !ends && !opens;
    return new Token(
        Type.CODE, base, ends, alone, at, end, Math.min(nameEnd, to), Math.max(nameEnd, to));
  }

  /** A comment of Obsidian; one without an end is as long as the page. */
  private Token note() {
    if (!notation.has(MarkupFamily.VAULT_NOTES) || !text.startsWith("%%", at)) {
      return null;
    }
    int close = scan.next("%%", at + 2);
    int end = close < 0 ? text.length() : close + 2;
    return token(Type.COMMENT, close < 0 ? "%%" : "", end, at, end);
  }

  private Token snippet() {
    boolean here = notation.has(MarkupFamily.SNIPPETS) && text.startsWith("-8<-", at);
    int before = at;
    while (before > 0 && text.charAt(before - 1) == '-') {
      before--;
    }
    boolean first = before == 0 || "\n \t".indexOf(text.charAt(before - 1)) >= 0;
    if (!here && !text.startsWith("--8<--", at) || !first || !notation.has(MarkupFamily.SNIPPETS)) {
      return null;
    }
    int cut = at;
    while (cut < text.length() && "-8<".indexOf(text.charAt(cut)) >= 0) {
      cut++;
    }
    int feed = text.indexOf('\n', cut);
    boolean several = feed >= 0 && text.substring(cut, feed).isBlank();
    int close = several ? text.indexOf(text.substring(at, cut).strip(), feed) : -1;
    if (close < 0 || close - cut > TextScan.LONGEST) {
      return line(Type.INCLUSION, cut);
    }
    return token(
        Type.INCLUSION, "include", close + text.substring(at, cut).strip().length(), cut, close);
  }
}
