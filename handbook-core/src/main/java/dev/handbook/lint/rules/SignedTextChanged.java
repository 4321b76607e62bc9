package dev.handbook.lint.rules;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.Scope;
import dev.handbook.model.Page;
import dev.handbook.model.SignOff;
import dev.handbook.model.Wording;

/** A sign-off covers the text as it stood then, and no other. */
final class SignedTextChanged implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
        "signed-text-changed", "HB1417", "Text has changed since it was signed off");
  }

  @Override
  public void check(Page page, Scope scope, Reporter report) {
    if (page.source().refused().isPresent()) {
      return;
    }
    SignOff.of(page.frontMatter())
        .filter(signed -> signed.digest().filter(text -> !Wording.fits(page, text)).isPresent())
        .ifPresent(signed -> report(page, signed, report));
  }

  private static void report(Page page, SignOff signed, Reporter report) {
    String decider = signed.by().orElse("the deciding party");
    report
        .at(
            signed.span(),
            "The text has changed since "
                + decider
                + " signed it off"
                + signed.on().map(day -> " on " + day).orElse("")
                + "; what was agreed is another wording.")
        .context(page.path())
        .help(
            "Have "
                + decider
                + " read the page again and agree, then run “mvn handbook:sign -Dhandbook.path="
                + page.path()
                + " -Dhandbook.by=…”; or restore the wording that was agreed. What has changed is in"
                + " “git log -p"
                + signed.on().map(day -> " --since=" + day).orElse("")
                + " -- "
                + page.path()
                + "”.");
  }
}
