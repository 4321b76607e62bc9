package dev.handbook.dialect.tool;

import dev.handbook.dialect.data.Data;
import dev.handbook.dialect.tool.FolderContents.Item;
import dev.handbook.model.FrontMatter.Entry;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.FrontMatter.Scalar;
import dev.handbook.model.FrontMatter.Value;
import dev.handbook.model.Page;
import dev.handbook.model.Toc;
import dev.handbook.text.Glob;
import dev.handbook.text.NaturalOrder;
import dev.handbook.text.Urls;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The navigation of MkDocs: {@code nav} of the configuration, else the files by name, in folders
 * with {@code .pages} as that says (mkdocs.org/user-guide/writing-your-docs, awesome-pages).
 */
final class MkDocsContents {
  private static final int MAX_DEPTH = 12;

  private final Outline outline;
  private final String file;
  private final String docs;

  /**
   * For a project.
   *
   * @param file the configuration
   * @param docs the folder of the pages, relative to the project folder
   */
  MkDocsContents(Outline outline, String file, String docs) {
    this.outline = outline;
    this.file = file;
    this.docs = docs;
  }

  Optional<Toc> toc(Mapping configuration) {
    List<Value> nav = Data.list(configuration, "nav");
    List<Value> listed = nav.isEmpty() ? Data.list(configuration, "pages") : nav;
    return Outline.toc(listed.isEmpty() ? folder("") : entries(listed, 0));
  }

  private List<Toc.Entry> entries(List<Value> items, int depth) {
    List<Toc.Entry> entries = new ArrayList<>();
    for (Value item : items) {
      if (item instanceof Scalar path) {
        entries.addAll(entry("", path));
      } else if (item instanceof Mapping map && depth < MAX_DEPTH) {
        for (Entry named : map.entries()) {
          entries.addAll(named(named, depth));
        }
      }
    }
    return entries;
  }

  private List<Toc.Entry> named(Entry named, int depth) {
    return named.value() instanceof Scalar path
        ? entry(named.key(), path)
        : List.of(Outline.group(named.key(), entries(Data.asList(named.value()), depth + 1)));
  }

  private List<Toc.Entry> entry(String title, Scalar target) {
    String path = target.text().strip();
    boolean folder = path.endsWith("/") && outline.at(path).isEmpty();
    if (folder && !path.contains(":")) {
      return List.of(Outline.group(title, folder(path)));
    }
    Optional<Toc.Entry> entry =
        path.contains(":") ? outline.entry(title, path, List.of()) : page(title, path);
    if (entry.isEmpty() && outline.project().hasFile(docs + "/" + path)) {
      // Not read, as a notebook, but in its place.
      return List.of(Outline.group(title, List.of()));
    }
    if (entry.isEmpty()) {
      outline.missing(file, target, path);
    }
    return entry.map(List::of).orElse(List.of());
  }

  private Optional<Toc.Entry> page(String title, String path) {
    return outline
        .at(path)
        .or(() -> outline.atAddress(path))
        .map(page -> Outline.entry(title, page, List.of()));
  }

  private List<Toc.Entry> folder(String path) {
    return new FolderContents(outline, new Style()).entriesOf(path);
  }

  private Mapping pages(String folder) {
    return outline
        .project()
        .first(List.of(docs + "/" + folder + ".pages", docs + "/" + folder + ".nav.yml"))
        .map(name -> outline.project().yaml(name))
        .orElse(Data.NOTHING);
  }

