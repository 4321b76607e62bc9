package dev.handbook.dialect.markup;

import dev.handbook.dialect.markup.Token.Type;
import dev.handbook.model.MarkupFamily;

/** Finds components and the expressions between braces that MDX puts into Markdown. */
final class Components {
  private static final int LONGEST = 5_000;

  private final String text;
  private final Notation notation;
  private final boolean mdx;
  private final boolean unknown;

  Components(String text, Notation notation) {
    this.text = text;
    this.notation = notation;
    this.mdx = notation.has(MarkupFamily.MDX);
    this.unknown = notation.isUnknown();
  }

  /** The comment or expression that begins with a brace; null when none does. */
  Token braces(int at) {
    if (text.startsWith("/*", at + 1)) {
      int end = commentEnd(at);
      return token(Type.COMMENT, end == text.length() ? "{/*" : "", at, end, at, end);
    }
    int end = balanced(at);
    if (end < 0 || end - at > 1_000 || at > 0 && text.charAt(at - 1) == '$') {
      return null;
    }
    String inner = text.substring(at + 1, end - 1).strip();
    boolean attributes = inner.startsWith("#") || inner.startsWith(":") || inner.startsWith(".");
    return attributes || inner.isEmpty()
        ? null
        : token(Type.VALUE, inner, at, end, at + 1, end - 1);
  }

  /** Where a comment ends; one that does not end holds the rest of the page. */
  private int commentEnd(int at) {
    int end = text.indexOf("*/", at + 3);
    int brace = end < 0 ? -1 : text.indexOf('}', end);
    return brace >= 0 && text.substring(end + 2, brace).isBlank() ? brace + 1 : text.length();
  }

  private static Token token(Type type, String name, int start, int end, int from, int to) {
    return new Token(type, name, false, false, start, end, from, to);
  }

  private int balanced(int from) {
    int depth = 0;
    int limit = Math.min(text.length(), from + 1_000);
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    notation.work().accept(limit - from);
    return -1;
  }

  /** The tag that begins at an offset, if it is none of plain HTML; null otherwise. */
  Token tag(int at) {
    boolean closing = text.startsWith("</", at);
    int start = at + (closing ? 2 : 1);
    if (mdx && start < text.length() && text.charAt(start) == '>') {
      return token(Type.COMMENT, "", at, start + 1, start, start);
    }
    int end = start;
    while (end < text.length() && isName(text.charAt(end))) {
      end++;
    }
    if (end == start || end >= text.length() || "> /\t\n".indexOf(text.charAt(end)) < 0) {
      return null;
    }
    String name = text.substring(start, end);
    boolean component = Character.isUpperCase(name.charAt(0)) || name.indexOf('.') > 0;
    if (component ? !isMeant(name) : !mdx) {
      return null;
    }
    int behind = tagEnd(end);
    if (behind < 0) {
      return null;
    }
    boolean alone = text.charAt(behind - 2) == '/';
    int to = behind - (alone ? 2 : 1);
    if (component) {
      return new Token(Type.COMPONENT, name, closing, alone, at, behind, end, Math.max(end, to));
    }
    String attributes = text.substring(end, Math.max(end, to));
    boolean scripted = attributes.indexOf('{') >= 0 || attributes.contains("className=");
    return scripted && !closing
        ? new Token(Type.ELEMENT, name, false, alone, at, behind, end, Math.max(end, to))
        : null;
  }

  /** The component of MDC in the midst of a line that begins with a colon; null when none does. */
  Token span(int at) {
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    int nameEnd = at + 1;
    while (nameEnd < text.length() && nameEnd - at < 60 && isName(text.charAt(nameEnd))) {
      nameEnd++;
    }
    boolean begins = Character.isWhitespace(before) || "([*_>".indexOf(before) >= 0;
    if (!begins || nameEnd == at + 1 || !Character.isLetter(text.charAt(at + 1))) {
      return null;
    }
    int end = nameEnd;
    int from = nameEnd;
    int to = nameEnd;
    if (end < text.length() && text.charAt(end) == '[') {
      int close = text.indexOf(']', end);
      end = close < 0 || close - end > 1_000 ? end : close + 1;
    }
    if (end < text.length() && text.charAt(end) == '{') {
      int close = text.indexOf('}', end);
      from = close < 0 || close - end > 1_000 ? from : end + 1;
      to = close < 0 || close - end > 1_000 ? to : close;
      end = close < 0 || close - end > 1_000 ? end : close + 1;
    }
    String name = text.substring(at + 1, nameEnd);
    return end == nameEnd
        ? null
        : new Token(Type.SPAN, name, false, true, at, end, Math.max(from, nameEnd), to);
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || "_-.:".indexOf(c) >= 0;
  }

  /** Where no tool is known, a name in angle brackets is more often one to be filled in. */
  private boolean isMeant(String name) {
    return mdx || (unknown && (name.equals("Tabs") || name.equals("TabItem")));
  }

  /** Where a tag ends; marks in quotes and braces are none. */
  private int tagEnd(int from) {
    int limit = Math.min(text.length(), from + LONGEST);
    char quote = 0;
    int depth = 0;
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if ((c == '"' || c == '\'') && (depth > 0 || text.charAt(i - 1) == '=')) {
        quote = c;
      } else if (c == '{' || c == '}') {
        depth += c == '{' ? 1 : -1;
      } else if (c == '>' && depth <= 0) {
        return i + 1;
      } else if (c == '\n' && i + 1 < limit && text.charAt(i + 1) == '\n' && depth <= 0) {
        return -1;
      }
    }
    notation.work().accept(limit - from);
    return -1;
  }
}
