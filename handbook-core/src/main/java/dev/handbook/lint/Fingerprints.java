package dev.handbook.lint;

import dev.handbook.model.Finding;
import dev.handbook.text.Sha256;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives findings an identity that survives edits elsewhere: rule, page, the words concerned and the
 * how-many-eth it is of its like on the page; never a line number.
 *
 * <p>The first {@value Finding#WHAT} characters say what is wrong, the others on which page: the
 * same fault on a page that moved is known by its first half.
 */
final class Fingerprints {
  private static final int WHERE = 24;

  private final Map<String, Integer> seen = new HashMap<>();
  private final Map<String, String> pages = new HashMap<>();

  /** The fingerprint of the next finding; to be asked in the order of the page. */
  String next(String rule, String path, String context) {
    String like = rule + '\0' + context;
    int occurrence = seen.merge(path + '\0' + like, 1, Integer::sum) - 1;
    return Sha256.hex(like + '\0' + occurrence).substring(0, Finding.WHAT)
        + pages.computeIfAbsent(path, any -> Sha256.hex(any).substring(0, WHERE));
  }
}
