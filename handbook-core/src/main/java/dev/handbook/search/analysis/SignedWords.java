package dev.handbook.search.analysis;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that end in a sign, {@code C++}, {@code C#}, {@code F#}, written so that the scanner keeps
 * them: the text stays as long as it was. Who types {@code cpp} means the former, too.
 */
public final class SignedWords {
  /** One letter and its signs, nothing around them; for ECMAScript and clusters, too. */
  public static final String BEFORE = "(^|[^A-Za-z0-9_])";

  /** What does not follow the signs. */
  public static final String BEHIND = "(?![A-Za-z0-9_+#])";

  /** A letter that is in no word, for the sign of C#. */
  public static final String SHARP = "\u01c2";

  private static final Pattern PLUS = Pattern.compile(BEFORE + "([A-Za-z])\\+\\+" + BEHIND);
  private static final Pattern HASH = Pattern.compile(BEFORE + "([A-Za-z])#" + BEHIND);

  private SignedWords() {}

  /** The text with letters in place of such signs. */
  public static String joined(String text) {
    String joined = text;
    if (joined.contains("++")) {
      joined = PLUS.matcher(joined).replaceAll("$1$2pp");
    }
    if (joined.indexOf('#') >= 0) {
      Matcher hash = HASH.matcher(joined);
      joined = hash.replaceAll("$1$2" + SHARP);
    }
    return joined;
  }
}