  /**
   * What is named in its order; what nothing names where {@code ...} or a pattern stands that it
   * fits.
   */
  private List<Toc.Entry> arranged(
      String folder, List<Value> items, List<Toc.Entry> all, boolean append) {
    List<Toc.Entry> rest = new ArrayList<>(all);
    List<List<Toc.Entry>> found = new ArrayList<>();
    for (Value item : items) {
      found.add(pattern(item).isPresent() ? List.of() : arranged(folder, item, all, rest));
    }
    List<Toc.Entry> entries = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Optional<String> pattern = pattern(items.get(i));
      pattern.ifPresent(glob -> entries.addAll(fitting(folder, glob, rest)));
      entries.addAll(found.get(i));
    }
    entries.addAll(append ? rest : List.of());
    return entries;
  }

  /** The pattern that an entry stands for: {@code *.md}, {@code ... | a-*}, {@code glob: a/*}. */
  private static Optional<String> pattern(Value item) {
    String text = Data.text(item).or(() -> Data.text(item, "glob")).orElse("");
    if (text.startsWith("...")) {
      String filter = text.substring(text.lastIndexOf('|') + 1).strip();
      boolean any = text.indexOf('|') < 0 || filter.equals("flat");
      return Optional.of(any ? "*" : filter.replaceFirst("^glob=", ""));
    }
    return text.indexOf('*') >= 0 ? Optional.of(text) : Optional.empty();
  }

  private List<Toc.Entry> fitting(String folder, String pattern, List<Toc.Entry> rest) {
    Glob glob = new Glob(folder + pattern);
    List<Toc.Entry> fitting =
        rest.stream().filter(entry -> glob.matches(placeOf(entry, folder))).toList();
    rest.removeAll(fitting);
    return fitting;
  }

  /** The path of an entry's page, or of the folder right below another that a group stands for. */
  private String placeOf(Toc.Entry entry, String folder) {
    String path =
        entry
            .flatten()
            .flatMap(each -> each.path().stream())
            .findFirst()
            .map(own -> outline.at(own).map(outline::pathOf).orElse(own))
            .orElse("");
    int slash = path.indexOf('/', Math.min(folder.length(), path.length()));
    return entry.children().isEmpty() || slash < 0 ? path : path.substring(0, slash);
  }

  private List<Toc.Entry> arranged(
      String folder, Value item, List<Toc.Entry> all, List<Toc.Entry> rest) {
    String title = item instanceof Mapping map ? map.entries().get(0).key() : "";
    Value target = item instanceof Mapping map ? map.entries().get(0).value() : item;
    if (!(target instanceof Scalar scalar)) {
      return List.of(Outline.group(title, within(folder, Data.asList(target), all, rest)));
    }
    String path = folder + scalar.text().strip();
    if (scalar.text().contains("://")) {
      return outline.entry(title, scalar.text().strip(), List.of()).map(List::of).orElse(List.of());
    }
    Optional<Page> page = outline.at(path);
    Optional<Toc.Entry> there =
        page.isPresent()
            ? all.stream().filter(e -> e.path().equals(page.map(Page::path))).findFirst()
            : inFolder(path.endsWith("/") ? path : path + "/", all);
    if (there.isEmpty()) {
      return page.map(found -> List.of(Outline.entry(title, found, List.of()))).orElse(List.of());
    }
    rest.remove(there.get());
    return List.of(title.isEmpty() ? there.get() : titled(title, there.get()));
  }

  /** Entries below a title, which take theirs out of the same folder. */
  private List<Toc.Entry> within(
      String folder, List<Value> items, List<Toc.Entry> all, List<Toc.Entry> rest) {
    List<Toc.Entry> entries = new ArrayList<>();
    for (Value item : items) {
      Optional<String> pattern = pattern(item);
      entries.addAll(
          pattern.isPresent()
              ? fitting(folder, pattern.get(), rest)
              : arranged(folder, item, all, rest));
    }
    return entries;
  }

  private Optional<Toc.Entry> inFolder(String folder, List<Toc.Entry> all) {
    return all.stream()
        .filter(entry -> !entry.children().isEmpty())
        .filter(entry -> isOf(folder, entry))
        .findFirst();
  }

  private boolean isOf(String folder, Toc.Entry entry) {
    return entry
        .flatten()
        .flatMap(each -> each.path().stream())
        .allMatch(path -> outline.at(path).map(outline::pathOf).orElse(path).startsWith(folder));
  }

  private static Toc.Entry titled(String title, Toc.Entry entry) {
    return new Toc.Entry(
        entry.kind(),
        title,
        entry.target(),
        entry.path(),
        entry.anchor(),
        entry.span(),
        entry.children());
  }

  /** By names of files, the index first, folders behind files. */
  private final class Style implements FolderStyle {
    @Override
    public boolean indexLeads() {
      return false;
    }

    @Override
    public Facts folder(String path, Optional<Page> index) {
      Mapping pages = pages(path);
      String name = FolderStyle.nameOf(path);
      String title = Data.text(pages, "title").orElseGet(() -> title(name));
      boolean hidden = Data.text(pages, "hide").filter("true"::equals).isPresent();
      return new Facts(title, Optional.empty(), hidden);
    }

    /** MkDocs writes the first letter large only where none is. */
    private String title(String name) {
      String words = name.replace('-', ' ').replace('_', ' ');
      return words.equals(words.toLowerCase(Locale.ROOT)) && !words.isEmpty()
          ? words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1)
          : words;
    }

    @Override
    public List<Toc.Entry> arranged(String path, List<Toc.Entry> entries) {
      Mapping pages = pages(path);
      List<Value> nav = Data.list(pages, "nav");
      List<Value> items = nav.isEmpty() ? Data.list(pages, "arrange") : nav;
      List<Toc.Entry> sorted = sorted(pages, entries);
      boolean append = Data.text(pages, "append_unmatched").filter("true"::equals).isPresent();
      return items.isEmpty() ? sorted : MkDocsContents.this.arranged(path, items, sorted, append);
    }

    /** As the file of the folder sorts it ({@code order}, {@code order_by}, {@code sort}). */
    private List<Toc.Entry> sorted(Mapping pages, List<Toc.Entry> entries) {
      Optional<String> by = Data.text(pages, "order_by").or(() -> Data.text(pages, "sort", "by"));
      Optional<String> direction =
          Data.text(pages, "order").or(() -> Data.text(pages, "sort", "direction"));
      List<Toc.Entry> sorted = new ArrayList<>(entries);
      if (by.filter("title"::equals).isPresent()) {
        sorted.sort(Comparator.comparing(Toc.Entry::title, NaturalOrder.INSTANCE));
      }
      if (direction.filter("desc"::equals).isPresent()) {
        Collections.reverse(sorted);
      }
      if (Data.text(pages, "sort", "sections").filter("first"::equals).isPresent()) {
        sorted.sort(Comparator.comparing(entry -> entry.children().isEmpty()));
      }
      return sorted;
    }

    @Override
    public Comparator<Item> order() {
      return Comparator.<Item, Boolean>comparing(item -> !item.entry().children().isEmpty())
          .thenComparing(item -> !Pages.isIndex(item.name()))
          .thenComparing(item -> Urls.withoutSuffix(item.name()));
    }
  }
}
