package dev.handbook.toc;

import dev.handbook.model.Handbook;
import dev.handbook.model.Key;
import dev.handbook.model.Kind;
import dev.handbook.model.Page;
import dev.handbook.model.Toc;
import dev.handbook.text.FileName;
import dev.handbook.text.Urls;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where in the table of contents a person would list a new page: with the pages of its folder, next
 * to those of its kind; else below the page of its folder; else at the end of its department.
 *
 * @param near the entry it is placed by; empty at the end of the file
 * @param how on which side of it
 */
record TocPlace(Optional<Toc.Entry> near, Side how) {
  /** On which side of an entry. */
  enum Side {
    BEFORE,
    AFTER,
    BELOW
  }

  /** Fewer entries are in alphabetical order by chance. */
  private static final int ORDERED = 3;

  /** The place of a page that is not listed yet. */
  static TocPlace of(Handbook handbook, String path, Kind kind, String title) {
    String folder = Urls.folder(path);
    List<Toc.Entry> together = siblings(handbook.toc().entries(), page -> isIn(page, folder));
    if (Urls.isIndex(path) && !folder.isEmpty()) {
      return together.isEmpty()
          ? ofFolder(handbook, folder, title)
          : new TocPlace(Optional.of(together.get(0)), Side.BEFORE);
    }
    return together.isEmpty()
        ? above(handbook.toc(), folder)
        : among(handbook, together, kind, title);
  }

  /** The page of a folder goes where those of the folders beside it are. */
  private static TocPlace ofFolder(Handbook handbook, String folder, String title) {
    String outer = outer(folder);
    List<Toc.Entry> together =
        siblings(
            handbook.toc().entries(),
            page ->
                Urls.isIndex(page)
                    && !Urls.folder(page).isEmpty()
                    && outer(Urls.folder(page)).equals(outer));
    return together.isEmpty()
        ? above(handbook.toc(), outer)
        : among(handbook, together, Kind.PAGE, title);
  }

  private static TocPlace above(Toc toc, String from) {
    String folder = from;
    while (!folder.isEmpty()) {
      Optional<Toc.Entry> index = index(toc, folder);
      if (index.isPresent()) {
        return last(index.get());
      }
      String here = folder;
      Optional<Toc.Entry> group =
          toc.entries().stream()
              .filter(entry -> entry.kind() == Toc.Kind.GROUP)
              .filter(entry -> FileName.of(entry.title()).equals(FileName.of(name(here))))
              .findFirst();
      if (group.isPresent()) {
        return last(group.get());
      }
      folder = outer(folder);
    }
    List<Toc.Entry> top = toc.entries();
    if (top.isEmpty()) {
      return new TocPlace(Optional.empty(), Side.AFTER);
    }
    if (from.isEmpty() && top.get(0).path().filter(TocPlace::isHome).isPresent()) {
      boolean departments = top.stream().anyMatch(entry -> entry.kind() == Toc.Kind.GROUP);
      if (departments) {
        // What is about the whole handbook belongs to none of its departments.
        return new TocPlace(Optional.of(top.get(0)), Side.AFTER);
      }
    }
    Toc.Entry end = top.get(top.size() - 1);
    return end.kind() == Toc.Kind.GROUP ? last(end) : new TocPlace(Optional.of(end), Side.AFTER);
  }

  private static boolean isHome(String path) {
    return Urls.isIndex(path) && Urls.folder(path).isEmpty();
  }

  private static String outer(String folder) {
    return Urls.folder(folder.substring(0, folder.length() - 1));
  }

  private static boolean isIn(String path, String folder) {
    return Urls.folder(path).equals(folder) && !Urls.isIndex(path);
  }

  private static String name(String folder) {
    return Urls.name(folder.substring(0, folder.length() - 1));
  }

  private static TocPlace last(Toc.Entry parent) {
    List<Toc.Entry> children = parent.children();
    return children.isEmpty()
        ? new TocPlace(Optional.of(parent), Side.BELOW)
        : new TocPlace(Optional.of(children.get(children.size() - 1)), Side.AFTER);
  }

  private static TocPlace among(
      Handbook handbook, List<Toc.Entry> together, Kind kind, String title) {
    List<Toc.Entry> alike =
        together.stream()
            .filter(
                entry ->
                    entry.path().flatMap(handbook::page).map(Page::kind).equals(Optional.of(kind)))
            .toList();
    List<Toc.Entry> beside = alike.isEmpty() ? together : alike;
    if (kind == Kind.NEWS && !alike.isEmpty() && newestFirst(handbook, alike)) {
      return new TocPlace(Optional.of(alike.get(0)), Side.BEFORE);
    }
    List<Toc.Entry> sorted = ordered(together) ? together : ordered(beside) ? beside : List.of();
    Optional<Toc.Entry> next =
        sorted.stream().filter(entry -> key(entry.title()).compareTo(key(title)) > 0).findFirst();
    if (next.isPresent()) {
      return new TocPlace(next, Side.BEFORE);
    }
    List<Toc.Entry> list = sorted.isEmpty() ? beside : sorted;
    return new TocPlace(Optional.of(list.get(list.size() - 1)), Side.AFTER);
  }

  /** A single item says nothing about the order; news begin with the newest. */
  private static boolean newestFirst(Handbook handbook, List<Toc.Entry> news) {
    List<String> days =
        news.stream()
            .flatMap(entry -> entry.path().flatMap(handbook::page).stream())
            .flatMap(page -> page.frontMatter().text(Key.DATE).stream())
            .toList();
    return days.size() < 2 || days.get(0).compareTo(days.get(days.size() - 1)) >= 0;
  }

  private static boolean ordered(List<Toc.Entry> entries) {
    List<String> titles = entries.stream().map(entry -> key(entry.title())).toList();
    return titles.size() >= ORDERED && titles.equals(titles.stream().sorted().toList());
  }

  private static String key(String title) {
    return title.toLowerCase(Locale.ROOT);
  }

  /** The entries of certain pages in the list that has most of them. */
  private static List<Toc.Entry> siblings(List<Toc.Entry> entries, Predicate<String> wanted) {
    List<List<Toc.Entry>> found = new ArrayList<>();
    collect(entries, wanted, found);
    return found.stream()
        .max(Comparator.comparingInt((List<Toc.Entry> list) -> list.size()))
        .orElse(List.of());
  }

  private static void collect(
      List<Toc.Entry> entries, Predicate<String> wanted, List<List<Toc.Entry>> found) {
    List<Toc.Entry> here =
        entries.stream()
            .filter(entry -> entry.anchor().isEmpty())
            .filter(entry -> entry.path().filter(wanted).isPresent())
            .toList();
    if (!here.isEmpty()) {
      found.add(here);
    }
    entries.forEach(entry -> collect(entry.children(), wanted, found));
  }

  static Optional<Toc.Entry> index(Toc toc, String folder) {
    return toc.flatten()
        .filter(entry -> entry.anchor().isEmpty())
        .filter(entry -> entry.path().filter(path -> standsFor(path, folder)).isPresent())
        .findFirst();
  }

  /** Whether a page is the one that pages of a folder are listed below. */
  private static boolean standsFor(String path, String folder) {
    boolean index = Urls.isIndex(path) && Urls.folder(path).equals(folder);
    return index || path.equals(folder.substring(0, folder.length() - 1) + ".md");
  }
}
