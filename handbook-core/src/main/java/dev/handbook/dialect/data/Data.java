package dev.handbook.dialect.data;

import dev.handbook.model.FrontMatter.Entry;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.FrontMatter.Scalar;
import dev.handbook.model.FrontMatter.Sequence;
import dev.handbook.model.FrontMatter.Value;
import dev.handbook.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks things up in configurations, whose shape nobody promises. */
public final class Data {
  public static final Mapping NOTHING = new Mapping(List.of(), Span.FILE);

  private Data() {}

  /** The value at a path of keys. */
  public static Optional<Value> at(Value root, String... keys) {
    Optional<Value> value = Optional.of(root);
    for (String key : keys) {
      value = value.flatMap(at -> at instanceof Mapping map ? map.get(key) : Optional.empty());
    }
    return value;
  }

  /** The text at a path of keys. */
  public static Optional<String> text(Value root, String... keys) {
    return at(root, keys).flatMap(Data::text);
  }

  /** The text of a value, if it is one and not empty. */
  public static Optional<String> text(Value value) {
    return value instanceof Scalar scalar && !scalar.text().isBlank()
        ? Optional.of(scalar.text().strip())
        : Optional.empty();
  }

  /** The keys at a path of keys; none when there is something else. */
  public static Mapping map(Value root, String... keys) {
    return at(root, keys).map(Data::asMap).orElse(NOTHING);
  }

  /** A value as keys; none when it is something else. */
  public static Mapping asMap(Value value) {
    return value instanceof Mapping map ? map : NOTHING;
  }

  /** The items at a path of keys; none when there is something else. */
  public static List<Value> list(Value root, String... keys) {
    return at(root, keys).map(Data::asList).orElse(List.of());
  }

  /** A value as a list: its items, or itself alone. */
  public static List<Value> asList(Value value) {
    return value instanceof Sequence sequence ? sequence.items() : List.of(value);
  }

  /** A tree of one key. */
  public static Entry entry(String key, Value value) {
    return new Entry(key, value.span(), value);
  }

  /** A text as a value. */
  public static Value scalar(String text) {
    return new Scalar(text, Span.FILE);
  }

  /** Keys with values; where a key stands twice the first counts. */
  public static Mapping of(Entry... entries) {
    return new Mapping(List.of(entries), Span.FILE);
  }

  /** The keys of two, those of the first before the others. */
  public static Mapping both(Mapping first, Mapping second) {
    List<Entry> all = new ArrayList<>(first.entries());
    Stream<Entry> more =
        second.entries().stream().filter(entry -> first.get(entry.key()).isEmpty());
    more.forEach(all::add);
    return new Mapping(all, first.span());
  }
}
