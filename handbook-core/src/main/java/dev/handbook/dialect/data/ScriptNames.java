package dev.handbook.dialect.data;

import dev.handbook.model.FrontMatter.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What the names of a script mean: its constants, its functions, and what it imports. */
final class ScriptNames {
  /** Finds the script that another one imports. */
  @FunctionalInterface
  interface Modules {
    /** The script of a name as it is imported; empty when it is not one of the project. */
    Optional<LiteralReader> module(String name);
  }

  /** Reads the body of a function. */
  @FunctionalInterface
  interface Bodies {
    /** The value that the function gives back whose body begins there. */
    Value result(int place, int depth);
  }

  /** A name of another script. */
  private record Imported(LiteralReader script, String name) {}

  private static final String ALL = "*";
  private static final String DEFAULT = "default";

  private final Modules modules;
  private final Bodies bodies;
  private final Map<String, Value> constants = new HashMap<>();
  private final Map<String, Integer> functions = new HashMap<>();
  private final Map<String, Value> results = new HashMap<>();
  private final Map<String, Imported> imported = new HashMap<>();
  private final Set<String> open = new HashSet<>();

  ScriptNames(Modules modules, Bodies bodies) {
    this.modules = modules;
    this.bodies = bodies;
  }

  void constant(String name, Value value) {
    if (value != LiteralReader.UNKNOWN && !name.isEmpty()) {
      constants.put(name, value);
    }
  }

  void function(String name, int body) {
    functions.put(name, body);
  }

  boolean isFunction(String name) {
    return functions.containsKey(name) || imported.containsKey(name);
  }

  /** What stands for a name; {@link LiteralReader#UNKNOWN} when that is computed. */
  Value value(String name) {
    Imported from = imported.get(name);
    if (from == null) {
      return constants.getOrDefault(name, LiteralReader.UNKNOWN);
    }
    return once("=" + name, () -> taken(from));
  }

  private static Value taken(Imported from) {
    boolean whole = from.name().equals(DEFAULT) || from.name().equals(ALL);
    Value value = whole ? exported(from.script()) : from.script().named(from.name());
    return value == LiteralReader.UNKNOWN && !whole
        ? member(exported(from.script()), from.name())
        : value;
  }

  private static Value exported(LiteralReader script) {
    return script.exported().orElse(LiteralReader.UNKNOWN);
  }

  /** What a function gives back. */
  Value result(String name, int depth) {
    Imported from = imported.get(name);
    if (from != null) {
      boolean main = from.name().equals(DEFAULT);
      return once(name, () -> main ? exported(from.script()) : from.script().called(from.name()));
    }
    Integer body = functions.get(name);
    return body == null ? LiteralReader.UNKNOWN : once(name, () -> made(name, body, depth));
  }

  private Value made(String name, int body, int depth) {
    Value value = results.get(name);
    if (value == null) {
      value = bodies.result(body, depth);
      results.put(name, value);
    }
    return value;
  }

  /** What asks for itself, also by way of other scripts, gives nothing. */
  private Value once(String name, Supplier<Value> value) {
    if (!open.add(name)) {
      return LiteralReader.UNKNOWN;
    }
    try {
      return value.get();
    } finally {
      open.remove(name);
    }
  }

  /** What another script exports as a whole. */
  Optional<Value> required(String name) {
    return modules.module(name).flatMap(LiteralReader::exported);
  }

  /** The value of a key, where that is known. */
  static Value member(Value value, String key) {
    return Data.at(value, key).orElse(LiteralReader.UNKNOWN);
  }

  /** Reads a statement behind {@code import}. */
  void imports(ScriptTokens tokens) {
    Map<String, String> names = new HashMap<>();
    while (!tokens.atEnd() && !tokens.isText() && !tokens.is(";")) {
      if (tokens.accept("{")) {
        listed(tokens, names);
      } else if (tokens.accept(ALL)) {
        tokens.accept("as");
        names.put(tokens.text(), ALL);
        tokens.skipOne();
      } else {
        names.put(tokens.text(), DEFAULT);
        tokens.skipOne();
      }
    }
    if (tokens.isText()) {
      modules
          .module(tokens.string())
          .ifPresent(
              script ->
                  names.forEach((own, name) -> imported.put(own, new Imported(script, name))));
      tokens.skipOne();
    }
  }

  private static void listed(ScriptTokens tokens, Map<String, String> names) {
    while (!tokens.atEnd() && !tokens.accept("}")) {
      String name = tokens.text();
      tokens.skipOne();
      boolean renamed = tokens.accept("as");
      names.put(renamed ? tokens.text() : name, name);
      if (renamed) {
        tokens.skipOne();
      }
      tokens.accept(",");
    }
  }
}
