package dev.handbook.lint.rules.link;

import dev.handbook.lint.RuleContext;
import dev.handbook.model.Fix;
import dev.handbook.model.Page;
import dev.handbook.model.Redirect;
import dev.handbook.model.Resolution;
import dev.handbook.model.Resolution.Status;
import dev.handbook.model.Resolution.Via;
import dev.handbook.text.Span;
import java.util.Optional;
import java.util.regex.Pattern;

/** Leads redirects to where their pages are now, or takes them away. */
final class RedirectFixes {
  /** What YAML reads as plain text, whatever stands around it. */
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._/()&+-]*");

  private RedirectFixes() {}

  /** Of one that leads nowhere: safe where the page has moved, else a person should look. */
  static Optional<Fix> ofDead(Redirect redirect, Resolution dead, RuleContext scope) {
    return moved(redirect, dead, scope)
        .map(path -> (isFromRoot(redirect) ? "/" : "") + path)
        .map(path -> Fix.safe("Lead it to " + path, redirect.file(), redirect.span(), path))
        .or(() -> removal(redirect));
  }

  /** Whether its target is written with a slash in front, which is no part of the path. */
  private static boolean isFromRoot(Redirect redirect) {
    Span span = redirect.span();
    return span.line() == span.endLine()
        && span.endColumn() - span.column() == redirect.to().length() + 1;
  }

  private static Optional<String> moved(Redirect redirect, Resolution dead, RuleContext scope) {
    // A target that is redirected itself is mended where that is written.
    boolean direct =
        dead.status() == Status.MISSING
            && dead.address().equals(redirect.to().replaceFirst("#.*", ""));
    return direct && !redirect.to().endsWith("*") && dead.via().contains(Via.REDIRECT)
        ? scope
            .moved(dead.address())
            .flatMap(scope.handbook()::page)
            .filter(page -> !page.withheld() && !isAt(page, redirect))
            .filter(page -> PLAIN.matcher(page.path()).matches())
            .map(page -> page.path() + anchorOn(page, redirect))
        : Optional.empty();
  }

  private static String anchorOn(Page page, Redirect redirect) {
    int hash = redirect.to().indexOf('#');
    String anchor = hash < 0 ? "" : redirect.to().substring(hash + 1);
    return page.anchors().containsKey(anchor) && PLAIN.matcher(anchor).matches()
        ? "#" + anchor
        : "";
  }

  /** A page at the former address itself needs no redirect. */
  private static boolean isAt(Page page, Redirect redirect) {
    return page.url().equals(redirect.from() + "/");
  }

  /** Takes the line away, where it has one to itself. */
  static Optional<Fix> removal(Redirect redirect) {
    int line = redirect.span().line();
    return redirect.removable()
        ? Optional.of(Fix.unsafe("Remove it", redirect.file(), new Span(line, 1, line + 1, 1), ""))
        : Optional.empty();
  }
}
