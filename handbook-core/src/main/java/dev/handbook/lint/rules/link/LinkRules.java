package dev.handbook.lint.rules.link;

import dev.handbook.lint.Rule;
import java.util.List;

/** The rules about links and redirects, in the order of their codes. */
public final class LinkRules {
  /** Every one of them. */
  public static final List<Rule> ALL =
      List.of(
          new LinkMissingPage(),
          new LinkMissingAnchor(),
          new LinkCase(),
          new LinkEmpty(),
          new LinkGitbookBrokenReference(),
          new LinkMissingScheme(),
          new LinkSelfAbsolute(),
          new LinkPrivate(),
          new LinkTextVague(),
          new LinkRedirected(),
          new LinkSameTargetDifferentName(),
          new RedirectInvalid(),
          new UrlGone(),
          new PageNotLinked(),
          new LinkAddressSpace(),
          new LinkBackslash());

  private LinkRules() {}
}
