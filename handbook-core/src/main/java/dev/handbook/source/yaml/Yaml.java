package dev.handbook.source.yaml;

import dev.handbook.model.FrontMatter.Entry;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.FrontMatter.Scalar;
import dev.handbook.model.FrontMatter.Sequence;
import dev.handbook.model.FrontMatter.Value;
import dev.handbook.text.SourceText;
import dev.handbook.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads YAML into values that know their place, straight from the parser's events: no object is
 * ever made of a tag, no alias followed, and every scalar stays the text it is.
 */
public final class Yaml {
  /** Collections within collections; what people write has three or four. */
  private static final int MAX_DEPTH = 20;

  /** The parser's time grows with the square of a line's length. */
  private static final int MAX_LINE = 65_536;

  private static final String AS_TEXT = "If it is meant as text, put it in quotes.";

  private final SourceText source;
  private final CodePointOffsets offsets;
  private final ParserImpl parser;
  private final List<Entry> repeated = new ArrayList<>();

  private Yaml(SourceText source, int start, int end) {
    String text = source.text().substring(start, end);
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    this.source = source;
    this.offsets = CodePointOffsets.of(text, start);
    this.parser = new ParserImpl(new StreamReader(text), options);
  }

  /**
   * A document as read.
   *
   * @param root empty when there are only blanks and comments
   * @param repeated entries whose key stands in the same mapping before
   */
  public record Document(Optional<Value> root, List<Entry> repeated) {
    public Document {
      repeated = List.copyOf(repeated);
    }
  }

  /**
   * Reads a stretch of a file.
   *
   * @throws YamlProblem when it is no YAML, or YAML that is refused
   */
  public static Document read(SourceText source, int start, int end) throws YamlProblem {
    refuseUnprintable(source, start, end);
    return new Yaml(source, start, end).document();
  }

  private static void refuseUnprintable(SourceText source, int start, int end) throws YamlProblem {
    String text = source.text();
    int lineStart = start;
    for (int i = start; i < end; ) {
      int point = text.codePointAt(i);
      int next = i + Character.charCount(point);
      if (!StreamReader.isPrintable(point)) {
        throw YamlProblem.syntax(
            source.span(i, next),
            String.format(Locale.ROOT, "The control character U+%04X cannot stand here", point),
            "Delete it.");
      }
      if (point == '\n' || point == '\r') {
        lineStart = next;
      } else if (next - lineStart > MAX_LINE) {
        throw YamlProblem.unsafe(
            source.span(lineStart, next), "This line is too long", "Split it into several lines.");
      }
      i = next;
    }
  }

  private Document document() throws YamlProblem {
    try {
      parser.getEvent();
      if (parser.checkEvent(Event.ID.StreamEnd)) {
        return new Document(Optional.empty(), List.of());
      }
      refuseMarkers((DocumentStartEvent) parser.getEvent());
      Value root = value(parser.getEvent(), 0);
      parser.getEvent();
      if (!parser.checkEvent(Event.ID.StreamEnd)) {
        throw YamlProblem.unsafe(
            spanOf(parser.peekEvent()),
            "A second document begins here",
            "Keep all keys in one block.");
      }
      return new Document(Optional.of(root), repeated);
    } catch (MarkedYAMLException complaint) {
      YamlMessages.Message message = YamlMessages.of(complaint);
      int at = offsets.offset(place(complaint, message.place()));
      throw YamlProblem.syntax(source.span(at, at), message.message(), message.help());
    } catch (YAMLException complaint) {
      int at = offsets.offset(0);
      throw YamlProblem.syntax(
          source.span(at, at), "This is not valid YAML", "Put texts in quotes.");
    }
  }

  private static int place(MarkedYAMLException complaint, YamlMessages.Place wanted) {
    Mark problem = complaint.getProblemMark();
    Mark beginning = complaint.getContextMark();
    boolean atBeginning = wanted == YamlMessages.Place.BEGINNING && beginning != null;
    Mark mark = atBeginning || problem == null ? beginning : problem;
    return mark == null ? 0 : mark.getIndex();
  }

