package dev.handbook.lint.rules.frontmatter;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The keys of front matter that handbooks use, with the shapes of those that this tool reads. */
final class FrontmatterKeys {
  /** What the value of a key looks like. */
  enum Shape {
    TEXT,
    TEXTS,
    SWITCH,
    DAY,
    SIGN_OFF,
    ROLES,
    DURATION
  }

  /** Keys that this tool reads. */
  static final Map<String, Shape> OWN =
      Map.ofEntries(
          Map.entry("kind", Shape.TEXT),
          Map.entry("id", Shape.TEXT),
          Map.entry("title", Shape.TEXT),
          Map.entry("description", Shape.TEXT),
          Map.entry("owner", Shape.TEXTS),
          Map.entry("serves", Shape.TEXTS),
          Map.entry("key-results", Shape.TEXTS),
          Map.entry("rapid", Shape.ROLES),
          Map.entry("model", Shape.TEXT),
          Map.entry("signed-off", Shape.SIGN_OFF),
          Map.entry("review-in", Shape.DURATION),
          Map.entry("review_in", Shape.DURATION),
          Map.entry("last_reviewed_on", Shape.DAY),
          Map.entry("last_reviewed_at", Shape.DAY),
          Map.entry("effective", Shape.DAY),
          Map.entry("status", Shape.TEXT),
          Map.entry("confidential", Shape.SWITCH),
          Map.entry("hidden", Shape.SWITCH),
          Map.entry("unlisted", Shape.SWITCH),
          Map.entry("training", Shape.TEXTS),
          Map.entry("aliases", Shape.TEXTS),
          Map.entry("keywords", Shape.TEXTS),
          Map.entry("parent", Shape.TEXTS),
          Map.entry("period", Shape.TEXT),
          Map.entry("previous", Shape.TEXTS));

  /** Keys of GitBook, GOV.UK, GitLab, Jekyll and Hugo: understood or harmless, never reported. */
  static final Set<String> FOREIGN =
      Set.of(
          // GitBook
          "icon",
          "cover",
          "coverY",
          "coverHeight",
          "layout",
          "metaLinks",
          "tags",
          "vars",
          "if",
          // GOV.UK's documentation template
          "weight",
          "owner_slack",
          "owner_slack_workspace",
          "owners",
          "dri",
          "maintainer",
          "maintainers",
          "source_url",
          "old_paths",
          "section",
          "type",
          "important",
          "related_order",
          "hide_in_navigation",
          "show_expiry",
          // GitLab's handbook
          "controlled_document",
          "canonical_path",
          "no_list",
          "toc_hide",
          "manualLink",
          "menu",
          "linkTitle",
          "cascade",
          "redirect_to",
          "stage",
          "group",
          "info",
          // Jekyll and Hugo
          "redirect_from",
          "permalink",
          "published",
          "category",
          "categories",
          "date",
          "lastmod",
          "draft",
          "slug",
          "url",
          "nav_order",
          "nav_exclude",
          "has_children",
          "has_toc",
          "grand_parent",
          "excerpt",
          "summary",
          "sitemap",
          "image",
          "images",
          "author",
          "authors",
          "toc",
          "order",
          "sidebar",
          "sidebar_label",
          "sidebar_position",
          "lang",
          "language",
          "version",
          "subtitle",
          "contributors",
          "noindex",
          "robots",
          "template",
          "lint");

  private FrontmatterKeys() {}

  /** Every key that is known. */
  static Set<String> all() {
    Set<String> all = new TreeSet<>(FOREIGN);
    all.addAll(OWN.keySet());
    return all;
  }
}
