package dev.handbook.edit;

import dev.handbook.model.Fix;
import dev.handbook.text.SourceText;
import dev.handbook.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The edits of one file that can be made together. What comes first stays: an edit that overlaps
 * with an earlier one is refused, the same edit a second time changes nothing.
 *
 * <p>Lines that are added at one place are put in order, those that are indented furthest first:
 * they belong to the entry above.
 */
final class Patch {
  private final SourceText text;
  private final List<Change> changes = new ArrayList<>();
  private boolean unmarks;

  /** A stretch of the text by its offsets, and what takes its place. */
  private record Change(int from, int to, String by) {
    static final Comparator<Change> LAST_FIRST =
        Comparator.comparingInt(Change::from).thenComparingInt(Change::to).reversed();

    /** At one place the line that comes first is inserted last. */
    static final Comparator<Change> AT_ONE_PLACE =
        Comparator.comparingInt(Change::indent)
            .thenComparing(change -> change.by().strip(), String.CASE_INSENSITIVE_ORDER.reversed())
            .thenComparing(Change::by);

    boolean inserts() {
      return from == to;
    }

    boolean clashes(Change other) {
      if (inserts() && other.inserts()) {
        return from == other.from && !(isLine() && other.isLine() && begins() == other.begins());
      }
      boolean touches = from <= other.to && other.from <= to;
      return inserts() || other.inserts() ? touches : from < other.to && other.from < to;
    }

    /** Whether it is one line with its line break before or behind it. */
    private boolean isLine() {
      boolean ends = by.endsWith("\n") || by.endsWith("\r");
      return begins() != ends && by.strip().lines().count() == 1 && by.lines().count() <= 2;
    }

    private boolean begins() {
      return by.startsWith("\n") || by.startsWith("\r");
    }

    private int indent() {
      String line = begins() ? by.replaceFirst("^[\r\n]+", "") : by;
      return line.length() - line.stripLeading().length();
    }
  }

  Patch(SourceText text) {
    this.text = text;
  }

  /** Whether edits can be made beside those that are there already. */
  boolean takes(List<Fix.Edit> edits) {
    return edits.stream().allMatch(edit -> fits(edit.span()))
        && edits.stream()
            .map(this::change)
            .noneMatch(
                change ->
                    changes.stream()
                        .anyMatch(other -> !other.equals(change) && other.clashes(change)));
  }

  private boolean fits(Span span) {
    return span.endLine() <= text.lineCount()
        && end(span) <= text.text().length()
        && start(span) <= end(span);
  }

  /** Adds edits that it {@link #takes}. */
  void add(List<Fix.Edit> edits) {
    for (Fix.Edit edit : edits) {
      if (edit.span().equals(Span.FILE) && edit.text().isEmpty()) {
        unmarks = true;
      } else if (!changes.contains(change(edit))) {
        changes.add(change(edit));
      }
    }
  }

  private Change change(Fix.Edit edit) {
    return new Change(start(edit.span()), end(edit.span()), edit.text());
  }

  private int start(Span span) {
    return text.offsetOf(span.line(), span.column());
  }

  private int end(Span span) {
    return text.offsetOf(span.endLine(), span.endColumn());
  }

  /** The file as it is with all edits. */
  TextFile apply(TextFile file) {
    StringBuilder out = new StringBuilder(file.text());
    changes.stream()
        .sorted(Change.LAST_FIRST.thenComparing(Change.AT_ONE_PLACE))
        .forEach(change -> out.replace(change.from(), change.to(), change.by()));
    TextFile changed = file.with(out.toString());
    return unmarks ? changed.unmarked() : changed;
  }
}
