package dev.handbook.lint.rules.toc;

import dev.handbook.lint.RuleContext;
import dev.handbook.model.Fix;
import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import dev.handbook.model.SourceFile;
import dev.handbook.model.Toc;
import dev.handbook.text.Span;
import dev.handbook.text.Urls;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the pages that entries of the table of contents lost because they moved. */
final class MovedEntries {
  private MovedEntries() {}

  /** Unlisted pages that dead entries are about: they moved, and only one page has their name. */
  static Set<String> of(RuleContext scope) {
    Handbook handbook = scope.handbook();
    return handbook
        .toc()
        .flatten()
        .filter(entry -> TocDeadEntry.leadsNowhere(entry, handbook))
        .flatMap(entry -> moved(entry, scope).stream())
        .collect(Collectors.toSet());
  }

  private static Optional<String> moved(Toc.Entry entry, RuleContext scope) {
    Handbook handbook = scope.handbook();
    return scope
        .moved(entry.path().orElseThrow())
        .flatMap(handbook::page)
        .filter(page -> !page.withheld())
        .map(Page::path)
        .filter(path -> !scope.once(MovedEntries.class, MovedEntries::listed).contains(path));
  }

  private static Set<String> listed(RuleContext scope) {
    return scope
        .handbook()
        .toc()
        .flatten()
        .flatMap(entry -> entry.path().stream())
        .collect(Collectors.toSet());
  }

  /** Leads an entry to where its page is now; else takes it away, if somebody agrees. */
  static Optional<Fix> fix(Toc.Entry entry, SourceFile file, RuleContext scope) {
    int line = entry.span().line();
    String written = "](" + entry.target() + ")";
    int at = file.text().line(line).lastIndexOf(written);
    return moved(entry, scope)
        .filter(path -> at >= 0 && entry.anchor().isEmpty())
        .map(path -> Urls.relative(Urls.folder(file.path()), path).replaceFirst("^\\./", ""))
        .map(
            path ->
                Fix.safe(
                    "Lead it to " + path,
                    file.path(),
                    new Span(line, at + 3, line, at + written.length()),
                    path))
        .or(() -> removal(entry, file));
  }

  private static Optional<Fix> removal(Toc.Entry entry, SourceFile file) {
    int line = entry.span().line();
    boolean alone = entry.children().isEmpty() && line < file.text().lineCount();
    return alone
        ? Optional.of(Fix.unsafe("Remove it", file.path(), new Span(line, 1, line + 1, 1), ""))
        : Optional.empty();
  }
}
