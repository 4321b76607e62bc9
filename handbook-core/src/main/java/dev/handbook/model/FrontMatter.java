package dev.handbook.model;

import dev.handbook.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The YAML block at the head of a page, every key and value with its place in the file.
 *
 * <p>All scalars are kept as written, as text; whoever reads one gives it its type. So {@code no}
 * stays "no" and {@code 2.10} keeps its zero.
 */
public final class FrontMatter {
  private static final Set<String> ON = Set.of("true", "yes", "on", "y");
  private static final Set<String> OFF = Set.of("false", "no", "off", "n");

  /** The front matter of a page that has none. */
  public static final FrontMatter NONE = new FrontMatter(Optional.empty(), List.of());

  private final Optional<Span> span;
  private final List<Entry> entries;

  /**
   * A bit for the hash of each key. Every link asks whether its page is withheld, and nearly none
   * is: so that is known without a look at the keys, which are far apart in memory.
   */
  private final long keys;

  /** As it was read. */
  public FrontMatter(Optional<Span> span, List<Entry> entries) {
    this.span = span;
    this.entries = List.copyOf(entries);
    long bits = 0;
    for (Entry entry : entries) {
      bits |= bit(entry.key());
    }
    this.keys = bits;
  }

  private static long bit(String key) {
    return 1L << key.hashCode();
  }

  /** A value of YAML. */
  public sealed interface Value permits Scalar, Sequence, Mapping {
    /** Where it stands in the file. */
    Span span();
  }

  /**
   * A single value.
   *
   * @param text the value without quotes; empty for a key without value
   */
  public record Scalar(String text, Span span) implements Value {}

  /** A list. */
  public record Sequence(List<Value> items, Span span) implements Value {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** Keys with values. */
  public record Mapping(List<Entry> entries, Span span) implements Value {
    public Mapping {
      entries = List.copyOf(entries);
    }

    /** The value of a key. */
    public Optional<Value> get(String key) {
      return find(entries, key).map(Entry::value);
    }

    /** The text of a key whose value is a single, non-empty one. */
    public Optional<String> text(String key) {
      return get(key).flatMap(FrontMatter::textOf);
    }
  }

  /** A key, where it stands, and its value. */
  public record Entry(String key, Span keySpan, Value value) {}

  /** The whole block with its fences, if there is one. */
  public Optional<Span> span() {
    return span;
  }

  /** The top-level entries in file order. */
  public List<Entry> entries() {
    return entries;
  }

  /** The entry of a top-level key. */
  public Optional<Entry> entry(String key) {
    return (keys & bit(key)) == 0 ? Optional.empty() : find(entries, key);
  }

  /** The entry of a key. */
  public Optional<Entry> entry(Key key) {
    return entry(key.id());
  }

  /** The value of a key. */
  public Optional<Value> get(Key key) {
    return get(key.id());
  }

  /** The text of a key whose value is a single, non-empty one. */
  public Optional<String> text(Key key) {
    return text(key.id());
  }

  /** The texts of a key whose value is a list, or a single value taken as a list of one. */
  public List<String> texts(Key key) {
    return texts(key.id());
  }

  /** As {@link #texts}, with the place of each value; empty values are left out. */
  public List<Scalar> scalars(Key key) {
    return scalars(key.id());
  }

  /** The value of a top-level key. */
  public Optional<Value> get(String key) {
    return entry(key).map(Entry::value);
  }

  /** The text of a top-level key whose value is a single, non-empty one. */
  public Optional<String> text(String key) {
    return get(key).flatMap(FrontMatter::textOf);
  }

  /**
   * The texts of a top-level key whose value is a list, or a single value taken as a list of one.
   */
  public List<String> texts(String key) {
    return scalars(key).stream().map(Scalar::text).toList();
  }

  /** As {@link #texts}, with the place of each value; empty values are left out. */
  public List<Scalar> scalars(String key) {
    return get(key).map(FrontMatter::scalarsOf).orElse(List.of());
  }

  private static List<Scalar> scalarsOf(Value value) {
    if (value instanceof Sequence sequence) {
      return sequence.items().stream().flatMap(item -> scalarsOf(item).stream()).toList();
    }
    if (value instanceof Scalar scalar && !scalar.text().isBlank()) {
      return List.of(scalar);
    }
    return List.of();
  }

  private static Optional<String> textOf(Value value) {
    return value instanceof Scalar scalar && !scalar.text().isBlank()
        ? Optional.of(scalar.text().strip())
        : Optional.empty();
  }

  /** Whether a switch is off, in a spelling that YAML knows, of whatever letter case. */
  public static boolean isOff(Value value) {
    return is(value, OFF);
  }

  /** Whether a switch is on or off in a spelling that YAML knows. */
  public static boolean isSwitch(Value value) {
    return isOff(value) || is(value, ON);
  }

  private static boolean is(Value value, Set<String> spellings) {
    return value instanceof Scalar scalar
        && spellings.contains(scalar.text().strip().toLowerCase(Locale.ROOT));
  }

  private static Optional<Entry> find(List<Entry> entries, String key) {
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (entry.key().equals(key)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FrontMatter matter
        && span.equals(matter.span)
        && entries.equals(matter.entries);
  }

  @Override
  public int hashCode() {
    return Objects.hash(span, entries);
  }
}
