package dev.handbook.dialect.data;

import dev.handbook.model.FrontMatter.Entry;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.FrontMatter.Scalar;
import dev.handbook.model.FrontMatter.Sequence;
import dev.handbook.model.FrontMatter.Value;
import dev.handbook.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what a configuration in JSON, JavaScript or TypeScript exports, as far as it is written out
 * as literal values. Nothing is executed: what is computed is left out, the rest is kept.
 *
 * <p>Understood are objects, lists, texts, numbers, truth values, names of constants of the same
 * file, {@code ...spread} of such. A call is taken for its first argument where that is an object,
 * as in {@code defineConfig({…})}.
 */
final class LiteralReader {
  private static final int MAX_DEPTH = 40;

  /** Values that are taken over by name; a file that multiplies itself ends here. */
  private static final int MAX_VALUES = 200_000;

  /** What is computed. */
  private static final Value UNKNOWN = new Scalar("", Span.FILE);

  private static final Set<String> DECLARING = Set.of("const", "let", "var");

  private final ScriptTokens tokens;
  private final Map<String, Value> constants = new HashMap<>();
  private Optional<Value> exported = Optional.empty();
  private int values;

  private LiteralReader(ScriptTokens tokens) {
    this.tokens = tokens;
  }

  /** The value that is exported, or the only one a file of JSON has. */
  static Optional<Value> read(String script) {
    LiteralReader reader = new LiteralReader(new ScriptTokens(script));
    reader.statements();
    return reader.exported;
  }

  private void statements() {
    if (tokens.is("{") || tokens.is("[")) {
      exported = known(expression(0));
      return;
    }
    while (!tokens.atEnd()) {
      if (tokens.accept("export")) {
        if (tokens.accept("default")) {
          exported = known(expression(0));
        }
      } else if (tokens.accept("module")) {
        if (tokens.accept(".") && tokens.accept("exports") && tokens.accept("=")) {
          exported = known(expression(0));
        }
      } else if (DECLARING.contains(tokens.text())) {
        declaration();
      } else {
        tokens.skipOne();
      }
    }
  }

  private static Optional<Value> known(Value value) {
    return value == UNKNOWN ? Optional.empty() : Optional.of(value);
  }

  private void declaration() {
    tokens.skipOne();
    String name = tokens.text();
    tokens.skipOne();
    if (tokens.accept(":")) {
      while (!tokens.atEnd() && !tokens.is("=") && !tokens.is(";")) {
        tokens.skipOne();
      }
    }
    if (tokens.accept("=")) {
      Value value = expression(0);
      if (value != UNKNOWN) {
        constants.put(name, value);
      }
    }
  }

  private Value expression(int depth) {
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
    if (word.equals("require") && tokens.accept(".")) {
      tokens.skipOne();
    }
    if (tokens.accept("(")) {
      Value argument = tokens.is(")") ? UNKNOWN : expression(depth + 1);
      boolean alone = tokens.accept(")");
      boolean types = argument instanceof Mapping;
      if (!alone) {
        tokens.skipPast(")");
      }
      return types || word.equals("require") ? argument : UNKNOWN;
    }
    return switch (word) {
      case "true", "false" -> new Scalar(word, Span.FILE);
      case "null", "undefined" -> new Scalar("", Span.FILE);
      default -> constant(word);
    };
  }

  private Value constant(String name) {
    Value value = constants.getOrDefault(name, UNKNOWN);
    values += size(value);
    return values > MAX_VALUES ? UNKNOWN : value;
  }

  private static int size(Value value) {
    if (value instanceof Mapping map) {
      return 1 + map.entries().stream().mapToInt(entry -> size(entry.value())).sum();
    }
    return value instanceof Sequence list
        ? 1 + list.items().stream().mapToInt(LiteralReader::size).sum()
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
      known(constant(key)).ifPresent(value -> entries.add(new Entry(key, Span.FILE, value)));
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
