package dev.handbook.source.yaml;

import dev.handbook.model.FrontMatter.Entry;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.FrontMatter.Scalar;
import dev.handbook.model.FrontMatter.Sequence;
import dev.handbook.model.FrontMatter.Value;
import dev.handbook.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads the YAML of another tool's configuration, which nobody writes for us: tags such as {@code
 * !!python/name:…} are passed over, anchors and merge keys are followed as far as a budget goes, of
 * several documents the first counts. Every scalar stays the text it is, and no object is made.
 */
public final class ForeignYaml {
  private static final int MAX_DEPTH = 40;

  /** Values in all, those of aliases counted each time. */
  private static final int MAX_VALUES = 200_000;

  /** The parser's time grows with the square of a line's length. */
  private static final int MAX_LINE = 65_536;

  private final ParserImpl parser;
  private final Map<String, Value> anchors = new HashMap<>();
  private int values;

  private ForeignYaml(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    this.parser = new ParserImpl(new StreamReader(text), options);
  }

  /** The keys of a configuration; empty when it is no YAML, or something else. */
  public static Optional<Mapping> read(String text) {
    return value(text).flatMap(root -> root instanceof Mapping m ? Optional.of(m) : list(root));
  }

  /** A data file that is a list has no keys; its items are known by their numbers. */
  private static Optional<Mapping> list(Value root) {
    if (!(root instanceof Sequence sequence)) {
      return Optional.empty();
    }
    List<Entry> entries = new ArrayList<>();
    for (Value item : sequence.items()) {
      entries.add(new Entry(String.valueOf(entries.size()), item.span(), item));
    }
    return Optional.of(new Mapping(entries, sequence.span()));
  }

  private static Optional<Value> value(String text) {
    if (text.lines().anyMatch(line -> line.length() > MAX_LINE)) {
      return Optional.empty();
    }
    try {
      return new ForeignYaml(text).document();
    } catch (YAMLException | Excess broken) {
      return Optional.empty();
    }
  }

  /** More values, or deeper ones, than any configuration has. */
  private static final class Excess extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private Optional<Value> document() {
    parser.getEvent();
    if (parser.checkEvent(Event.ID.StreamEnd)) {
      return Optional.empty();
    }
    parser.getEvent();
    return Optional.of(value(parser.getEvent(), 0));
  }

  private Value value(Event event, int depth) {
    if (depth > MAX_DEPTH || ++values > MAX_VALUES) {
      throw new Excess();
    }
    if (event instanceof AliasEvent alias) {
      return alias(alias.getAnchor(), span(event));
    }
    Value value = collected(event, depth);
    if (event instanceof NodeEvent node && node.getAnchor() != null) {
      anchors.put(node.getAnchor(), value);
    }
    return value;
  }

  private Value alias(String name, Span span) {
    Value value = anchors.getOrDefault(name, new Scalar("", span));
    values += size(value);
    if (values > MAX_VALUES) {
      throw new Excess();
    }
    return value;
  }

  private static int size(Value value) {
    if (value instanceof Mapping map) {
      return 1 + map.entries().stream().mapToInt(entry -> size(entry.value())).sum();
    }
    return value instanceof Sequence list
        ? 1 + list.items().stream().mapToInt(ForeignYaml::size).sum()
        : 1;
  }

  private Value collected(Event event, int depth) {
    if (event instanceof ScalarEvent scalar) {
      boolean nothing = scalar.isPlain() && isNull(scalar.getValue());
      return new Scalar(nothing ? "" : scalar.getValue(), span(event));
    }
    if (event instanceof SequenceStartEvent) {
      List<Value> items = new ArrayList<>();
      while (!parser.checkEvent(Event.ID.SequenceEnd)) {
        items.add(value(parser.getEvent(), depth + 1));
      }
      parser.getEvent();
      return new Sequence(items, span(event));
    }
    return event instanceof MappingStartEvent ? mapping(event, depth) : new Scalar("", span(event));
  }

  private static boolean isNull(String text) {
    return text.equals("null") || text.equals("~");
  }

  private Mapping mapping(Event start, int depth) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    while (!parser.checkEvent(Event.ID.MappingEnd)) {
      Event keyEvent = parser.getEvent();
      Value key = value(keyEvent, depth + 1);
      Value value = value(parser.getEvent(), depth + 1);
      String name = key instanceof Scalar scalar ? scalar.text() : "";
      if (name.equals("<<")) {
        merged(value).forEach(entry -> entries.putIfAbsent(entry.key(), entry));
      } else {
        // Its own value, wherever the merge key stands.
        entries.put(name, new Entry(name, span(keyEvent), value));
      }
    }
    parser.getEvent();
    return new Mapping(List.copyOf(entries.values()), span(start));
  }

  private static List<Entry> merged(Value value) {
    if (value instanceof Mapping map) {
      return map.entries();
    }
    return value instanceof Sequence list
        ? list.items().stream().flatMap(item -> merged(item).stream()).toList()
        : List.of();
  }

  private static Span span(Event event) {
    Mark start = event.getStartMark();
    Mark end = event.getEndMark();
    return new Span(
        start.getLine() + 1, start.getColumn() + 1, end.getLine() + 1, end.getColumn() + 1);
  }
}
