package dev.handbook.dialect.data;

import dev.handbook.dialect.data.ScriptScanner.Kind;
import dev.handbook.dialect.data.ScriptScanner.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tokens of a script, and how far they are read. */
final class ScriptTokens {
  private static final String OPENING = "{[(";
  private static final String CLOSING = "}])";

  private static final Set<String> STATEMENTS =
      Set.of("const", "let", "var", "export", "module", "import", "function");

  /** Words and signs that say what type of value a function gives back. */
  private static final int MAX_TYPE = 40;

  private static final Token END = new Token(Kind.SIGN, "", true);

  private final List<Token> tokens;
  private int next;

  ScriptTokens(String script) {
    this.tokens = new ScriptScanner(script).tokens();
  }

  private Token token() {
    return next < tokens.size() ? tokens.get(next) : END;
  }

  boolean atEnd() {
    return next >= tokens.size();
  }

  String text() {
    return token().kind() == Kind.TEXT ? "" : token().text();
  }

  /** What comes after that. */
  String second() {
    return next + 1 < tokens.size() ? tokens.get(next + 1).text() : "";
  }

  String string() {
    return token().text();
  }

  boolean isText() {
    return token().kind() == Kind.TEXT;
  }

  boolean isWord() {
    return token().kind() == Kind.WORD;
  }

  boolean isNumber() {
    return token().kind() == Kind.NUMBER;
  }

  boolean is(String text) {
    return !atEnd() && !isText() && token().text().equals(text);
  }

  boolean isClosing() {
    return !atEnd() && token().kind() == Kind.SIGN && CLOSING.contains(token().text());
  }

  boolean isOpening() {
    return !atEnd() && token().kind() == Kind.SIGN && OPENING.contains(token().text());
  }

  /** The place where reading is, to come back to. */
  int mark() {
    return next;
  }

  void back(int mark) {
    next = mark;
  }

  /** The functions of the script with the places where their bodies begin. */
  Map<String, Integer> functions() {
    Map<String, Integer> functions = new HashMap<>();
    int before = next;
    for (int i = 0; i + 1 < tokens.size(); i++) {
      next = i;
      boolean named = is("function") && tokens.get(i + 1).kind() == Kind.WORD;
      String name = tokens.get(i + 1).text();
      if (named && toBody()) {
        functions.putIfAbsent(name, next);
      }
    }
    next = before;
    return functions;
  }

  /** Goes to the body of the function that is written here; stays where there is none. */
  boolean toBody() {
    int before = next;
    boolean written = accept("function");
    accept("*");
    if (isWord() && !(written && is("("))) {
      next++;
    }
    if (is("(")) {
      next++;
      skipPast(")");
    } else if (written) {
      next = before;
      return false;
    }
    String begin = written ? "{" : "=>";
    int until = Math.min(tokens.size(), next + MAX_TYPE);
    boolean typed = is(":");
    while (typed && next < until && !is(begin) && !is(";")) {
      next++;
    }
    boolean there = written ? is(begin) : accept(begin);
    next = there ? next : before;
    return there;
  }

  /** The names of a pattern {@code {a, b}} that is written here, at whose end reading stays. */
  List<String> pattern() {
    List<String> names = new ArrayList<>();
    if (is("{")) {
      next++;
      while (!atEnd() && !is("}") && !is(";")) {
        if (isWord()) {
          names.add(text());
        }
        next++;
      }
    }
    return names;
  }

  boolean accept(String text) {
    boolean there = is(text);
    next += there ? 1 : 0;
    return there;
  }

  void skipOne() {
    next++;
  }

  /** Whether an expression cannot go on here. */
  boolean endsExpression() {
    return atEnd()
        || is(",")
        || is(";")
        || isClosing()
        || (token().lineBefore() && token().kind() == Kind.WORD);
  }

  /** Goes to the end of the expression that has begun, over all that is in brackets. */
  void skipExpression() {
    int depth = 0;
    while (!atEnd()) {
      boolean sign = token().kind() == Kind.SIGN;
      if (depth == 0 && (is(",") || is(";") || isClosing() || beginsStatement())) {
        return;
      }
      if (sign && OPENING.contains(token().text())) {
        depth++;
      } else if (isClosing()) {
        depth--;
      }
      next++;
    }
  }

  /** Whether a word on a new line shows that the expression above has ended without a sign. */
  private boolean beginsStatement() {
    return token().lineBefore() && isWord() && STATEMENTS.contains(token().text());
  }

  /** Goes behind the bracket that closes what has begun. */
  void skipPast(String closing) {
    while (!atEnd() && !is(closing)) {
      skipExpression();
      if (!is(closing)) {
        next++;
      }
    }
    next++;
  }
}
