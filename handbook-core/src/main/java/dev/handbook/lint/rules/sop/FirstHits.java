package dev.handbook.lint.rules.sop;

import dev.handbook.model.Page;
import dev.handbook.model.SearchIndex;

/** Whether a search shows a page where readers look. */
final class FirstHits {
  private final SearchIndex index;

  FirstHits(SearchIndex index) {
    this.index = index;
  }

  /** Whether a page is among the first pages that a query finds. */
  boolean show(Page page, String query, int first) {
    return index.search(query, first).stream()
        .map(hit -> withoutAnchor(hit.url()))
        .anyMatch(page.url()::equals);
  }

  private static String withoutAnchor(String url) {
    int hash = url.indexOf('#');
    return hash < 0 ? url : url.substring(0, hash);
  }
}
