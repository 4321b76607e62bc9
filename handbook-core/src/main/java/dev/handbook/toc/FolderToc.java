package dev.handbook.toc;

import dev.handbook.model.Page;
import dev.handbook.model.Toc;
import dev.handbook.text.FileName;
import dev.handbook.text.NaturalOrder;
import dev.handbook.text.Span;
import dev.handbook.text.Urls;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * A table of contents made of the folders, for a handbook without one.
 *
 * <p>A folder's index page is the entry, its other pages and folders stand below it: in the order
 * of the numbers that their front matter gives, else in that in which the index page links to them,
 * else in the natural order of their titles. A folder without index page is a group on the top
 * level, and a text below.
 */
final class FolderToc {
  /** Index pages in the order in which they claim their folder. */
  private static final List<String> INDEXES = List.of("readme.", "index.", "_index.");

  private final String path;
  private final List<Page> pages = new ArrayList<>();
  private final Map<String, FolderToc> folders = new TreeMap<>();

  private FolderToc(String path) {
    this.path = path;
  }

  /** The table of contents of pages in any order; pages that reach no output are not in it. */
  static Toc of(List<Page> pages) {
    FolderToc root = new FolderToc("");
    for (Page page : pages) {
      if (!page.withheld() && !page.unlisted()) {
        root.folder(Urls.folder(page.path())).pages.add(page);
      }
    }
    List<Toc.Entry> entries = new ArrayList<>();
    Optional<Page> home = root.index();
    home.ifPresent(page -> entries.add(entry(page, List.of())));
    entries.addAll(root.children(home, true));
    return new Toc(Optional.empty(), entries);
  }

  private FolderToc folder(String wanted) {
    FolderToc folder = this;
    for (int slash = wanted.indexOf('/'); slash >= 0; slash = wanted.indexOf('/', slash + 1)) {
      folder = folder.folders.computeIfAbsent(wanted.substring(0, slash + 1), FolderToc::new);
    }
    return folder;
  }

  private Optional<Page> index() {
    return pages.stream()
        .filter(page -> Urls.isIndex(page.path()))
        .min(Comparator.comparingInt(FolderToc::claim).thenComparing(Page::path));
  }

  private static int claim(Page page) {
    String name = Urls.name(page.path()).toLowerCase(Locale.ROOT);
    return (int) INDEXES.stream().takeWhile(index -> !name.startsWith(index)).count();
  }

  private List<Toc.Entry> children(Optional<Page> index, boolean top) {
    List<Toc.Entry> entries = new ArrayList<>();
    for (Page page : pages) {
      if (index.filter(page::equals).isEmpty()) {
        entries.add(entry(page, List.of()));
      }
    }
    folders.values().forEach(folder -> entries.add(folder.entry(top)));
    FolderOrder order = FolderOrder.of(index, entries, this::weight);
    entries.sort(
        Comparator.<Toc.Entry>comparingDouble(order::place)
            .thenComparing(Toc.Entry::title, NaturalOrder.INSTANCE)
            .thenComparing(entry -> entry.path().orElse("")));
    return entries;
  }

  private OptionalDouble weight(Toc.Entry entry) {
    String path = entry.path().orElse("");
    String folder = Urls.folder(path);
    FolderToc home = folder.equals(this.path) ? this : folders.get(folder);
    return home == null
        ? OptionalDouble.empty()
        : home.pages.stream()
            .filter(page -> page.path().equals(path))
            .map(FolderOrder::weight)
            .findFirst()
            .orElse(OptionalDouble.empty());
  }

  private Toc.Entry entry(boolean top) {
    Optional<Page> index = index();
    List<Toc.Entry> below = children(index, false);
    return index
        .map(page -> entry(page, below))
        .orElseGet(
            () ->
                new Toc.Entry(
                    top ? Toc.Kind.GROUP : Toc.Kind.TEXT,
                    title(),
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Span.FILE,
                    below));
  }

  private static Toc.Entry entry(Page page, List<Toc.Entry> below) {
    return new Toc.Entry(
        Toc.Kind.PAGE,
        page.title(),
        "/" + Urls.encode(page.path()),
        Optional.of(page.path()),
        Optional.empty(),
        Span.FILE,
        below);
  }

  /** The folder's name as words: {@code how-to_guides} is "How to guides". */
  private String title() {
    return FileName.title(Urls.name(path.substring(0, path.length() - 1)));
  }
}
