package dev.handbook.dialect.tool;

import dev.handbook.dialect.data.Data;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.FrontMatter.Scalar;
import dev.handbook.model.FrontMatter.Value;
import dev.handbook.model.Toc;
import dev.handbook.text.FileName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The chapters of a book as Jupyter Book ({@code _toc.yml}), MyST ({@code myst.yml}) and Quarto
 * ({@code _quarto.yml}) list them: files with or without titles, parts with chapters below them.
 */
final class BookContents {
  private static final List<String> TARGETS = List.of("file", "href", "url");
  private static final List<String> TITLES = List.of("title", "text", "caption", "section", "part");
  private static final List<String> BELOW =
      List.of("chapters", "sections", "parts", "children", "contents", "entries");

  private static final int MAX_DEPTH = 12;

  private final Outline outline;

  BookContents(Outline outline) {
    this.outline = outline;
  }

  /** The entries of a list of chapters. */
  List<Toc.Entry> entries(List<Value> items, int depth) {
    List<Toc.Entry> entries = new ArrayList<>();
    for (Value item : items) {
      if (item instanceof Scalar file) {
        entries.addAll(lead("", file.text(), List.of()));
      } else if (item instanceof Mapping map && depth < MAX_DEPTH) {
        entries.addAll(item(map, depth));
      }
    }
    return entries;
  }

  private List<Toc.Entry> item(Mapping item, int depth) {
    List<Toc.Entry> below = new ArrayList<>();
    BELOW.forEach(key -> below.addAll(entries(Data.list(item, key), depth + 1)));
    String title = first(item, TITLES);
    Optional<Toc.Entry> titled = outline.at(title).map(page -> Outline.entry("", page, below));
    if (titled.isPresent()) {
      // A part may be called by the file of its first page.
      return List.of(titled.get());
    }
    String target = first(item, TARGETS);
    if (!target.isEmpty()) {
      return lead(title, target, below);
    }
    return title.isEmpty() ? below : List.of(Outline.group(title, below));
  }

  private List<Toc.Entry> lead(String title, String target, List<Toc.Entry> below) {
    return outline
        .at(target)
        .map(page -> Outline.entry(title, page, below))
        .or(() -> outline.entry(title, target, below))
        .map(List::of)
        .orElseGet(() -> below.isEmpty() ? List.of() : List.of(named(title, target, below)));
  }

  private static Toc.Entry named(String title, String target, List<Toc.Entry> below) {
    return Outline.group(title.isEmpty() ? FileName.title(Pages.stem(target)) : title, below);
  }

  private static String first(Mapping map, List<String> keys) {
    return keys.stream().flatMap(key -> Data.text(map, key).stream()).findFirst().orElse("");
  }
}
