package dev.handbook.lint.rules.frontmatter;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.Kind;
import dev.handbook.model.Page;
import dev.handbook.text.Spelling;
import java.util.Arrays;
import java.util.List;

/** A kind of page that does not exist: the page is treated as any other, its checks do not run. */
final class FrontmatterUnknownKind implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error("frontmatter-unknown-kind", "HB0407", "Kind of page is not known");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    List<String> kinds = Arrays.stream(Kind.values()).map(Kind::id).toList();
    page.frontMatter()
        .get("kind")
        .filter(FrontMatter.Scalar.class::isInstance)
        .map(FrontMatter.Scalar.class::cast)
        .filter(kind -> !kinds.contains(kind.text().strip()))
        .ifPresent(
            kind ->
                report
                    .at(kind.span(), "There is no kind of page called “" + kind.text() + "”.")
                    .help(
                        Spelling.closest(kind.text(), kinds)
                            .map(close -> "Did you mean " + close + "?")
                            .orElse("Write one of " + String.join(", ", kinds) + ".")));
  }
}
