package dev.handbook.dialect.data;

import dev.handbook.model.FrontMatter.Entry;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.FrontMatter.Scalar;
import dev.handbook.model.FrontMatter.Value;
import dev.handbook.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what a configuration in JSON, JavaScript or TypeScript exports, as far as it is written out
 * as literal values. Nothing is executed: what is computed is left out, the rest is kept.
 *
 * <p>Understood are objects, lists, texts, numbers, truth values, names of constants of the same
 * file or of one it imports, {@code ...spread} of such, and calls of functions whose first
 * statement of return is such a value. Another call is taken for its first argument where that is
 * an object, as in {@code defineConfig({…})}.
 */
final class LiteralReader {
  /** What is computed. */
  static final Value UNKNOWN = new Scalar("", Span.FILE);

  private static final Set<String> DECLARING = Set.of("const", "let", "var");

  private final ScriptTokens tokens;
  private final ScriptNames names;
  private final LiteralValues values;
  private Optional<Value> exported = Optional.empty();

  /** What is exported by name. */
  private final List<String> offered = new ArrayList<>();

  /** Of a script that takes values of others. */
  LiteralReader(String script, ScriptNames.Modules modules) {
    this.tokens = new ScriptTokens(script);
    this.names = new ScriptNames(modules, this::body);
    this.values = new LiteralValues(tokens, names);
  }

  /** The value that a script alone exports, or the only one a file of JSON has. */
  static Optional<Value> read(String script) {
    return new LiteralReader(script, name -> Optional.empty()).read();
  }

  /** The value that is exported, after reading all of the script. */
  Optional<Value> read() {
    tokens.functions().forEach(names::function);
    statements();
    if (exported.isEmpty() && !offered.isEmpty()) {
      List<Entry> entries = new ArrayList<>();
      offered.forEach(
          name ->
              known(names.value(name))
                  .ifPresent(value -> entries.add(new Entry(name, Span.FILE, value))));
      exported = Optional.of(new Mapping(entries, Span.FILE));
    }
    return exported;
  }

  /** What the script exports; empty as long as it is not read. */
  Optional<Value> exported() {
    return exported;
  }

  /** What the script calls by a name. */
  Value named(String name) {
    return names.value(name);
  }

  /** What a function of the script gives back. */
  Value called(String name) {
    return names.result(name, 0);
  }

  private void statements() {
    if (tokens.is("{") || tokens.is("[")) {
      exported = known(values.expression(0));
      return;
    }
    while (!tokens.atEnd()) {
      if (tokens.accept("import")) {
        names.imports(tokens);
      } else if (tokens.accept("function")) {
        tokens.skipExpression();
      } else if (tokens.accept("export")) {
        if (tokens.accept("default")) {
          exported = known(made());
        } else if (DECLARING.contains(tokens.text())) {
          offered.add(tokens.second());
        }
      } else if (tokens.accept("module")) {
        if (tokens.accept(".") && tokens.accept("exports") && tokens.accept("=")) {
          exported = known(made());
        }
      } else if (DECLARING.contains(tokens.text())) {
        declaration();
      } else {
        tokens.skipOne();
      }
    }
  }

  static Optional<Value> known(Value value) {
    return value == UNKNOWN ? Optional.empty() : Optional.of(value);
  }

  /** An expression, or what a function written in its place gives back. */
  private Value made() {
    tokens.accept("async");
    if (!tokens.toBody()) {
      return values.expression(0);
    }
    Value value = body(tokens.mark(), 0);
    tokens.skipExpression();
    return value;
  }

  private void declaration() {
    tokens.skipOne();
    List<String> taken = tokens.pattern();
    String name = taken.isEmpty() ? tokens.text() : "";
    tokens.skipOne();
    if (tokens.accept(":")) {
      while (!tokens.atEnd() && !tokens.is("=") && !tokens.is(";")) {
        tokens.skipOne();
      }
    }
    if (!tokens.accept("=")) {
      return;
    }
    tokens.accept("async");
    if (tokens.toBody()) {
      names.function(name, tokens.mark());
      tokens.skipExpression();
      return;
    }
    Value value = values.expression(0);
    names.constant(name, value);
    taken.forEach(each -> names.constant(each, ScriptNames.member(value, each)));
  }

  /** What a function gives back whose body begins at a place; reading goes on where it was. */
  private Value body(int at, int depth) {
    int before = tokens.mark();
    tokens.back(at);
    Value value = tokens.is("{") ? block(depth + 1) : values.expression(depth + 1);
    tokens.back(before);
    return value;
  }

  private Value block(int depth) {
    tokens.accept("{");
    int open = 1;
    while (!tokens.atEnd() && open > 0) {
      if (open == 1 && tokens.accept("return")) {
        return tokens.endsExpression() ? UNKNOWN : values.expression(depth);
      }
      if (open == 1 && DECLARING.contains(tokens.text())) {
        declaration();
      } else {
        open += tokens.isOpening() ? 1 : tokens.isClosing() ? -1 : 0;
        tokens.skipOne();
      }
    }
    return UNKNOWN;
  }
}
