package dev.handbook.lint;

import dev.handbook.model.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
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

  /** The fingerprint of the next finding; to be asked in the order of the page. */
  String next(String rule, String path, String context) {
    String like = rule + '\0' + context;
    int occurrence = seen.merge(path + '\0' + like, 1, Integer::sum) - 1;
    return sha256(like + '\0' + occurrence).substring(0, Finding.WHAT)
        + sha256(path).substring(0, WHERE);
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
