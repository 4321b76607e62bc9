package dev.handbook.dialect.tool;

import dev.handbook.dialect.data.Data;
import dev.handbook.model.FrontMatter.Entry;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.FrontMatter.Scalar;
import dev.handbook.model.FrontMatter.Sequence;
import dev.handbook.model.FrontMatter.Value;
import dev.handbook.model.Toc;
import dev.handbook.text.FileName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Navigation written as data: titles, addresses and lists of more of them, by whatever names themes
 * have for those.
 */
final class LinkTree {
  private static final List<String> TITLES =
      List.of(
          "title",
          "text",
          "label",
          "name",
          "caption",
          "group",
          "section",
          "part",
          "dropdown",
          "tab",
          "heading",
          "category",
          "anchor");

  private static final List<String> TARGETS =
      List.of("url", "link", "href", "path", "page", "permalink", "file", "doc", "slug", "root");

  /** Lists whose plain words are paths. */
  private static final List<String> LISTS =
      List.of("pages", "items", "children", "docs", "contents", "chapters");

  private static final int MAX_DEPTH = 12;

  private final Outline outline;
  private int found;

  private LinkTree(Outline outline) {
    this.outline = outline;
  }

  /**
   * Entries and how many of them lead to pages.
   *
   * @param found entries that lead to a page of the handbook
   */
  record Read(List<Toc.Entry> entries, int found) {}

  /** What a value says. */
  static Read read(Outline outline, Value value) {
    LinkTree tree = new LinkTree(outline);
    List<Toc.Entry> entries = tree.entries(value, "", 0);
    return new Read(entries, tree.found);
  }

  /**
   * What a file or folder of lists says: the list that most pages show stands first, else the
   * longest; the others are groups by their names.
   *
   * @param shown how many pages show each list, by its name
   */
  static List<Toc.Entry> lists(Outline outline, Value value, Map<String, Integer> shown) {
    boolean several =
        value instanceof Mapping map
            && map.entries().size() > 1
            && map.entries().stream().noneMatch(entry -> Data.text(entry.value()).isPresent());
    if (!several) {
      Read read = read(outline, value);
      return read.found() == 0 ? List.of() : unwrapped(read.entries());
    }
    Map<String, Read> lists = new LinkedHashMap<>();
    for (Entry entry : ((Mapping) value).entries()) {
      Read read = read(outline, entry.value());
      lists.put(entry.key(), new Read(unwrapped(read.entries()), read.found()));
    }
    String first =
        lists.keySet().stream()
            .max(
                Comparator.<String>comparingInt(name -> shown.getOrDefault(name, 0))
                    .thenComparing(name -> lists.get(name).found()))
            .orElseThrow();
    List<Toc.Entry> entries = new ArrayList<>(lists.get(first).entries());
    lists.forEach(
        (name, read) -> {
          if (!name.equals(first) && read.found() > 0) {
            entries.add(Outline.group(FileName.title(name), read.entries()));
          }
        });
    return lists.values().stream().allMatch(read -> read.found() == 0) ? List.of() : entries;
  }

  /** A list of one title over all that is meant: the title says nothing. */
  private static List<Toc.Entry> unwrapped(List<Toc.Entry> entries) {
    boolean wrapped =
        entries.size() == 1
            && entries.get(0).kind() == Toc.Kind.TEXT
            && entries.get(0).children().stream().anyMatch(below -> !below.children().isEmpty());
    return wrapped ? entries.get(0).children() : entries;
  }

  private List<Toc.Entry> entries(Value value, String base, int depth) {
    List<Toc.Entry> entries = new ArrayList<>();
    if (depth > MAX_DEPTH) {
      return entries;
    }
    if (value instanceof Sequence list) {
      list.items().forEach(item -> entries.addAll(item(item, base, depth + 1)));
    } else if (value instanceof Mapping map) {
      String below = Data.text(map, "base").orElse(base);
      for (Entry entry : map.entries()) {
        if (entry.value() instanceof Sequence || entry.value() instanceof Mapping) {
          // A list for the pages below an address may name them relative to it.
          String key = entry.key().startsWith("/") ? entry.key() : below;
          entries.addAll(entries(entry.value(), key, depth + 1));
        }
      }
    }
    return entries;
  }

  private List<Toc.Entry> item(Value item, String base, int depth) {
    if (item instanceof Scalar scalar) {
      return lead("", scalar.text(), base, List.of());
    }
    if (!(item instanceof Mapping map) || isElsewhere(map)) {
      return entries(item, base, depth);
    }
    String title = first(map, TITLES);
    Optional<String> foreign = Data.text(map, "external_url");
    String target = foreign.orElseGet(() -> first(map, TARGETS));
    String inner = Data.text(map, "base").orElse(base);
    List<Toc.Entry> below = new ArrayList<>();
    for (Entry entry : map.entries()) {
      if (entry.value() instanceof Sequence list && holdsLinks(entry.key(), list)) {
        below.addAll(entries(list, inner, depth + 1));
      }
    }
    List<Toc.Entry> entry = target.isEmpty() ? List.of() : lead(title, target, inner, below);
    if (!entry.isEmpty()) {
      return entry;
    }
    return title.isEmpty() || below.isEmpty() ? below : List.of(Outline.group(title, below));
  }

  /** Themes say so where an entry is only for print, or for nobody. */
  private static boolean isElsewhere(Mapping map) {
    boolean print = Data.text(map, "output").filter(output -> !output.contains("web")).isPresent();
    boolean hidden =
        Data.text(map, "hidden")
            .or(() -> Data.text(map, "draft"))
            .filter("true"::equals)
            .isPresent();
    return print || hidden;
  }

  /** Whether a list has entries; one of plain words may be a list of headings or tags. */
  private static boolean holdsLinks(String key, Sequence list) {
    return LISTS.contains(key) || list.items().stream().anyMatch(item -> item instanceof Mapping);
  }

  private List<Toc.Entry> lead(String title, String target, String base, List<Toc.Entry> below) {
    Optional<Toc.Entry> entry =
        Optional.of(base)
            .filter(set -> !set.isEmpty())
            .flatMap(set -> outline.atAddress(set + (set.endsWith("/") ? "" : "/") + bare(target)))
            .map(page -> Outline.entry(title, page, below))
            .or(() -> outline.entry(title, target, below));
    entry.filter(each -> each.kind() == Toc.Kind.PAGE).ifPresent(each -> found++);
    return entry.map(List::of).orElse(List.of());
  }

  private static String bare(String target) {
    return target.startsWith("/") ? target.substring(1) : target;
  }

  private static String first(Mapping map, List<String> keys) {
    return keys.stream().flatMap(key -> Data.text(map, key).stream()).findFirst().orElse("");
  }
}
