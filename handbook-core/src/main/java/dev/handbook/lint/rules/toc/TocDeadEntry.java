package dev.handbook.lint.rules.toc;

import dev.handbook.lint.FindingBuilder;
import dev.handbook.lint.HandbookReporter;
import dev.handbook.lint.HandbookRule;
import dev.handbook.lint.Profile;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Asset;
import dev.handbook.model.Handbook;
import dev.handbook.model.Toc;
import dev.handbook.rule.RuleId;
import java.util.Set;
import java.util.stream.Collectors;

/** A line of the table of contents that leads nowhere. */
final class TocDeadEntry implements HandbookRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(RuleId.TOC_DEAD_ENTRY, "HB0102", "Table of contents lists a missing page")
        .in(Profile.MINIMAL);
  }

  @Override
  public void check(RuleContext scope, HandbookReporter report) {
    Handbook handbook = scope.handbook();
    handbook
        .toc()
        .file()
        .ifPresent(
            file ->
                handbook
                    .toc()
                    .flatten()
                    .filter(entry -> leadsNowhere(entry, handbook))
                    .forEach(
                        entry ->
                            say(
                                report
                                    .on(file)
                                    .at(entry.span(), message(entry, scope))
                                    .fix(MovedEntries.fix(entry, file, scope)),
                                entry,
                                scope)));
  }

  static boolean leadsNowhere(Toc.Entry entry, Handbook handbook) {
    return entry.path().isPresent() && handbook.page(entry.path().get()).isEmpty();
  }

  private static String message(Toc.Entry entry, RuleContext scope) {
    return "“"
        + entry.title()
        + "” leads to "
        + entry.path().orElseThrow()
        + (isFile(entry, scope) ? ", which is a file and no page." : ", which does not exist.");
  }

  private static boolean isFile(Toc.Entry entry, RuleContext scope) {
    return scope.once(TocDeadEntry.class, TocDeadEntry::files).contains(entry.path().orElseThrow());
  }

  private static Set<String> files(RuleContext scope) {
    return scope.handbook().assets().stream()
        .map(Asset::path)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static void say(FindingBuilder finding, Toc.Entry entry, RuleContext scope) {
    finding.context(entry.target());
    if (isFile(entry, scope)) {
      finding.help(
          "Turn it into a page (pandoc -t gfm does that with Word files), or link to it from one.");
      return;
    }
    finding.help(
        scope
            .names()
            .like(entry.path().orElseThrow())
            .map(close -> "Did you mean " + close + "? Else remove the line.")
            .orElse("Remove the line, or write the page."));
  }
}
