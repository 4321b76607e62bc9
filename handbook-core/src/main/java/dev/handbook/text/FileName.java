package dev.handbook.text;

import java.text.Normalizer;
import java.util.Locale;

/** Makes names of files and ids from titles, and titles from names. */
public final class FileName {
  private static final int LONGEST = 60;

  private FileName() {}

  /**
   * The words of a name as a title: {@code how-to_hire} is "How to hire".
   *
   * @param name without extension; it is the title itself when there is no word in it
   */
  public static String title(String name) {
    String words = name.replaceAll("[-_\\s]+", " ").strip();
    if (words.isEmpty()) {
      return name;
    }
    int first = words.offsetByCodePoints(0, 1);
    return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
  }

  /** {@code Répondre à un client (B2B)} is {@code repondre-a-un-client-b2b}. */
  public static String of(String title) {
    String plain =
        Normalizer.normalize(title, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("['’]", "");
    String name =
        Normalizer.normalize(plain, Normalizer.Form.NFC)
            .replaceAll("[^\\p{L}\\p{N}]+", "-")
            .replaceAll("^-|-$", "");
    if (name.codePointCount(0, name.length()) <= LONGEST) {
      return name;
    }
    String cut = name.substring(0, name.offsetByCodePoints(0, LONGEST));
    int dash = cut.lastIndexOf('-');
    return dash > 0 ? cut.substring(0, dash) : cut;
  }
}
