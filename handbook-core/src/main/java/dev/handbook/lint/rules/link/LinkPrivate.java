package dev.handbook.lint.rules.link;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;
import dev.handbook.model.Resolution.Status;
import dev.handbook.rule.RuleId;
import java.util.regex.Pattern;

/** A reader from outside meets a door; whoever wrote the link has the key. */
final class LinkPrivate implements PageRule {
  private static final Pattern PRIVATE =
      Pattern.compile(
          "https?://(?:docs\\.google\\.com/(?:[a-z/0-9]*/)?(?:document|spreadsheets|presentation|drawings|folder)/(?!.*/pub)|drive\\.google\\.com/|sites\\.google\\.com/a/"
              + "|[^/]*/private-core/|[^/]*/(?:group|direct)/|github\\.com/[^/]+/[^/]+-(?:mlt|private|internal)(?:/|$)"
              + "|[^/]*\\.atlassian\\.net/|[^/]*\\.sharepoint\\.com/|app\\.asana\\.com/|[^/]*\\.slack\\.com/archives/"
              + "|[^/]*\\.lightning\\.force\\.com/|[^/]*\\.my\\.salesforce\\.com/|(?:www\\.)?notion\\.so/)");
  private static final Pattern SAYS_SO =
      Pattern.compile(
          "\\b(?:confidential|internal|private|staff only|restricted)\\b(?!-core)",
          Pattern.CASE_INSENSITIVE);

  @Override
  public RuleInfo info() {
    return RuleInfo.info(
        RuleId.LINK_PRIVATE, "HB0208", "Link leads to a site that not everyone can access");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    if (scope.isArchived(page)) {
      return;
    }
    for (RuleContext.Target target : scope.targets(page)) {
      boolean outside = target.resolution().status() == Status.EXTERNAL;
      int line = target.link().span().line();
      if (outside
          && PRIVATE.matcher(target.link().target()).lookingAt()
          && !SAYS_SO.matcher(page.text().line(line)).find()) {
        report
            .at(
                target.link().targetSpan(),
                "Readers from outside may not be able to open this address.")
            .context(target.link().target())
            .help(
                "Say so in the link text, as in “Scorecard (internal)”, or move the content into the handbook.");
      }
    }
  }
}
