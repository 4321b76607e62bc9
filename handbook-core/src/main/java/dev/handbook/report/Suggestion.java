package dev.handbook.report;

import dev.handbook.model.Finding;
import dev.handbook.model.Fix;
import dev.handbook.text.SourceText;
import dev.handbook.text.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A fix as platforms for reviews take it: the lines of the finding as they would be. They take no
 * others (reviewdog refuses a suggestion for other lines than those of its comment), so that a fix
 * that touches more, or another file, is none.
 */
final class Suggestion {
  private Suggestion() {}

  /** What stands in the finding's lines once it is mended, without the last line break. */
  static Optional<String> of(Finding finding, Optional<SourceText> text) {
    return text.flatMap(
        source ->
            finding
                .fix()
                .filter(fix -> fix.safe() && !finding.span().equals(Span.FILE))
                .filter(fix -> fix.edits().stream().allMatch(edit -> fits(edit, finding, source)))
                .map(fix -> lines(source, finding.span(), fix.edits())));
  }

  private static boolean fits(Fix.Edit edit, Finding finding, SourceText text) {
    Span lines = finding.span();
    return edit.path().equals(finding.path())
        && edit.span().line() >= lines.line()
        && lines.endLine() <= text.lineCount()
        && end(text, edit.span()) <= endOf(text, lines);
  }

  private static String lines(SourceText text, Span lines, List<Fix.Edit> edits) {
    StringBuilder out = new StringBuilder(text.text().substring(0, endOf(text, lines)));
    edits.stream()
        .sorted(
            Comparator.comparing((Fix.Edit edit) -> start(text, edit.span()))
                .thenComparing(edit -> end(text, edit.span()))
                .reversed())
        .forEach(
            edit -> out.replace(start(text, edit.span()), end(text, edit.span()), edit.text()));
    return out.substring(text.startOf(lines.line()))
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .replaceFirst("\n$", "");
  }

  private static int start(SourceText text, Span span) {
    return text.offsetOf(span.line(), span.column());
  }

  private static int end(SourceText text, Span span) {
    return span.endLine() > text.lineCount()
        ? text.text().length()
        : text.offsetOf(span.endLine(), span.endColumn());
  }

  /** Where the line after the last one begins. */
  private static int endOf(SourceText text, Span lines) {
    return lines.endLine() < text.lineCount()
        ? text.startOf(lines.endLine() + 1)
        : text.text().length();
  }
}
