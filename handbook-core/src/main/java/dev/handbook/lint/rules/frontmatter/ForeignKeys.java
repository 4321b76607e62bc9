package dev.handbook.lint.rules.frontmatter;

import dev.handbook.model.Key;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Keys of front matter that other tools read: understood or harmless, never reported. */
public final class ForeignKeys {
  /** Those of GitBook, GOV.UK, GitLab, Jekyll and Hugo. */
  public static final Set<String> ALL =
      Set.of(
          // GitBook
          "icon",
          "cover",
          "coverY",
          "coverHeight",
          "layout",
          "metaLinks",
          "noIndex",
          "noRobotsIndex",
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
          "subtitle",
          "contributors",
          "robots",
          "template",
          "lint");

  private ForeignKeys() {}

  /** The keys of this tool. */
  static Set<String> own() {
    return Arrays.stream(Key.values()).map(Key::id).collect(Collectors.toSet());
  }
}
