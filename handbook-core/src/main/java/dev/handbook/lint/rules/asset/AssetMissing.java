package dev.handbook.lint.rules.asset;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Profile;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.rules.fix.LocalFiles;
import dev.handbook.lint.rules.fix.Targets;
import dev.handbook.model.Link;
import dev.handbook.model.Page;
import dev.handbook.model.Resolution.Status;
import dev.handbook.model.Severity;
import dev.handbook.rule.RuleId;
import dev.handbook.text.Urls;
import java.util.Set;

/** A picture or document that is not there. */
final class AssetMissing implements PageRule {
  private static final Set<String> SETTINGS = Set.of("handbook.yml", ".gitbook.yaml");

  @Override
  public RuleInfo info() {
    return RuleInfo.error(RuleId.ASSET_MISSING, "HB0301", "Image or file does not exist")
        .in(Profile.MINIMAL);
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (RuleContext.Target target : scope.targets(page)) {
      boolean missing = target.resolution().status() == Status.MISSING;
      if (missing
          && Targets.isFile(target.link())
          && !LocalFiles.isToldElsewhere(page, target, scope)) {
        String what = target.link().kind() == Link.Kind.IMAGE ? "The image" : "The file";
        report
            .at(
                target.link().targetSpan(),
                what
                    + " “"
                    + target.link().target()
                    + (isSettings(target) ? "” is not published." : "” does not exist."))
            .context(target.link().target())
            .atMost(isElsewhere(target, scope) ? Severity.INFO : Severity.ERROR)
            .help(
                scope
                    .names()
                    .like(target.resolution().address())
                    .map(close -> "Did you mean " + close + "?")
                    .orElse(
                        isSettings(target)
                            ? "Remove the link, or link to the file where its source is kept."
                            : "Add the file, or remove the link to it."));
      }
    }
  }

  /** Files that this tool reads are there, but no reader gets them. */
  private static boolean isSettings(RuleContext.Target target) {
    return SETTINGS.contains(Urls.name(target.resolution().address()));
  }

  /**
   * Eleventy's shortcodes name files from the folder of the project on; where the content is a
   * folder of it, they are not seen from here.
   */
  private static boolean isElsewhere(RuleContext.Target target, RuleContext scope) {
    if (!scope.handbook().settings().dialect().is("eleventy")) {
      return false;
    }
    String written = target.link().target();
    int slash = written.indexOf('/');
    String folder = slash <= 0 ? "" : written.substring(0, slash + 1);
    return !folder.isEmpty()
        && folder.charAt(0) != '.'
        && scope.handbook().assets().stream().noneMatch(a -> a.path().startsWith(folder))
        && scope.handbook().pages().stream().noneMatch(page -> page.path().startsWith(folder));
  }
}
