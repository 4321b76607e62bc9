package dev.handbook.dialect.tool;

import dev.handbook.model.Page;
import dev.handbook.model.Toc;
import dev.handbook.text.Urls;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A table of contents by folders, in the order and with the titles that a tool gives them. */
final class FolderContents {
  private final Outline outline;
  private final FolderStyle style;
  private final Map<String, Folder> folders = new TreeMap<>();

  /** Pages and folders right in a folder. */
  private static final class Folder {
    private final List<Page> pages = new ArrayList<>();
    private final List<String> below = new ArrayList<>();
  }

  /**
   * Something that has a place among others.
   *
   * @param name of the file or folder
   */
  record Item(Toc.Entry entry, Optional<Double> place, String name, String date) {}

  FolderContents(Outline outline, FolderStyle style) {
    this.outline = outline;
    this.style = style;
    folders.put("", new Folder());
    for (Page page : outline.pages()) {
      folder(Urls.folder(outline.pathOf(page))).pages.add(page);
    }
  }

  private Folder folder(String path) {
    Folder known = folders.get(path);
    if (known != null) {
      return known;
    }
    Folder folder = new Folder();
    folders.put(path, folder);
    folder(above(path)).below.add(path);
    return folder;
  }

  private static String above(String folder) {
    return Urls.folder(folder.substring(0, folder.length() - 1));
  }

  /** The table of contents of all pages; the home page comes first. */
  Optional<Toc> toc() {
    return Outline.toc(entriesOfRoot());
  }

  /** What stands on the first level. */
  List<Toc.Entry> entriesOfRoot() {
    List<Toc.Entry> entries = new ArrayList<>();
    Optional<Page> home = index("");
    home.filter(page -> !style.hides(page))
        .ifPresent(page -> entries.add(Outline.entry(style.label(page), page, List.of())));
    entries.addAll(entries("", home));
    return entries;
  }

  /** What stands in a folder, its page included where it is one among others. */
  List<Toc.Entry> entriesOf(String path) {
    return folders.containsKey(path) ? entries(path, Optional.empty()) : List.of();
  }

  private List<Toc.Entry> entries(String path, Optional<Page> apart) {
    List<Item> items = items(path, apart);
    items.sort(style.order());
    return style.arranged(path, items.stream().map(Item::entry).toList());
  }

  private List<Item> items(String path, Optional<Page> apart) {
    List<Item> items = new ArrayList<>();
    for (Page page : folders.get(path).pages) {
      if (apart.filter(page::equals).isEmpty() && !style.hides(page)) {
        items.add(item(page));
      }
    }
    for (String below : folders.get(path).below) {
      items.addAll(item(below));
    }
    return items;
  }

  private Item item(Page page) {
    return new Item(
        Outline.entry(style.label(page), page, List.of()),
        style.place(page),
        Urls.name(outline.pathOf(page)),
        page.frontMatter().text("date").orElse(""));
  }

  private List<Item> item(String path) {
    Optional<Page> index = index(path);
    FolderStyle.Facts facts = style.folder(path, index);
    if (facts.hidden()) {
      return List.of();
    }
    if (index.isEmpty() && style.dissolves()) {
      return items(path, index);
    }
    List<Toc.Entry> below = entries(path, style.indexLeads() ? index : Optional.empty());
    Optional<Page> leading = style.indexLeads() ? index : Optional.empty();
    if (leading.isEmpty() && below.isEmpty()) {
      return List.of();
    }
    Toc.Entry entry =
        leading
            .map(page -> Outline.entry(facts.label(), page, below))
            .orElseGet(() -> Outline.group(facts.label(), below));
    String name = Urls.name(path.substring(0, path.length() - 1));
    String date = index.flatMap(page -> page.frontMatter().text("date")).orElse("");
    return List.of(new Item(entry, facts.place(), name, date));
  }

  private Optional<Page> index(String path) {
    return folders.get(path).pages.stream()
        .filter(page -> style.isIndex(outline.pathOf(page)))
        .min(Comparator.comparingInt(page -> style.claim(outline.pathOf(page))));
  }
}
