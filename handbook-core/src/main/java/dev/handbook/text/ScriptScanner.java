package dev.handbook.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Cuts JavaScript into tokens (ECMA-262, chapter 12), as far as it takes to know what is a comment
 * and what only looks like one: strings, templates with code in them, regular expressions.
 *
 * <p>Whether a slash divides or begins a regular expression hangs on the token before it, and after
 * a bracket on what stood before that bracket. A script that cannot be read so is refused in whole.
 */
final class ScriptScanner {
  /** What a token is. */
  enum Kind {
    SPACE,
    COMMENT,
    WORD,
    PUNCTUATOR,
    LITERAL
  }

  /** The script cannot be cut into tokens. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    Unreadable() {
      super("", null, false, false);
    }
  }

  private static final Set<String> BEFORE_VALUE =
      Set.of(
          "return",
          "typeof",
          "case",
          "in",
          "of",
          "delete",
          "void",
          "throw",
          "new",
          "else",
          "do",
          "instanceof",
          "yield",
          "await");

  private static final Set<String> BEFORE_CONDITION = Set.of("if", "while", "for", "with");
  private static final Set<String> BEFORE_OBJECT =
      Set.of(
          "return",
          "typeof",
          "case",
          "in",
          "of",
          "throw",
          "void",
          "new",
          "yield",
          "await",
          "delete",
          "instanceof");

  /**
   * A bracket that is open.
   *
   * @param endsValue whether what stands between it and its end is a value
   */
  private record Open(char bracket, boolean endsValue) {}

  private static final char TEMPLATE = '`';

  private final String text;
  private final Deque<Open> open = new ArrayDeque<>();
  private String last = "";
  private boolean afterValue;
  private Kind kind = Kind.SPACE;
  private int start;
  private int at;

  ScriptScanner(String text) {
    this.text = text;
  }

  Kind kind() {
    return kind;
  }

  /** The token. */
  String token() {
    return text.substring(start, at);
  }

  /** How many brackets are open after the token. */
  int depth() {
    return open.size();
  }

  /** Whether a value would end before the next token. */
  boolean isAfterValue() {
    return afterValue;
  }

  /** Reads the next token; false when there is none. */
  boolean next() throws Unreadable {
    start = at;
    if (at >= text.length()) {
      if (!open.isEmpty()) {
        throw new Unreadable();
      }
      return false;
    }
    char c = text.charAt(at);
    if (Character.isWhitespace(c) || c == '\uFEFF' || c == '\u00A0') {
      at++;
      kind = Kind.SPACE;
    } else if (text.startsWith("//", at)) {
      kind = Kind.COMMENT;
      at = lineEnd();
    } else if (text.startsWith("/*", at)) {
      kind = Kind.COMMENT;
      at = after("*/", at + 2);
    } else if (c == '"' || c == '\'' || c == TEMPLATE || c == '/' && !afterValue) {
      literal(c);
    } else if (isWord(c)) {
      word();
    } else {
      punctuator(c);
    }
    return true;
  }

  private void literal(char c) throws Unreadable {
    kind = Kind.LITERAL;
    if (c == TEMPLATE) {
      template();
      return;
    }
    boolean set = false;
    for (at++; at < text.length() && (set || text.charAt(at) != c); at++) {
      char inner = text.charAt(at);
      if (inner == '\\') {
        at++;
      } else if (inner == '\n' || inner == '\r') {
        throw new Unreadable();
      } else if (c == '/') {
        set = inner == '[' || set && inner != ']';
      }
    }
    at++;
    while (c == '/' && at < text.length() && isWord(text.charAt(at))) {
      at++;
    }
    ended("literal", true);
  }

  /** Reads on in a template, up to its end or to code in it. */
  private void template() throws Unreadable {
    for (at++; at < text.length() && text.charAt(at) != TEMPLATE; at++) {
      if (text.charAt(at) == '\\') {
        at++;
      } else if (text.startsWith("${", at)) {
        at += 2;
        open.push(new Open(TEMPLATE, true));
        ended("{", false);
        return;
      }
    }
    at++;
    ended("literal", true);
  }

  private void ended(String token, boolean value) throws Unreadable {
    if (at > text.length()) {
      throw new Unreadable();
    }
    last = token;
    afterValue = value;
  }

  private void word() throws Unreadable {
    boolean number = Character.isDigit(text.charAt(at));
    while (at < text.length() && (isWord(text.charAt(at)) || number && text.charAt(at) == '.')) {
      at++;
    }
    kind = Kind.WORD;
    boolean property = last.equals(".");
    String word = token();
    ended(property ? "property" : word, property || !BEFORE_VALUE.contains(word));
  }

  private static boolean isWord(char c) {
    return Character.isUnicodeIdentifierPart(c) || "$_#@\\".indexOf(c) >= 0 || c > 127;
  }

  private void punctuator(char c) throws Unreadable {
    kind = Kind.PUNCTUATOR;
    boolean doubled = text.startsWith("++", at) || text.startsWith("--", at);
    at += doubled || text.startsWith("=>", at) ? 2 : 1;
    switch (c) {
      case '(' -> opened(c, !BEFORE_CONDITION.contains(last));
      case '[' -> opened(c, true);
      case '{' -> opened(c, isObject());
      case ')' -> closed('(');
      case ']' -> closed('[');
      case '}' -> closed('{');
      default -> ended(token(), doubled && afterValue);
    }
  }

  private void opened(char bracket, boolean endsValue) throws Unreadable {
    open.push(new Open(bracket, endsValue));
    ended(Character.toString(bracket), false);
  }

  private void closed(char bracket) throws Unreadable {
    Open opening = open.poll();
    if (opening != null && bracket == '{' && opening.bracket() == TEMPLATE) {
      kind = Kind.LITERAL;
      at--;
      template();
    } else if (opening == null || opening.bracket() != bracket) {
      throw new Unreadable();
    } else {
      ended(token(), opening.endsValue());
    }
  }

  /** Whether a brace begins an object and not a block, by what stands before it. */
  private boolean isObject() {
    return BEFORE_OBJECT.contains(last)
        || last.length() == 1 && "(,=:[?!&|+-*%~^<>/".indexOf(last.charAt(0)) >= 0;
  }

  private int lineEnd() {
    int end = at;
    while (end < text.length() && "\n\r\u2028\u2029".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private int after(String end, int from) throws Unreadable {
    int found = text.indexOf(end, from);
    if (found < 0) {
      throw new Unreadable();
    }
    return found + end.length();
  }
}