  private void refuseMarkers(DocumentStartEvent start) throws YamlProblem {
    boolean directives =
        start.getVersion() != null || (start.getTags() != null && !start.getTags().isEmpty());
    if (directives || start.getExplicit()) {
      throw YamlProblem.unsafe(
          spanOf(start), "Directives and document markers are not read", "Keep only the keys.");
    }
  }

  private Value value(Event event, int depth) throws YamlProblem {
    if (depth > MAX_DEPTH) {
      throw YamlProblem.unsafe(
          spanOf(event), "This is nested too deeply", "Use at most " + MAX_DEPTH + " levels.");
    }
    if (event instanceof AliasEvent) {
      throw YamlProblem.unsafe(spanOf(event), "Aliases (*name) are not read", AS_TEXT);
    }
    if (event instanceof NodeEvent node && node.getAnchor() != null) {
      throw YamlProblem.unsafe(spanOf(event), "Anchors (&name) are not read", AS_TEXT);
    }
    if (event instanceof ScalarEvent scalar) {
      refuseTag(scalar.getTag(), event);
      return new Scalar(scalar.getValue(), spanOf(event));
    }
    if (event instanceof SequenceStartEvent start) {
      refuseTag(start.getTag(), event);
      return sequence(start, depth);
    }
    if (event instanceof MappingStartEvent start) {
      refuseTag(start.getTag(), event);
      return mapping(start, depth);
    }
    throw YamlProblem.syntax(spanOf(event), "This is not valid YAML", "Put texts in quotes.");
  }

  private Sequence sequence(SequenceStartEvent start, int depth) throws YamlProblem {
    List<Value> items = new ArrayList<>();
    while (!parser.checkEvent(Event.ID.SequenceEnd)) {
      items.add(value(parser.getEvent(), depth + 1));
    }
    Event end = parser.getEvent();
    Span last = items.isEmpty() ? spanOf(end) : items.get(items.size() - 1).span();
    return new Sequence(items, around(start, start.isFlow() ? spanOf(end) : last));
  }

  private Mapping mapping(MappingStartEvent start, int depth) throws YamlProblem {
    List<Entry> entries = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    while (!parser.checkEvent(Event.ID.MappingEnd)) {
      Scalar key = key(parser.getEvent(), depth);
      Value value = value(parser.getEvent(), depth + 1);
      Entry entry = new Entry(key.text(), key.span(), value);
      entries.add(entry);
      if (!keys.add(key.text())) {
        repeated.add(entry);
      }
    }
    Event end = parser.getEvent();
    Span last = entries.isEmpty() ? spanOf(end) : entries.get(entries.size() - 1).value().span();
    return new Mapping(entries, around(start, start.isFlow() ? spanOf(end) : last));
  }

  private Scalar key(Event event, int depth) throws YamlProblem {
    if (!(event instanceof ScalarEvent scalar)) {
      if (event instanceof AliasEvent) {
        value(event, depth);
      }
      throw YamlProblem.unsafe(
          spanOf(event), "A key must be a word", "If { or [ begins a text, put it in quotes.");
    }
    Scalar key = (Scalar) value(event, depth);
    if (key.text().equals("<<") && scalar.getScalarStyle() == ScalarStyle.PLAIN) {
      throw YamlProblem.unsafe(key.span(), "Merge keys (<<) are not read", "Write the keys out.");
    }
    return key;
  }

  private void refuseTag(String tag, Event event) throws YamlProblem {
    if (tag != null) {
      throw YamlProblem.unsafe(spanOf(event), "Tags (!name) are not read", AS_TEXT);
    }
  }

  private Span around(Event start, Span last) {
    Span first = spanOf(start);
    return new Span(first.line(), first.column(), last.endLine(), last.endColumn());
  }

  /** Where an event stands; ends of block texts are marked after the blank lines that follow. */
  private Span spanOf(Event event) {
    int start = offsets.offset(event.getStartMark().getIndex());
    int end = offsets.offset(event.getEndMark().getIndex());
    while (end > start && Character.isWhitespace(source.text().charAt(end - 1))) {
      end--;
    }
    return source.span(start, end);
  }
}
