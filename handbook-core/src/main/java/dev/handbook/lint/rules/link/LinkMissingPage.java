package dev.handbook.lint.rules.link;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Profile;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.rules.fix.LinkFix;
import dev.handbook.lint.rules.fix.LocalFiles;
import dev.handbook.lint.rules.fix.Targets;
import dev.handbook.model.Asset;
import dev.handbook.model.Fix;
import dev.handbook.model.Page;
import dev.handbook.model.Resolution.Status;
import dev.handbook.model.Resolution.Via;
import dev.handbook.model.Severity;
import dev.handbook.rule.RuleId;
import dev.handbook.text.Span;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A link to a page that is not there. */
final class LinkMissingPage implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(RuleId.LINK_MISSING_PAGE, "HB0201", "Link target does not exist")
        .in(Profile.MINIMAL);
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (RuleContext.Target target : scope.targets(page)) {
      if (target.resolution().status() == Status.ELSEWHERE) {
        reportElsewhere(target, scope.handbook().settings().dialect().title(), report);
        continue;
      }
      boolean missing = target.resolution().status() == Status.MISSING;
      if (missing
          && !Targets.isFile(target.link())
          && !LocalFiles.isToldElsewhere(page, target, scope)) {
        if (isFolder(target.resolution().address(), scope)) {
          reportFolder(target, report);
          continue;
        }
        report
            .at(target.link().targetSpan(), message(target))
            .context(target.link().target())
            .atMost(isMadeElsewhere(page, target) ? Severity.INFO : Severity.ERROR)
            .help(help(target.resolution().address(), scope))
            .fix(moved(page, target, scope));
      }
    }
  }

  private static void reportElsewhere(RuleContext.Target target, String tool, Reporter report) {
    String written = target.link().target();
    report
        .at(
            target.link().targetSpan(),
            "“" + written + "” is no page of this handbook; perhaps " + tool + " has it.")
        .context(written)
        .help("Write the whole address, with https://, if it is on another site; the link stays.")
        .atMost(Severity.INFO);
  }

  /** Code hosts list a folder of files; a site has nothing to show of it. */
  private static boolean isFolder(String address, RuleContext scope) {
    String folder = address.endsWith("/") ? address : address + "/";
    String next = scope.once(LinkMissingPage.class, LinkMissingPage::files).ceiling(folder);
    return next != null && next.startsWith(folder);
  }

  private static TreeSet<String> files(RuleContext scope) {
    return Stream.concat(
            scope.handbook().assets().stream().map(Asset::path),
            scope.handbook().pages().stream().map(Page::path))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void reportFolder(RuleContext.Target target, Reporter report) {
    String written = target.link().target();
    report
        .at(target.link().targetSpan(), "“" + written + "” is a folder without a page.")
        .context(written)
        .help("Add a README.md to the folder, or link to one of its files.")
        .atMost(Severity.WARNING);
  }

  private static String help(String address, RuleContext scope) {
    return scope
        .past()
        .now(address)
        .map(path -> "The page was moved to " + path + ": “handbook:fix” changes the link.")
        .or(() -> scope.names().like(address).map(close -> "Did you mean " + close + "?"))
        .orElse("Correct the link, or remove it.");
  }

  /**
   * The page was moved, lives elsewhere under the same name, or is perhaps one of nearly that name.
   */
  private static Optional<Fix> moved(Page page, RuleContext.Target target, RuleContext scope) {
    return scope
        .moved(target.resolution().address())
        .flatMap(path -> LinkFix.of(page, target.link(), scope).to(path))
        .or(
            () ->
                scope
                    .names()
                    .like(target.resolution().address())
                    .flatMap(path -> LinkFix.of(page, target.link(), scope).to(path))
                    .map(Fix::needingALook));
  }

  /** An address of which another tool fills in a part; that part is told by itself. */
  private static boolean isMadeElsewhere(Page page, RuleContext.Target target) {
    Span span = target.link().span();
    int last = Math.min(span.endLine(), page.text().lineCount());
    for (int line = span.line(); line <= last; line++) {
      String written = page.text().line(line);
      int from = line == span.line() ? Math.min(span.column() - 1, written.length()) : 0;
      int to =
          line == span.endLine()
              ? Math.min(span.endColumn() - 1, written.length())
              : written.length();
      if (from < to && written.substring(from, to).contains("{{")) {
        return true;
      }
    }
    return false;
  }

  private static String message(RuleContext.Target target) {
    String written = target.link().target();
    if (target.resolution().via().contains(Via.REDIRECT)) {
      return "“"
          + written
          + "” is redirected to "
          + target.resolution().address()
          + ", which does not exist.";
    }
    if (target.resolution().via().contains(Via.OWN_SITE)) {
      return "“" + written + "” is an address of this handbook, but there is no such page.";
    }
    return "“" + written + "” does not exist in this handbook.";
  }
}
