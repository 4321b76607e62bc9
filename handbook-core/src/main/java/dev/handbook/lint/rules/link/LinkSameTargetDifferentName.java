package dev.handbook.lint.rules.link;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Profile;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Link;
import dev.handbook.model.Page;
import dev.handbook.model.Resolution.Status;
import java.util.HashMap;
import java.util.Map;

/** Readers take two names for two things. */
final class LinkSameTargetDifferentName implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.info(
            "link-same-target-different-name", "HB0211", "Links to one page use different names")
        .in(Profile.STRICT);
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    Map<String, Link> first = new HashMap<>();
    for (RuleContext.Target target : scope.targets(page)) {
      Link link = target.link();
      String text = link.text().strip();
      boolean named = target.resolution().status() == Status.EXTERNAL && !text.contains("://");
      if (link.kind() == Link.Kind.LINK && named && !text.isEmpty()) {
        Link other = first.putIfAbsent(link.target(), link);
        if (other != null && !other.text().strip().equalsIgnoreCase(text)) {
          report
              .at(
                  link.span(),
                  "“"
                      + text
                      + "” is called “"
                      + other.text().strip()
                      + "” in line "
                      + other.span().line()
                      + ".")
              .help("Use one name for one page.");
        }
      }
    }
  }
}
