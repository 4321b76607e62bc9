package dev.handbook.lint;

import dev.handbook.model.Fault;
import dev.handbook.rule.RuleId;
import dev.handbook.text.Span;
import java.util.Optional;

/** Says which rule failed on which page, and how. */
final class RuleCrash {
  static final String RULE = RuleId.RULE_CRASHED;

  private RuleCrash() {}

  static Fault fault(RuleInfo rule, String path, Throwable crash) {
    StackTraceElement[] trace = crash.getStackTrace();
    String where =
        trace.length == 0 ? "" : " at " + trace[0].getClassName() + ":" + trace[0].getLineNumber();
    return new Fault(
        RULE,
        path,
        Span.FILE,
        "The rule "
            + rule.name()
            + " failed here and may have missed something ("
            + crash
            + where
            + ").",
        Optional.of(
            "This is a mistake in the linter, not on your page. Please report it; until it is fixed,"
                + " set “"
                + rule.name()
                + ": off” for this page in handbook.yml."));
  }
}
