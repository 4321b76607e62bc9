package dev.handbook.dialect.data;

import dev.handbook.model.FrontMatter.Entry;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.FrontMatter.Scalar;
import dev.handbook.model.FrontMatter.Sequence;
import dev.handbook.model.FrontMatter.Value;
import dev.handbook.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Reads the values of a script where reading has come to, and leaves out what is computed. */
final class LiteralValues {
  private static final int MAX_DEPTH = 40;

  /** Values that are taken over by name; a file that multiplies itself ends here. */
  private static final int MAX_VALUES = 200_000;

  private static final Value UNKNOWN = LiteralReader.UNKNOWN;

  private final ScriptTokens tokens;
  private final ScriptNames names;
  private int values;

  LiteralValues(ScriptTokens tokens, ScriptNames names) {
    this.tokens = tokens;
    this.names = names;
  }

  /** The value that begins here; reading goes on behind it. */
  Value expression(int depth) {
    Value value = primary(depth);
    if (tokens.accept("satisfies") || tokens.accept("as")) {
      tokens.skipExpression();
      return value;
    }
    if (tokens.endsExpression()) {
      return value;
    }
    tokens.skipExpression();
    return UNKNOWN;
  }

  private Value primary(int depth) {
    if (depth > MAX_DEPTH || ++values > MAX_VALUES) {
      tokens.skipExpression();
      return UNKNOWN;
    }
    if (tokens.isText()) {
      Value text = new Scalar(tokens.string(), Span.FILE);
      tokens.skipOne();
      return text;
    }
    if (tokens.is("{")) {
      return object(depth);
    }
    if (tokens.is("[")) {
      return list(depth);
    }
    if (tokens.accept("(")) {
      Value inner = expression(depth + 1);
      return tokens.accept(")") ? inner : UNKNOWN;
    }
    return named(depth);
  }

  private Value named(int depth) {
    String sign = tokens.accept("-") ? "-" : "";
    String word = tokens.text();
    if (tokens.isNumber()) {
      tokens.skipOne();
      return new Scalar(sign + word, Span.FILE);
    }
    if (!tokens.isWord()) {
      return UNKNOWN;
    }
    tokens.skipOne();
    boolean path = word.equals("require") && tokens.accept(".");
    if (path) {
      tokens.skipOne();
    }
    Value value = tokens.accept("(") ? call(word, path, depth) : word(word);
    while (tokens.accept(".")) {
      value = ScriptNames.member(value, tokens.text());
      tokens.skipOne();
    }
    return value;
  }

  /** A call; {@code require.resolve} gives a path, {@code require} what is there. */
  private Value call(String word, boolean path, int depth) {
    Value argument = tokens.is(")") ? UNKNOWN : expression(depth + 1);
    if (!tokens.accept(")")) {
      tokens.skipPast(")");
    }
    if (word.equals("require")) {
      return path ? argument : Data.text(argument).flatMap(names::required).orElse(argument);
    }
    if (names.isFunction(word)) {
      return counted(names.result(word, depth));
    }
    return argument instanceof Mapping ? argument : UNKNOWN;
  }

  private Value word(String word) {
    return switch (word) {
      case "true", "false" -> new Scalar(word, Span.FILE);
      case "null", "undefined" -> new Scalar("", Span.FILE);
      default -> counted(names.value(word));
    };
  }

  private Value counted(Value value) {
    values += size(value);
    return values > MAX_VALUES ? UNKNOWN : value;
  }

  private static int size(Value value) {
    if (value instanceof Mapping map) {
      return 1 + map.entries().stream().mapToInt(entry -> size(entry.value())).sum();
    }
    return value instanceof Sequence list
        ? 1 + list.items().stream().mapToInt(LiteralValues::size).sum()
        : 1;
  }

  private Value list(int depth) {
    tokens.accept("[");
    List<Value> items = new ArrayList<>();
    while (!tokens.atEnd() && !tokens.accept("]")) {
      boolean spread = tokens.accept("...");
      Value item = expression(depth + 1);
      if (spread && item instanceof Sequence more) {
        items.addAll(more.items());
      } else if (item != UNKNOWN) {
        items.add(item);
      }
      skipComma("]");
    }
    return new Sequence(items, Span.FILE);
  }

  private Value object(int depth) {
    tokens.accept("{");
    List<Entry> entries = new ArrayList<>();
    while (!tokens.atEnd() && !tokens.accept("}")) {
      if (tokens.accept("...")) {
        if (expression(depth + 1) instanceof Mapping more) {
          entries.addAll(more.entries());
        }
      } else {
        property(entries, depth);
      }
      skipComma("}");
    }
    return new Mapping(entries, Span.FILE);
  }

  private void property(List<Entry> entries, int depth) {
    boolean quoted = tokens.isText();
    String key = quoted ? tokens.string() : tokens.text();
    boolean plain = quoted || tokens.isWord() || tokens.isNumber();
    tokens.skipOne();
    if (!plain) {
      tokens.skipExpression();
    } else if (tokens.accept(":")) {
      Value value = expression(depth + 1);
      if (value != UNKNOWN) {
        entries.add(new Entry(key, Span.FILE, value));
      }
    } else if (tokens.is(",") || tokens.is("}")) {
      LiteralReader.known(word(key))
          .ifPresent(value -> entries.add(new Entry(key, Span.FILE, value)));
    } else {
      tokens.skipExpression();
    }
  }

  private void skipComma(String closing) {
    if (!tokens.accept(",") && !tokens.is(closing) && !tokens.atEnd()) {
      tokens.skipExpression();
      tokens.accept(",");
      if (tokens.isClosing() && !tokens.is(closing)) {
        tokens.skipOne();
      }
    }
  }
}
