package dev.handbook.lint.rules.sop;

import dev.handbook.change.Past;
import dev.handbook.change.WordingChanges;
import dev.handbook.domain.SignOff;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;
import dev.handbook.model.Wording;
import dev.handbook.rule.RuleId;
import java.util.Optional;

/** A sign-off covers the text as it stood then, and no other. */
final class SignedTextChanged implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
        RuleId.SIGNED_TEXT_CHANGED, "HB1417", "Text has changed since it was signed off");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    if (page.source().refused().isPresent()) {
      return;
    }
    SignOff.of(page.frontMatter())
        .ifPresent(
            signed ->
                signed
                    .digest()
                    .filter(text -> !Wording.fits(page, text))
                    .ifPresent(text -> report(page, signed, text, scope.past(), report)));
  }

  private static void report(Page page, SignOff signed, String digest, Past past, Reporter report) {
    String decider = signed.by().orElse("the deciding party");
    Optional<Page> agreed = past.worded(page, digest);
    report
        .at(
            signed.span(),
            "The text has changed since "
                + decider
                + " signed it off"
                + signed.on().map(day -> " on " + day).orElse("")
                + agreed
                    .map(was -> ": " + WordingChanges.between(was, page) + ".")
                    .orElse("; what was agreed is another wording."))
        .context(page.path())
        .help(
            "Have "
                + decider
                + " read the page again and agree, then run “mvn handbook:sign -Dhandbook.path="
                + page.path()
                + " -Dhandbook.by=…”; or restore the wording that was agreed."
                + (agreed.isPresent() ? "" : " " + unknown(past.reach())));
  }

  private static String unknown(Past.Reach reach) {
    return switch (reach) {
      case NONE -> "What has changed is not known: the handbook is not in a git repository.";
      case UNREADABLE ->
          "What has changed is not known: the git repository cannot be read. Check it with git fsck.";
      case SHALLOW ->
          "What has changed is not known: this clone is shallow. Fetch the whole history (git fetch"
              + " --unshallow, on GitHub Actions fetch-depth: 0, on GitLab CI GIT_DEPTH: 0).";
      case WHOLE ->
          "What has changed is not known: no commit of the page has the wording that was agreed. It"
              + " was never committed, or the history was rewritten.";
    };
  }
}
