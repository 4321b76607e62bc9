package dev.handbook.lint.rules.structure;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Profile;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;
import dev.handbook.text.KeywordSet;
import dev.handbook.text.SourceText;

/** Two versions of a text and the marks between them, for all to read. */
final class MergeConflictMarker implements PageRule {
  private static final KeywordSet MARKS = KeywordSet.of("<<<<<<< ", ">>>>>>> ");

  @Override
  public RuleInfo info() {
    return RuleInfo.error("merge-conflict-marker", "HB0614", "Merge conflict was not resolved")
        .in(Profile.MINIMAL);
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    SourceText text = page.text();
    if (!MARKS.in(text.text())) {
      return;
    }
    boolean ours = false;
    for (int line = 1; line <= text.lineCount(); line++) {
      String written = text.line(line);
      if (written.startsWith("<<<<<<< ")) {
        ours = true;
        report
            .at(text.lineSpan(line), "A merge conflict begins here.")
            .context("conflict")
            .help("Keep what is right of the two versions, and remove the marks.");
      } else if (written.startsWith(">>>>>>> ") && !ours) {
        report
            .at(text.lineSpan(line), "A merge conflict ends here.")
            .context("conflict")
            .help("Keep what is right of the two versions, and remove the marks.");
      }
      ours = ours && !written.startsWith(">>>>>>> ");
    }
  }
}
