package dev.handbook.lint.rules.link;

import dev.handbook.lint.AddressLock;
import dev.handbook.lint.Aliases;
import dev.handbook.lint.HandbookReporter;
import dev.handbook.lint.HandbookRule;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;
import dev.handbook.model.Resolution.Status;
import dev.handbook.text.Span;
import dev.handbook.text.Urls;
import java.util.List;
import java.util.Optional;

/** An address that others have noted, linked or printed, and that leads nowhere now. */
final class UrlGone implements HandbookRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error("url-gone", "HB0214", "Published address no longer exists");
  }

  @Override
  public void check(RuleContext scope, HandbookReporter report) {
    Optional<AddressLock> lock = AddressLock.of(scope.handbook());
    lock.ifPresent(known -> known.brokenLine().ifPresent(line -> broken(line, report)));
    List<String> lines = lock.map(AddressLock::lines).orElse(List.of());
    for (int i = 0; i < lines.size(); i++) {
      String address = lines.get(i);
      // With the page all its headings are gone; that is said once.
      boolean alone = !address.contains("#") || pageIsThere(scope, address);
      if (!address.isEmpty() && alone && !AddressLock.leadsSomewhere(scope.handbook(), address)) {
        Optional<Page> moved = moved(scope, address);
        report
            .on(AddressLock.FILE)
            .at(
                new Span(i + 1, 1, i + 1, address.length() + 1),
                "“" + address + "” was published and no longer exists.")
            .context(address)
            .help(
                moved
                        .map(
                            page ->
                                "Write “" + alias(address) + "” into the aliases of " + page.path())
                        .orElse(
                            address.contains("#")
                                ? "Restore the heading, or redirect the address in .gitbook.yaml"
                                : "Redirect it in .gitbook.yaml, or in the aliases of a page")
                    + "; if nobody needs it, run handbook:lock with handbook.accept.")
            .fix(moved.flatMap(page -> Aliases.with(page, alias(address))));
      }
    }
  }

  private static void broken(int line, HandbookReporter report) {
    report
        .on(AddressLock.FILE)
        .at(new Span(line, 1, line, 1), AddressLock.BROKEN + ".")
        .context(AddressLock.BROKEN)
        .help("Remove the line, or restore the file from git.");
  }

  private static boolean pageIsThere(RuleContext scope, String address) {
    return scope.handbook().resolve("", address).status() == Status.MISSING_ANCHOR;
  }

  /** The page that the address was of, where its history knows or only one has its name. */
  private static Optional<Page> moved(RuleContext scope, String address) {
    String path = alias(address);
    return address.contains("#") || path.isEmpty()
        ? Optional.empty()
        : scope.moved(path).flatMap(scope.handbook()::page).filter(page -> !page.withheld());
  }

  private static String alias(String address) {
    return Urls.decode(address.substring(1)).replaceFirst("/$", "");
  }
}
