package dev.handbook.lint.rules.asset;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Profile;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.rules.fix.LocalFiles;
import dev.handbook.model.Link;
import dev.handbook.model.Page;

/** A picture that only its writer sees. */
final class FileOnOwnComputer implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "file-on-own-computer", "HB0320", "Link leads to a file on somebody's own computer")
        .in(Profile.MINIMAL);
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (RuleContext.Target target : scope.targets(page)) {
      if (LocalFiles.isLocal(target)) {
        Link link = target.link();
        String what = link.kind() == Link.Kind.IMAGE ? "image" : "file";
        report
            .at(
                link.targetSpan(),
                "This " + what + " is on your own computer, where no reader can see it.")
            .context(link.target())
            .help(
                "Copy the "
                    + what
                    + " next to the page and use its file name only: "
                    + LocalFiles.name(link.target()));
      }
    }
  }
}
