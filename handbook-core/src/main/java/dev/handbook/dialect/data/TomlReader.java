package dev.handbook.dialect.data;

import dev.handbook.model.FrontMatter.Entry;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.FrontMatter.Scalar;
import dev.handbook.model.FrontMatter.Sequence;
import dev.handbook.model.FrontMatter.Value;
import dev.handbook.text.SourceText;
import dev.handbook.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads TOML 1.0 into the same values as YAML, every scalar as the text that stands there: a number
 * or date is not turned into one.
 *
 * <p>The reading is linear: each character is looked at once, and nesting is bounded.
 */
public final class TomlReader {
  private static final int MAX_DEPTH = 20;

  private final SourceText source;
  private final String text;
  private final int end;
  private final Table root = new Table(Span.FILE);
  private int at;

  /** A table that is still being filled: a value is itself a table, tables, or a finished one. */
  private static final class Table {
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, Span> spans = new HashMap<>();
    private final Span span;

    private Table(Span span) {
      this.span = span;
    }

    private Object get(String key) {
      return values.get(key);
    }

    private void put(String key, Span place, Object value) {
      values.put(key, value);
      spans.put(key, place);
    }

    private Mapping finished() {
      List<Entry> entries = new ArrayList<>();
      values.forEach(
          (key, value) ->
              entries.add(new Entry(key, spans.get(key), value(value, spans.get(key)))));
      return new Mapping(entries, span);
    }

    private static Value value(Object value, Span span) {
      if (value instanceof Table table) {
        return table.finished();
      }
      if (value instanceof Tables tables) {
        return new Sequence(
            tables.all.stream().map(table -> (Value) table.finished()).toList(), span);
      }
      return (Value) value;
    }
  }

  /** An array of tables, {@code [[name]]}. */
  private static final class Tables {
    private final List<Table> all = new ArrayList<>();
  }

  /** What is no TOML. */
  private static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;
    private final int at;

