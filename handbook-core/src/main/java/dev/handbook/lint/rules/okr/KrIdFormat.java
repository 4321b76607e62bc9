package dev.handbook.lint.rules.okr;

import dev.handbook.domain.KeyResult;
import dev.handbook.lint.HandbookReporter;
import dev.handbook.lint.HandbookRule;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;

/** A code that search does not find, because it is written another way everywhere else. */
final class KrIdFormat implements HandbookRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error("kr-id-format", "HB1211", "Code of a key result is misspelt");
  }

  @Override
  public void check(RuleContext scope, HandbookReporter report) {
    for (KeyResult keyResult : scope.domain().keyResults()) {
      if (!keyResult.wellWritten() && !keyResult.objective()) {
        report
            .on(keyResult.page())
            .at(keyResult.span(), "“" + keyResult.written() + "” is not a valid code.")
            .help("Write “" + keyResult.code() + "”.");
      }
    }
  }
}
