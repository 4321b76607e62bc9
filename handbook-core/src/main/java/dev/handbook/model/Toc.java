package dev.handbook.model;

import dev.handbook.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The table of contents.
 *
 * @param file the file it was read from; empty when inferred from the folders
 * @param entries the top level
 */
public record Toc(Optional<SourceFile> file, List<Entry> entries) {
  public Toc {
    entries = List.copyOf(entries);
  }

  /** What an entry is. */
  public enum Kind {
    /** A heading over the entries below it. */
    GROUP,
    /** Leads to a page of the handbook, which may be missing. */
    PAGE,
    /** Leads to another site. */
    EXTERNAL,
    /** A title without a link; mdBook's draft chapter. */
    TEXT
  }

  /**
   * A line of the table of contents.
   *
   * @param kind what it is
   * @param title its text, escapes undone
   * @param target as written, escapes undone; empty for groups and texts
   * @param path content path of the page it leads to, whether or not that exists; only of pages
   * @param anchor the part of the target after {@code #}
   * @param span the whole line's entry
   * @param children entries below it
   */
  public record Entry(
      Kind kind,
      String title,
      String target,
      Optional<String> path,
      Optional<String> anchor,
      Span span,
      List<Entry> children) {
    public Entry {
      children = List.copyOf(children);
    }

    /** This entry and all below it, in order. */
    public Stream<Entry> flatten() {
      return Stream.concat(Stream.of(this), children.stream().flatMap(Entry::flatten));
    }
  }

  /** Whether it was inferred from the folders because no {@code SUMMARY.md} exists. */
  public boolean inferred() {
    return file.isEmpty();
  }

  /** All entries in order, depth first. */
  public Stream<Entry> flatten() {
    return entries.stream().flatMap(Entry::flatten);
  }
}
