package dev.handbook.lint.rules.link;

import dev.handbook.lint.HandbookReporter;
import dev.handbook.lint.HandbookRule;
import dev.handbook.lint.Profile;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import dev.handbook.model.Redirect;
import dev.handbook.model.Resolution;
import dev.handbook.model.Resolution.Status;
import dev.handbook.model.Resolution.Via;
import dev.handbook.model.Severity;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A redirect that leads nowhere, in a circle, or is never used because a page lives there. */
final class RedirectInvalid implements HandbookRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error("redirect-invalid", "HB0213", "Redirect has no target or is never used")
        .in(Profile.MINIMAL);
  }

  @Override
  public void check(RuleContext scope, HandbookReporter report) {
    Handbook handbook = scope.handbook();
    Map<String, Page> byUrl =
        handbook.pages().stream()
            .collect(Collectors.toMap(Page::url, Function.identity(), (first, second) -> first));
    Map<String, Redirect> first = new HashMap<>();
    for (Redirect redirect : handbook.redirects()) {
      String from = redirect.from() + redirect.fromAnchor().map(name -> "#" + name).orElse("");
      Resolution resolution = handbook.resolve(redirect);
      Page living = byUrl.get(redirect.from() + "/");
      Redirect other = first.putIfAbsent(from, redirect);
      if (!resolution.alive() && !leadsIntoFolder(redirect, handbook)) {
        report
            .on(redirect.file())
            .at(redirect.span(), dead(redirect, handbook))
            .context(from)
            .help(remedy(living, scope.names().like(resolution.address())))
            .fix(RedirectFixes.ofDead(redirect, resolution, scope));
      } else if (other != null && !other.to().equals(redirect.to())) {
        report
            .on(redirect.file())
            .at(
                redirect.span(),
                "“"
                    + from
                    + "” is redirected in line "
                    + other.span().line()
                    + " of "
                    + other.file()
                    + " already; this one is never used.")
            .context(from)
            .help("Remove one of the two.")
            .fix(RedirectFixes.removal(redirect))
            .atMost(Severity.WARNING);
      } else if (other == null && living != null && redirect.fromAnchor().isEmpty()) {
        report
            .on(redirect.file())
            .at(
                redirect.span(),
                "“"
                    + from
                    + "” is the address of "
                    + living.path()
                    + ", so this redirect is never used.")
            .context(from)
            .help("Remove the redirect, or move the page.")
            .fix(RedirectFixes.removal(redirect))
            .atMost(Severity.WARNING);
      }
    }
  }

  /** Whether each page of a folder has its former address; a page that is missing there is rare. */
  private static boolean leadsIntoFolder(Redirect redirect, Handbook handbook) {
    String to = redirect.to();
    if (!redirect.from().endsWith("*") || !to.endsWith("/*")) {
      return false;
    }
    String folder = to.substring(to.startsWith("/") ? 1 : 0, to.length() - 1);
    return handbook.pages().stream()
        .anyMatch(page -> page.path().startsWith(folder) || page.url().startsWith(folder));
  }

  /** A redirect to the page that stands at its own address would be one too many. */
  private static String remedy(Page living, Optional<String> close) {
    return living != null
        ? "Remove it: " + living.path() + " stands at this address."
        : close
            .map(path -> "Did you mean " + path + "?")
            .orElse("Lead it to a page that exists, or remove it.");
  }

  private static String dead(Redirect redirect, Handbook handbook) {
    Resolution target = handbook.resolve("", "/" + redirect.to());
    if (target.status() == Status.MISSING && target.via().contains(Via.REDIRECT)) {
      return "The redirect of “" + redirect.from() + "” ends in a circle or nowhere.";
    }
    return "“"
        + redirect.from()
        + "” is redirected to "
        + redirect.to()
        + ", which does not exist.";
  }
}
