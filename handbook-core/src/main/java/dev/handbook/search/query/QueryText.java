package dev.handbook.search.query;

import java.util.ArrayList;
import java.util.List;

/**
 * What a reader typed, cut into its parts: words, {@code "phrases in quotes"}, and either of them
 * with a {@code -} before it, which excludes. A single letter does not: {@code git rebase -i} is a
 * command that somebody looks for.
 *
 * <p>The browser cuts in the same way; {@code search.js} has the same characters in its lists.
 *
 * @param parts in order; none is empty
 */
public record QueryText(List<Part> parts) {
  /** Quotation marks of the languages we know; any of them opens, any closes. */
  private static final String QUOTES = "\"\u201c\u201d\u201e\u00ab\u00bb\u300c\u300d";

  /** The white space of ECMAScript. */
  private static final String BLANKS =
      "\t\n\u000b\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009"
          + "\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

  /**
   * A part.
   *
   * @param start its place in the query, quotation mark and {@code -} left out
   * @param quoted whether it is a phrase, to be found as it stands
   * @param excluded whether it must not occur
   */
  public record Part(String text, int start, boolean quoted, boolean excluded) {}

  public QueryText {
    parts = List.copyOf(parts);
  }

  /** Cuts a query. A quotation mark that is never closed holds to the end. */
  static QueryText of(String query) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < query.length()) {
      if (is(BLANKS, query, at)) {
        at++;
        continue;
      }
      boolean excluded =
          query.charAt(at) == '-'
              && at + 2 < query.length()
              && !is(BLANKS, query, at + 1)
              && !is(BLANKS, query, at + 2)
              && query.charAt(at + 1) != '-';
      at += excluded ? 1 : 0;
      boolean quoted = is(QUOTES, query, at);
      int start = quoted ? at + 1 : at;
      int end = start;
      while (end < query.length()
          && !is(QUOTES, query, end)
          && (quoted || !is(BLANKS, query, end))) {
        end++;
      }
      if (end > start) {
        parts.add(new Part(query.substring(start, end), start, quoted, excluded));
      }
      at = quoted ? end + 1 : end;
    }
    return new QueryText(parts);
  }

  /** The query with nothing excluded, each word at its place: for one that would find nothing. */
  public static String including(String query) {
    StringBuilder including = new StringBuilder(query);
    for (Part part : of(query).parts()) {
      if (part.excluded()) {
        including.setCharAt(part.start() - (part.quoted() ? 2 : 1), ' ');
      }
    }
    return including.toString();
  }

  private static boolean is(String set, String query, int at) {
    return set.indexOf(query.charAt(at)) >= 0;
  }
}
