package dev.handbook.lint.rules.toc;

import dev.handbook.lint.HandbookReporter;
import dev.handbook.lint.HandbookRule;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Fix;
import dev.handbook.model.SourceFile;
import dev.handbook.model.Toc;
import dev.handbook.text.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A page listed twice has two places in the order: "next page" becomes a matter of luck. */
final class TocDuplicateEntry implements HandbookRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "toc-duplicate-entry", "HB0103", "Table of contents lists a page twice");
  }

  @Override
  public void check(RuleContext scope, HandbookReporter report) {
    Toc toc = scope.handbook().toc();
    Map<String, Toc.Entry> first = new HashMap<>();
    toc.file()
        .ifPresent(
            file ->
                toc.flatten()
                    .filter(entry -> entry.path().isPresent())
                    .forEach(
                        entry -> {
                          String place = entry.path().get() + "#" + entry.anchor().orElse("");
                          Toc.Entry other = first.putIfAbsent(place, entry);
                          if (other != null) {
                            report
                                .on(file)
                                .at(entry.span(), message(entry, other))
                                .help("Keep the line where readers look for the page first.")
                                .fix(fix(file, entry, other));
                          }
                        }));
  }

  private static String message(Toc.Entry entry, Toc.Entry other) {
    return "“"
        + entry.title()
        + "” leads to "
        + entry.path().orElseThrow()
        + ", which line "
        + other.span().line()
        + " lists already.";
  }

  /** Of two lines without pages below them the later one goes, else the one without. */
  private static Optional<Fix> fix(SourceFile file, Toc.Entry entry, Toc.Entry other) {
    Toc.Entry spare = entry.children().isEmpty() ? entry : other;
    int line = spare.span().line();
    int next = Math.min(line + 1, file.text().lineCount());
    boolean alone = spare.span().endLine() == line && next > line && spare.children().isEmpty();
    return alone
        ? Optional.of(Fix.safe("Remove it", file.path(), new Span(line, 1, next, 1), ""))
        : Optional.empty();
  }
}
