package dev.handbook.lint.rules.frontmatter;

import dev.handbook.domain.Owners;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.Key;
import dev.handbook.model.Kind;
import dev.handbook.model.Page;
import dev.handbook.model.Severity;
import java.util.List;
import java.util.Map;

/** What a page of some kind has to say about itself, and does not. */
final class FrontmatterMissingKey implements PageRule {
  private static final Map<Kind, List<String>> NEEDED =
      Map.of(
          Kind.VPMOM,
          List.of("id"),
          Kind.POLICY,
          List.of("owner"),
          Kind.INITIATIVE,
          List.of("owner"));
  private static final Map<String, String> WHY =
      Map.of(
          "id",
              "Add a short name that does not change, such as “id: fy27-sales”; procedures refer to it.",
          "owner", "Add “owner: …”: the role or team that answers for the page.");

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
        "frontmatter-missing-key", "HB0405", "Front matter lacks a key that its kind needs");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (String key : NEEDED.getOrDefault(page.kind(), List.of())) {
      boolean there =
          key.equals("owner")
              ? !Owners.of(page, scope.handbook()).isEmpty()
                  || !page.frontMatter().texts(Key.OWNER).isEmpty()
              : !page.frontMatter().texts(key).isEmpty();
      if (!there) {
        FrontMatter.Value kind = page.frontMatter().get(Key.KIND).orElseThrow();
        report
            .at(kind.span(), "A page of kind " + page.kind().id() + " needs the key “" + key + "”.")
            .context(key)
            .help(WHY.get(key))
            .atMost(scope.governance(page).isProposed() ? Severity.INFO : Severity.ERROR);
      }
    }
  }
}
