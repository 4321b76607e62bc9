package dev.handbook.lint.rules.structure;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Profile;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;
import dev.handbook.text.KeywordSet;
import dev.handbook.text.SourceText;
import java.util.regex.Pattern;

/** Two versions of a text and the marks between them, for all to read. */
final class MergeConflictMarker implements PageRule {
  private static final KeywordSet MARKS = KeywordSet.of("<<<<<<< ", ">>>>>>> ");

  /** The mark, the name of a revision, and perhaps what git says of it. */
  private static final Pattern BEGIN = Pattern.compile("<<<<<<< [^<>]+");

  private static final Pattern END = Pattern.compile(">>>>>>> [^<>]+");

  private static final String HELP =
      "Keep what is right of the two versions, and remove the marks.";

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
    boolean divided = false;
    for (int line = 1; line <= text.lineCount(); line++) {
      String written = text.line(line).stripTrailing();
      if (BEGIN.matcher(written).matches()) {
        ours = true;
        report
            .at(text.lineSpan(line), "A merge conflict begins here.")
            .context("conflict")
            .help(HELP);
      } else if (written.equals("=======")) {
        divided = true;
      } else if (END.matcher(written).matches()) {
        // What an instrument logs between such signs has no second version above it.
        if (divided && !ours) {
          report
              .at(text.lineSpan(line), "A merge conflict ends here.")
              .context("conflict")
              .help(HELP);
        }
        ours = false;
        divided = false;
      }
    }
  }
}
