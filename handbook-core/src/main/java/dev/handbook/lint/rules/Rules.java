package dev.handbook.lint.rules;

import dev.handbook.lint.Rule;
import java.util.List;

/** The list of all rules, in the order of their codes. */
public final class Rules {
  /** Every rule there is. */
  public static final List<Rule> ALL =
      List.of(
          new TocUnlistedPage(),
          new TocDeadEntry(),
          new TocDuplicateEntry(),
          new TocStructure(),
          new LinkMissingPage(),
          new LinkMissingAnchor(),
          new LinkCase(),
          new LinkEmpty(),
          new LinkGitbookBrokenReference(),
          new LinkMissingScheme(),
          new LinkSelfAbsolute(),
          new LinkRedirected(),
          new RedirectInvalid(),
          new AssetMissing(),
          new AssetOutsideRoot(),
          new AssetCase(),
          new FrontmatterYamlSyntax(),
          new FrontmatterUnknownKey(),
          new FrontmatterWrongType(),
          new FrontmatterBadDate(),
          new FrontmatterDuplicateKey(),
          new FrontmatterUnknownKind(),
          new FrontmatterUnsafeYaml(),
          new UrlClash(),
          new GitbookBlockUnclosed(),
          new MixedEncoding(),
          new HtmlDropped(),
          new GitbookBlockUnknown(),
          new InvisibleCharacters(),
          new RapidSyntax(),
          new RapidOneDecider(),
          new SopNoVpmom(),
          new SopVpmomUnresolved(),
          new SopNoSignoff(),
          new SopSignoffExpired(),
          new SopSignoffFuture(),
          new SopNoOwner(),
          new UnusedSuppression(),
          new SuppressionWithoutReason(),
          new SuppressionExpired(),
          new UnknownRuleInSuppression(),
          new RuleCrashed(),
          new PageSkipped());

  private Rules() {}
}
