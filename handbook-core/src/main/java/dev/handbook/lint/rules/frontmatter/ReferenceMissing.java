package dev.handbook.lint.rules.frontmatter;

import dev.handbook.domain.Tie;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.Key;
import dev.handbook.model.Kind;
import dev.handbook.model.Page;
import dev.handbook.model.Resolution;
import dev.handbook.text.Spelling;
import java.util.Set;
import java.util.TreeSet;

/** A key that names a page, a heading or an id which does not exist. */
final class ReferenceMissing implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
        "reference-missing", "HB0423", "Front matter refers to something that does not exist");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    // Pages of other tools use these keys in their own way, such as “parent” for a title.
    if (page.kind() == Kind.PAGE || page.kind() == Kind.NEWS) {
      return;
    }
    FrontMatter matter = page.frontMatter();
    matter.scalars(Key.TRAINING).forEach(target -> checkPage(target, scope, report));
    // Of procedures and plans these are ties, which have rules of their own.
    if (page.kind() != Kind.SOP) {
      matter.scalars(Key.SERVES).forEach(tie -> checkTie(Tie.of(tie), scope, report));
    }
    if (page.kind() != Kind.VPMOM) {
      matter.scalars(Key.PARENT).forEach(id -> checkId(id, scope, report));
      matter.scalars(Key.PREVIOUS).forEach(id -> checkId(id, scope, report));
    }
  }

  private static void checkPage(FrontMatter.Scalar target, RuleContext scope, Reporter report) {
    String written = target.text().strip();
    if (written.isEmpty()) {
      return;
    }
    Resolution resolution = scope.handbook().resolve("", written);
    switch (resolution.status()) {
      case MISSING ->
          report
              .at(target.span(), "There is no page “" + written + "”.")
              .context(written)
              .help("Write the path of the page from the content folder on.");
      case MISSING_ANCHOR ->
          report
              .at(
                  target.span(),
                  "The page “"
                      + resolution.page().map(Page::title).orElse(written)
                      + "” has no heading with the anchor “"
                      + resolution.anchor().orElse("")
                      + "”.")
              .context(written)
              .help("Write the anchor of a heading that exists, or the page alone.");
      default -> {}
    }
  }

  private static void checkTie(Tie tie, RuleContext scope, Reporter report) {
    boolean there = scope.domain().vpmom(tie.id()).filter(plan -> plan.has(tie)).isPresent();
    if (!there) {
      boolean plan = scope.domain().vpmom(tie.id()).isPresent();
      report
          .at(
              tie.span(),
              plan
                  ? "The VPMOM “" + tie.id() + "” has no part “" + tie.written() + "”."
                  : "There is no VPMOM with the id “" + tie.id() + "”.")
          .context(tie.written())
          .help(
              scope
                  .closestVpmom(tie.id())
                  .filter(close -> !plan)
                  .map(close -> "Did you mean " + close + "?")
                  .orElse("Write the id of a VPMOM, and a section and item that it has."));
    }
  }

  private static void checkId(FrontMatter.Scalar id, RuleContext scope, Reporter report) {
    String written = id.text().strip();
    Set<String> known = scope.once(ReferenceMissing.class, ReferenceMissing::ids);
    if (!written.isEmpty() && !known.contains(written)) {
      report
          .at(id.span(), "There is no page with the id “" + written + "”.")
          .context(written)
          .help(
              Spelling.closest(written, known)
                  .map(close -> "Did you mean " + close + "?")
                  .orElse("Write the “id” of a page of this handbook."));
    }
  }

  /** The ids of all pages and plans. */
  private static Set<String> ids(RuleContext scope) {
    Set<String> ids = new TreeSet<>(scope.domain().vpmomIds());
    scope
        .handbook()
        .pages()
        .forEach(page -> page.frontMatter().text(Key.ID).map(String::strip).ifPresent(ids::add));
    return ids;
  }
}
