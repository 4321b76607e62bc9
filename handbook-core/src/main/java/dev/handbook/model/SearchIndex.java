package dev.handbook.model;

import java.util.List;

/** The search index of a handbook: asked by rules and on the terminal, exported for browsers. */
public interface SearchIndex extends AutoCloseable {
  /**
   * A section that was found.
   *
   * @param url relative to the site root, with the section's anchor
   * @param title of the page, and the section's heading where it has one
   * @param score the higher the better; comparable within one query only
   */
  record Hit(String url, String title, float score) {}

  /** The best sections for a query as a reader types it, best first. */
  List<Hit> search(String query, int limit);

  /** Whether words written in a script are told apart and found. */
  boolean reads(Character.UnicodeScript script);

  /** The files from which a browser searches. */
  List<SiteFile> files();

  @Override
  void close();
}
