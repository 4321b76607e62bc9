package dev.handbook.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Reads the pattern of a {@link LinearPattern}: the part of the usual notation that needs no
 * looking back.
 */
final class PatternParser {
  /** Groups within groups. */
  private static final int DEEPEST = 50;

  /** Of a count in braces. */
  private static final int MOST_TIMES = 1_000;

  private static final String QUANTIFIERS = "*+?{";

  private final String pattern;
  private final CharClasses classes;
  private int at;
  private int depth;

  PatternParser(String pattern, boolean anyCase, int from) {
    this.pattern = pattern;
    this.classes = new CharClasses(pattern, anyCase);
    this.at = from;
  }

  /** A part of a pattern. */
  sealed interface Node {
    /** One letter of a set. */
    record Letter(IntPredicate set) implements Node {}

    /** A place between letters. */
    record Place(char kind) implements Node {}

    /** One after the other. */
    record Run(List<Node> parts) implements Node {}

    /** One of several. */
    record Choice(List<Node> parts) implements Node {}

    /**
     * Several times.
     *
     * @param most -1 for any number
     */
    record Repeat(Node part, int least, int most) implements Node {}
  }

  Node parse() {
    Node node = choice();
    if (at < pattern.length()) {
      throw unfit("there is a “)” without its “(”");
    }
    return node;
  }

  private Node choice() {
    List<Node> parts = new ArrayList<>();
    parts.add(run());
    while (is('|')) {
      at++;
      parts.add(run());
    }
    return parts.size() == 1 ? parts.get(0) : new Node.Choice(List.copyOf(parts));
  }

  private Node run() {
    List<Node> parts = new ArrayList<>();
    while (at < pattern.length() && !is('|') && !is(')')) {
      parts.add(repeated(one()));
    }
    return parts.size() == 1 ? parts.get(0) : new Node.Run(List.copyOf(parts));
  }

  private Node one() {
    int c = pattern.codePointAt(at);
    if (c == '(') {
      return group();
    }
    if (c < 128 && QUANTIFIERS.indexOf(c) >= 0) {
      throw unfit("there is nothing before “" + Character.toString(c) + "” that could repeat");
    }
    if (c == '^' || c == '$') {
      at++;
      return new Node.Place((char) c);
    }
    boolean edge = c == '\\' && at + 1 < pattern.length() && "bB".indexOf(next()) >= 0;
    if (edge) {
      at += 2;
      return new Node.Place(pattern.charAt(at - 1));
    }
    CharClasses.Read read = classes.read(at);
    at = read.end();
    return new Node.Letter(read.set());
  }

  private char next() {
    return pattern.charAt(at + 1);
  }

  private Node group() {
    at++;
    if (is('?')) {
      if (!pattern.startsWith("?:", at)) {
        throw unfit("“(?…” other than “(?:…)” is not available");
      }
      at += 2;
    }
    if (++depth > DEEPEST) {
      throw unfit("there are more than " + DEEPEST + " groups within groups");
    }
    Node inner = choice();
    depth--;
    if (!is(')')) {
      throw unfit("a “)” is missing");
    }
    at++;
    return inner;
  }

  private Node repeated(Node node) {
    if (at >= pattern.length() || QUANTIFIERS.indexOf(pattern.charAt(at)) < 0) {
      return node;
    }
    Node repeat =
        switch (pattern.charAt(at++)) {
          case '*' -> new Node.Repeat(node, 0, -1);
          case '+' -> new Node.Repeat(node, 1, -1);
          case '?' -> new Node.Repeat(node, 0, 1);
          default -> counted(node);
        };
    if (at < pattern.length() && QUANTIFIERS.indexOf(pattern.charAt(at)) >= 0) {
      throw unfit("“" + pattern.charAt(at) + "” follows another sign of repetition");
    }
    return repeat;
  }

  /** Behind the brace. */
  private Node counted(Node node) {
    int least = number();
    int most = least;
    if (is(',')) {
      at++;
      most = is('}') ? -1 : number();
    }
    if (!is('}') || most >= 0 && most < least) {
      throw unfit("“{…}” holds no count such as {2} or {2,4}");
    }
    at++;
    return new Node.Repeat(node, least, most);
  }

  private int number() {
    int from = at;
    while (at < pattern.length() && at - from < 5 && Character.digit(pattern.charAt(at), 10) >= 0) {
      at++;
    }
    if (from == at) {
      throw unfit("“{…}” holds no count such as {2} or {2,4}; write “\\{” for a brace");
    }
    int number = Integer.parseInt(pattern.substring(from, at));
    if (number > MOST_TIMES) {
      throw unfit("nothing may repeat more than " + MOST_TIMES + " times");
    }
    return number;
  }

  private boolean is(char c) {
    return at < pattern.length() && pattern.charAt(at) == c;
  }

  private LinearPattern.Unfit unfit(String why) {
    return new LinearPattern.Unfit(why + ", at character " + Math.min(at + 1, pattern.length()));
  }
}
