package dev.handbook.dialect.data;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the tokens of a script: words, numbers, texts and signs, comments left out. One pass over
 * the text makes them all.
 */
final class ScriptScanner {
  /** Signs before which a slash begins a regular expression rather than a division. */
  private static final String BEFORE_EXPRESSION = "(,=:[!&|?{};+-*%<>~^";

  enum Kind {
    WORD,
    NUMBER,
    TEXT,
    SIGN
  }

  /** One of them; of a text the text itself, escapes undone. */
  record Token(Kind kind, String text, boolean lineBefore) {}

  private final List<Token> tokens = new ArrayList<>();
  private final String script;
  private int scanned;
  private boolean lineBefore;

  ScriptScanner(String script) {
    this.script = script;
  }

  List<Token> tokens() {
    while (scanned < script.length()) {
      scan();
    }
    return tokens;
  }

  private void scan() {
    char c = script.charAt(scanned);
    if (Character.isWhitespace(c)) {
      lineBefore |= c == '\n';
      scanned++;
    } else if (script.startsWith("//", scanned)) {
      scanned = endOr(script.indexOf('\n', scanned));
    } else if (script.startsWith("/*", scanned)) {
      scanned = endOr(script.indexOf("*/", scanned + 2) + 1) + 1;
    } else if (c == '"' || c == '\'' || c == '`') {
      text(c);
    } else if (c == '/' && beginsExpression()) {
      regex();
    } else if (Character.isJavaIdentifierStart(c)) {
      take(Kind.WORD, ScriptScanner::isWordPart);
    } else if (Character.isDigit(c)) {
      take(Kind.NUMBER, d -> isWordPart(d) || d == '.');
    } else {
      String sign = script.startsWith("...", scanned) ? "..." : arrowOr(c);
      add(Kind.SIGN, sign);
      scanned += sign.length();
    }
  }

  private String arrowOr(char c) {
    return script.startsWith("=>", scanned) ? "=>" : String.valueOf(c);
  }

  private int endOr(int found) {
    return found <= 0 ? script.length() : found;
  }

  private static boolean isWordPart(char c) {
    return Character.isJavaIdentifierPart(c);
  }

  private boolean beginsExpression() {
    if (tokens.isEmpty()) {
      return true;
    }
    Token last = tokens.get(tokens.size() - 1);
    return last.kind() == Kind.SIGN && BEFORE_EXPRESSION.contains(last.text());
  }

  /** Whether a character goes on with a token. */
  @FunctionalInterface
  private interface Part {
    boolean holds(char c);
  }

  private void take(Kind kind, Part part) {
    int start = scanned;
    while (scanned < script.length() && part.holds(script.charAt(scanned))) {
      scanned++;
    }
    add(kind, script.substring(start, scanned));
  }

  private void add(Kind kind, String text) {
    tokens.add(new Token(kind, text, lineBefore));
    lineBefore = false;
  }

  private void text(char quote) {
    StringBuilder out = new StringBuilder();
    scanned++;
    while (scanned < script.length() && script.charAt(scanned) != quote) {
      char c = script.charAt(scanned);
      if (c == '\\' && scanned + 1 < script.length()) {
        escape(out);
      } else {
        out.append(c);
        scanned++;
      }
    }
    scanned++;
    // A template with holes is computed.
    boolean computed = quote == '`' && out.indexOf("${") >= 0;
    add(computed ? Kind.SIGN : Kind.TEXT, computed ? "`" : out.toString());
  }

  private void escape(StringBuilder out) {
    char c = script.charAt(scanned + 1);
    if (c == 'u') {
      scanned = Escapes.unicode(script, scanned, scanned + 6, script.length(), out);
    } else {
      if (c != '\n') {
        out.append(Escapes.of(c));
      }
      scanned += 2;
    }
  }

  private void regex() {
    boolean set = false;
    scanned++;
    while (scanned < script.length() && script.charAt(scanned) != '\n') {
      char c = script.charAt(scanned++);
      if (c == '\\') {
        scanned++;
      } else if (c == '[' || c == ']') {
        set = c == '[';
      } else if (c == '/' && !set) {
        break;
      }
    }
    add(Kind.SIGN, "/");
  }
}
