package dev.handbook.toc;

import dev.handbook.model.Fault;
import dev.handbook.model.Page;
import dev.handbook.model.Sources;
import dev.handbook.model.Toc;
import dev.handbook.text.FileName;
import dev.handbook.text.Span;
import dev.handbook.text.Urls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One table of contents of those of several parts: each is a group, or stands below the entry of
 * its first page where the handbook's own table of contents has one.
 */
public final class PartsToc {
  private final List<Page> pages;
  private final List<Fault> faults;
  private final List<Toc.Entry> entries;

  private PartsToc(List<Toc.Entry> own, List<Page> pages, List<Fault> faults) {
    this.entries = new ArrayList<>(own);
    this.pages = pages;
    this.faults = faults;
  }

  /**
   * The table of contents of a handbook with parts.
   *
   * @param own the handbook's own, if it has one
   * @param faults where is added what is wrong with those of the parts
   */
  public static Toc of(
      Optional<Toc> own, List<Sources.Part> parts, List<Page> pages, List<Fault> faults) {
    PartsToc toc = new PartsToc(own.map(Toc::entries).orElse(List.of()), pages, faults);
    if (own.isEmpty()) {
      toc.home();
    }
    parts.forEach(toc::add);
    return new Toc(own.flatMap(Toc::file), toc.entries);
  }

  private void home() {
    pages.stream()
        .filter(page -> page.url().isEmpty())
        .findFirst()
        .ifPresent(
            page ->
                entries.add(
                    new Toc.Entry(
                        Toc.Kind.PAGE,
                        page.title(),
                        page.path(),
                        Optional.of(page.path()),
                        Optional.empty(),
                        Span.FILE,
                        List.of())));
  }

  private void add(Sources.Part part) {
    String folder = Urls.folder(part.summary().path());
    List<Toc.Entry> below =
        SummaryParser.parse(part.summary(), faults).entries().stream()
            .map(PartsToc::inside)
            .toList();
    for (int i = 0; i < entries.size(); i++) {
      Optional<Toc.Entry> joined = joined(entries.get(i), folder, below);
      if (joined.isPresent()) {
        entries.set(i, joined.get());
        return;
      }
    }
    entries.add(
        new Toc.Entry(
            Toc.Kind.GROUP,
            title(part, folder),
            "",
            Optional.empty(),
            Optional.empty(),
            Span.FILE,
            below));
  }

  /** A group stands on the first level alone; below, it is a text. */
  private static Toc.Entry inside(Toc.Entry entry) {
    return entry.kind() == Toc.Kind.GROUP ? with(entry, Toc.Kind.TEXT, entry.children()) : entry;
  }

  private static Toc.Entry with(Toc.Entry entry, Toc.Kind kind, List<Toc.Entry> children) {
    return new Toc.Entry(
        kind, entry.title(), entry.target(), entry.path(), entry.anchor(), entry.span(), children);
  }

  /** The entry with the part below the one that leads to the part's first page. */
  private static Optional<Toc.Entry> joined(Toc.Entry entry, String folder, List<Toc.Entry> below) {
    boolean first =
        entry
            .path()
            .filter(path -> Urls.isIndex(path) && Urls.folder(path).equals(folder))
            .isPresent();
    if (first && entry.children().isEmpty()) {
      List<Toc.Entry> others =
          below.stream().filter(each -> !each.path().equals(entry.path())).toList();
      return Optional.of(with(entry, entry.kind(), others));
    }
    List<Toc.Entry> children = new ArrayList<>(entry.children());
    for (int i = 0; i < children.size(); i++) {
      Optional<Toc.Entry> inner = joined(children.get(i), folder, below);
      if (inner.isPresent()) {
        children.set(i, inner.get());
        return Optional.of(with(entry, entry.kind(), children));
      }
    }
    return Optional.empty();
  }

  private String title(Sources.Part part, String folder) {
    if (!part.title().isEmpty()) {
      return part.title();
    }
    return pages.stream()
        .filter(page -> Urls.isIndex(page.path()) && Urls.folder(page.path()).equals(folder))
        .map(Page::title)
        .findFirst()
        .orElseGet(() -> FileName.title(Urls.name(folder.substring(0, folder.length() - 1))));
  }
}
