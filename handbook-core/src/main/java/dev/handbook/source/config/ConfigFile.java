package dev.handbook.source.config;

import dev.handbook.model.FrontMatter.Entry;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.FrontMatter.Scalar;
import dev.handbook.model.FrontMatter.Sequence;
import dev.handbook.model.FrontMatter.Value;
import dev.handbook.model.HandbookException;
import dev.handbook.source.folder.ContentFile;
import dev.handbook.source.folder.ContentFolder;
import dev.handbook.source.folder.Decoded;
import dev.handbook.source.folder.NotAFile;
import dev.handbook.source.folder.ReadFailure;
import dev.handbook.source.yaml.Yaml;
import dev.handbook.source.yaml.YamlProblem;
import dev.handbook.text.SourceText;
import dev.handbook.text.Span;
import dev.handbook.text.Spelling;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** A configuration file in YAML. What cannot be used is an exception that names line and column. */
final class ConfigFile {
  /** With more, a run would take longer than the handbook deserves. */
  private static final int MOST_PATTERNS = 500;

  /** Room for 100,000 redirects. */
  private static final int CAP = 16 * 1024 * 1024;

  private final String name;
  private final Mapping root;
  private final List<Entry> repeated;
  private int patterns;

  private ConfigFile(String name, Mapping root, List<Entry> repeated) {
    this.name = name;
    this.root = root;
    this.repeated = repeated;
  }

  /**
   * Reads a file if it is there.
   *
   * @param name its name, also in messages
   */
  static Optional<ConfigFile> read(ContentFolder folder, String name) {
    Optional<String> written = text(folder, name);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    SourceText text = new SourceText(written.get());
    try {
      Yaml.Document document = Yaml.read(text, 0, text.text().length());
      Mapping empty = new Mapping(List.of(), Span.FILE);
      Value root = document.root().orElse(empty);
      if (!(root instanceof Mapping mapping)) {
        throw YamlProblem.syntax(
            root.span(), "The file must consist of keys with values", "Write key: value.");
      }
      return Optional.of(new ConfigFile(name, mapping, document.repeated()));
    } catch (YamlProblem problem) {
      throw new HandbookException(
          problem.getMessage(),
          place(name, problem.span()),
          problem.help().orElse("Fix the file."),
          problem);
    }
  }

  private static Optional<String> text(ContentFolder folder, String name) {
    try {
      Optional<ContentFile> file = folder.file(name);
      if (file.isEmpty()) {
        return Optional.empty();
      }
      if (file.get().size() > CAP) {
        throw new HandbookException(
            "The configuration is larger than 16 MB", name, "Replace it with a smaller file.");
      }
      Decoded decoded = Decoded.of(file.get().head(CAP));
      if (decoded.refused().isPresent()) {
        throw new HandbookException(decoded.refused().get(), name, "Save it as UTF-8.");
      }
      return Optional.of(decoded.text());
    } catch (NotAFile e) {
      throw new HandbookException(
          "The configuration is not a file", name, "Replace it with a file.", e);
    } catch (IOException e) {
      throw new HandbookException(ReadFailure.reason(e), name, "Check its permissions.", e);
    }
  }

  String name() {
    return name;
  }

  Mapping root() {
    return root;
  }

  /** Entries whose key stands in the same mapping before. */
  List<Entry> repeated() {
    return repeated;
  }

  /** The exception for something unusable at a place of this file. */
  HandbookException unusable(Span span, String title, String hint) {
    return new HandbookException(title, place(name, span), hint);
  }

  private static String place(String name, Span span) {
    return name + ":" + span.line() + ":" + span.column();
  }

  /** Refuses keys that mean nothing, and keys written twice. */
  void allow(Mapping mapping, List<String> keys) {
    for (Entry entry : mapping.entries()) {
      if (!keys.contains(entry.key())) {
        String known = "Known are " + String.join(", ", new TreeSet<>(keys)) + ".";
        String hint =
            Spelling.closest(entry.key(), keys)
                .map(close -> "Did you mean " + close + "?")
                .orElse(known);
        throw unusable(entry.keySpan(), "The key " + entry.key() + " is unknown", hint);
      }
    }
    for (Entry entry : repeated) {
      throw unusable(
          entry.keySpan(), "The key " + entry.key() + " is here twice", "Keep one of them.");
    }
  }

  /** The text of a value. */
  String text(Value value) {
    if (value instanceof Scalar scalar) {
      return scalar.text().strip();
    }
    throw unusable(value.span(), "A single text is expected here", "Write key: text.");
  }

  /** The non-empty text of a key. */
  Optional<String> text(Mapping mapping, String key) {
    return mapping.get(key).map(this::text).filter(text -> !text.isEmpty());
  }

  /** The scalars of a key whose value is a list, or one text taken as a list of one. */
  List<Scalar> list(Mapping mapping, String key) {
    return mapping.get(key).map(this::list).orElse(List.of());
  }

  /**
   * Patterns of paths, each of which may be held against each path of the handbook.
   *
   * @throws HandbookException where the file has more of them than anybody writes
   */
  List<String> patterns(Mapping mapping, String key) {
    return mapping.get(key).map(value -> patterns(key, value)).orElse(List.of());
  }

  private List<String> patterns(String key, Value value) {
    List<Scalar> list = list(value);
    patterns += list.size();
    if (patterns > MOST_PATTERNS) {
      throw unusable(
          value.span(),
          key + ": more than " + MOST_PATTERNS + " patterns of paths are in this file",
          "Name folders, such as archive/**, in place of single files.");
    }
    return texts(list);
  }

  /** A mapping of words to lists of patterns. */
  Map<String, List<String>> patterns(Mapping mapping) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    for (Entry entry : mapping.entries()) {
      lists.put(entry.key(), patterns(entry.key(), entry.value()));
    }
    return lists;
  }

  /** The texts of a key whose value is a list, or one text taken as a list of one. */
  List<String> texts(Mapping mapping, String key) {
    return texts(list(mapping, key));
  }

  private static List<String> texts(List<Scalar> scalars) {
    return scalars.stream().map(Scalar::text).toList();
  }

  private List<Scalar> list(Value value) {
    List<Value> values = value instanceof Sequence list ? list.items() : List.of(value);
    List<Scalar> scalars = new ArrayList<>();
    for (Value item : values) {
      String text = text(item);
      if (!text.isEmpty()) {
        scalars.add(new Scalar(text, item.span()));
      }
    }
    return scalars;
  }

  /** The mapping of a key; empty when the key is missing or has no value. */
  Mapping mapping(Mapping mapping, String key) {
    Value value = mapping.get(key).orElse(new Mapping(List.of(), Span.FILE));
    if (value instanceof Mapping inner) {
      return inner;
    }
    if (value instanceof Scalar scalar && scalar.text().isBlank()) {
      return new Mapping(List.of(), scalar.span());
    }
    throw unusable(value.span(), "Keys with values are expected here", "Indent them below " + key);
  }

  /** A mapping of words to lists of words. */
  Map<String, List<String>> lists(Mapping mapping) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    for (Entry entry : mapping.entries()) {
      lists.put(entry.key(), texts(list(entry.value())));
    }
    return lists;
  }
}