    private Broken(int at, String message) {
      super(message);
      this.at = at;
    }
  }

  private TomlReader(SourceText source, int start, int end) {
    this.source = source;
    this.text = source.text();
    this.at = start;
    this.end = end;
  }

  /**
   * What was read.
   *
   * @param root the keys up to the first mistake
   * @param problem what is wrong, if something is
   * @param place where
   */
  public record Result(Mapping root, Optional<String> problem, Span place) {}

  /** A whole text; empty when it is no TOML. */
  public static Optional<Mapping> read(String toml) {
    Result result = read(new SourceText(toml), 0, toml.length());
    return result.problem().isPresent() ? Optional.empty() : Optional.of(result.root());
  }

  /** A stretch of a file. */
  public static Result read(SourceText source, int start, int end) {
    TomlReader reader = new TomlReader(source, start, end);
    try {
      reader.lines();
      return new Result(reader.root.finished(), Optional.empty(), Span.FILE);
    } catch (Broken broken) {
      int place = Math.min(broken.at, end);
      return new Result(
          reader.root.finished(), Optional.of(broken.getMessage()), source.span(place, place));
    }
  }

  private void lines() throws Broken {
    Table table = root;
    for (skipLines(); at < end; skipLines()) {
      if (text.charAt(at) == '[') {
        table = header();
      } else {
        pair(table, 0);
      }
      skipBlanks();
      if (at < end && !atLineEnd() && text.charAt(at) != '#') {
        throw new Broken(at, "This is no TOML: one key = value stands on a line");
      }
    }
  }

  private Table header() throws Broken {
    int start = at;
    boolean array = text.startsWith("[[", at);
    at += array ? 2 : 1;
    List<String> keys = keys();
    expect(']');
    if (array) {
      expect(']');
    }
    Span span = source.span(start, at);
    Table table = root;
    for (String key : keys.subList(0, keys.size() - 1)) {
      table = inner(table, key, span);
    }
    String last = keys.get(keys.size() - 1);
    if (!array) {
      return inner(table, last, span);
    }
    Object there = table.get(last);
    if (there == null) {
      there = new Tables();
      table.put(last, span, there);
    }
    if (!(there instanceof Tables tables)) {
      throw new Broken(start, "The key " + last + " stands here a second time");
    }
    Table added = new Table(span);
    tables.all.add(added);
    return added;
  }

  private Table inner(Table table, String key, Span span) throws Broken {
    Object there = table.get(key);
    if (there == null) {
      there = new Table(span);
      table.put(key, span, there);
    }
    if (there instanceof Tables tables) {
      return tables.all.get(tables.all.size() - 1);
    }
    if (there instanceof Table inner) {
      return inner;
    }
    throw new Broken(at, "The key " + key + " stands here a second time");
  }

  private void pair(Table table, int depth) throws Broken {
    int start = at;
    List<String> keys = keys();
    Span span = source.span(start, at);
    expect('=');
    skipBlanks();
    Table owner = table;
    for (String key : keys.subList(0, keys.size() - 1)) {
      owner = inner(owner, key, span);
    }
    String last = keys.get(keys.size() - 1);
    Object value = value(depth);
    if (owner.get(last) == null) {
      owner.put(last, span, value);
    }
  }

  private List<String> keys() throws Broken {
    List<String> keys = new ArrayList<>();
    do {
      skipBlanks();
      keys.add(key());
      skipBlanks();
      if (keys.size() > MAX_DEPTH) {
        throw new Broken(at, "This key has too many parts");
      }
    } while (at < end && text.charAt(at) == '.' && at++ >= 0);
    return keys;
  }

  private String key() throws Broken {
    if (at < end && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
      return TomlText.at(text, at, end).map(this::taken).orElseThrow(this::unclosed);
    }
    int start = at;
    while (at < end && (Character.isLetterOrDigit(text.charAt(at)) || isDash(text.charAt(at)))) {
      at++;
    }
    if (at == start) {
      throw new Broken(at, "This is no TOML: a key is expected here");
    }
    return text.substring(start, at);
  }

  private static boolean isDash(char c) {
    return c == '-' || c == '_';
  }

  private Object value(int depth) throws Broken {
    if (at >= end || depth > MAX_DEPTH) {
      throw new Broken(at, "This is no TOML: a value is expected here");
    }
    int start = at;
    char c = text.charAt(at);
    if (c == '"' || c == '\'') {
      String read = TomlText.at(text, at, end).map(this::taken).orElseThrow(this::unclosed);
      return new Scalar(read, source.span(start, at));
    }
    if (c == '[') {
      return array(depth);
    }
    if (c == '{') {
      return inline(depth);
    }
    while (at < end && ",]}#\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String bare = text.substring(start, at).strip();
    if (bare.isEmpty()) {
      throw new Broken(start, "This is no TOML: a value is expected here");
    }
    return new Scalar(bare, source.span(start, start + bare.length()));
  }

  private Value array(int depth) throws Broken {
    int start = at++;
    List<Value> items = new ArrayList<>();
    for (skipLines(); at < end && text.charAt(at) != ']'; skipLines()) {
      Object item = value(depth + 1);
      items.add(Table.value(item, source.span(start, at)));
      skipLines();
      if (at < end && text.charAt(at) == ',') {
        at++;
      } else if (at < end && text.charAt(at) != ']') {
        throw new Broken(at, "This is no TOML: items of a list have commas between them");
      }
    }
    expect(']');
    return new Sequence(items, source.span(start, at));
  }

  private Object inline(int depth) throws Broken {
    int start = at++;
    Table table = new Table(source.span(start, start));
    for (skipBlanks(); at < end && text.charAt(at) != '}'; skipBlanks()) {
      pair(table, depth + 1);
      skipBlanks();
      if (at < end && text.charAt(at) == ',') {
        at++;
      }
    }
    expect('}');
    return table;
  }

  private String taken(TomlText found) {
    at = found.next();
    return found.text();
  }

  private Broken unclosed() {
    return new Broken(at, "This text has no closing quotation mark");
  }

  private void expect(char wanted) throws Broken {
    skipBlanks();
    if (at >= end || text.charAt(at) != wanted) {
      throw new Broken(at, "This is no TOML: " + wanted + " is expected here");
    }
    at++;
  }

  private void skipBlanks() {
    while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
  }

  private boolean atLineEnd() {
    return text.charAt(at) == '\n' || text.charAt(at) == '\r';
  }

  private void skipLines() {
    for (skipBlanks(); at < end && (atLineEnd() || text.charAt(at) == '#'); skipBlanks()) {
      boolean comment = text.charAt(at) == '#';
      at++;
      while (comment && at < end && !atLineEnd()) {
        at++;
      }
    }
  }
}
