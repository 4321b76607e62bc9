package dev.handbook.lint.rules;

import dev.handbook.lint.HandbookReporter;
import dev.handbook.lint.HandbookRule;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.Scope;
import dev.handbook.model.Span;
import java.util.Locale;

/** Two descriptions of one thing drift apart until they contradict each other. */
final class NearDuplicatePage implements HandbookRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning("near-duplicate-page", "HB1502", "Page is much like another");
  }

  @Override
  public void check(Scope scope, HandbookReporter report) {
    for (Shingles.Pair pair : scope.once(Shingles.class, Shingles::pairs)) {
      if (pair.likeness() < DuplicatePage.COPY) {
        report
            .on(pair.page())
            .at(
                Span.FILE,
                String.format(
                    Locale.ROOT,
                    "This page shares %.0f %% of its text with %s.",
                    Math.floor(pair.likeness() * 100),
                    pair.other().path()))
            .context(pair.other().path())
            .help("Write what both share once, and link to it.");
      }
    }
  }
}
