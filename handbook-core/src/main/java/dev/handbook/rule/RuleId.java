package dev.handbook.rule;

/**
 * Names of the rules that something outside of them speaks of: stages that notice a fault before
 * the linter, measures that count findings. That each is a rule is tested.
 */
public final class RuleId {
  public static final String ASSET_MISSING = "asset-missing";
  public static final String ASSET_OUTSIDE_ROOT = "asset-outside-root";
  public static final String BASELINE_STALE = "baseline-stale";
  public static final String CONFIDENTIAL_LEAK = "confidential-leak";
  public static final String CONFLICTING_PASSAGE = "conflicting-passage";
  public static final String DUPLICATE_PAGE = "duplicate-page";
  public static final String FINDINGS_NOT_LISTED = "findings-not-listed";
  public static final String FRONTMATTER_DUPLICATE_KEY = "frontmatter-duplicate-key";
  public static final String FRONTMATTER_UNSAFE_YAML = "frontmatter-unsafe-yaml";
  public static final String FRONTMATTER_YAML_SYNTAX = "frontmatter-yaml-syntax";
  public static final String GITBOOK_BLOCK_UNCLOSED = "gitbook-block-unclosed";
  public static final String GITBOOK_BLOCK_UNKNOWN = "gitbook-block-unknown";
  public static final String HTML_DROPPED = "html-dropped";
  public static final String INVISIBLE_CHARACTERS = "invisible-characters";
  public static final String LINK_CASE = "link-case";
  public static final String LINK_EMPTY = "link-empty";
  public static final String LINK_GITBOOK_BROKEN_REFERENCE = "link-gitbook-broken-reference";
  public static final String LINK_MISSING_ANCHOR = "link-missing-anchor";
  public static final String LINK_MISSING_PAGE = "link-missing-page";
  public static final String LINK_MISSING_SCHEME = "link-missing-scheme";
  public static final String LINK_PRIVATE = "link-private";
  public static final String MARKUP_CONDITION = "markup-condition";
  public static final String MARKUP_UNKNOWN = "markup-unknown";
  public static final String MARKUP_VARIABLE = "markup-variable";
  public static final String MIXED_ENCODING = "mixed-encoding";
  public static final String NEEDS_UPDATE = "needs-update";
  public static final String OWNER_TBD = "owner-tbd";
  public static final String PAGE_SKIPPED = "page-skipped";
  public static final String PLACEHOLDER_TEXT = "placeholder-text";
  public static final String RULE_CRASHED = "rule-crashed";
  public static final String SIGNED_TEXT_CHANGED = "signed-text-changed";
  public static final String SOP_NO_VPMOM = "sop-no-vpmom";
  public static final String SOP_NOT_FINDABLE = "sop-not-findable";
  public static final String SOP_VPMOM_NOT_VETTED = "sop-vpmom-not-vetted";
  public static final String SOP_VPMOM_PAST = "sop-vpmom-past";
  public static final String SOP_VPMOM_UNRESOLVED = "sop-vpmom-unresolved";
  public static final String SUPPRESSION_EXPIRED = "suppression-expired";
  public static final String SUPPRESSION_WITHOUT_REASON = "suppression-without-reason";
  public static final String TEMPLATE_BOILERPLATE = "template-boilerplate";
  public static final String TOC_DEAD_ENTRY = "toc-dead-entry";
  public static final String TOC_STRUCTURE = "toc-structure";
  public static final String TOC_UNLISTED_PAGE = "toc-unlisted-page";
  public static final String UNKNOWN_RULE_IN_SUPPRESSION = "unknown-rule-in-suppression";
  public static final String UNUSED_SUPPRESSION = "unused-suppression";
  public static final String URL_CLASH = "url-clash";
  public static final String VPMOM_EXPIRED = "vpmom-expired";
  public static final String VPMOM_TBA = "vpmom-tba";

  private RuleId() {}
}
