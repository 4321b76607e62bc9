package dev.handbook.domain.control;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings labels and words into the form in which they are compared. */
final class Folding {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Folding() {}

  /** The words of a text in small letters without accents, one blank between. */
  static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0x7F || c == '#') {
        return foldAny(text);
      }
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      if (letter) {
        if (blank && !out.isEmpty()) {
          out.append(' ');
        }
        out.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
      }
      blank = !letter;
    }
    return out.toString();
  }

  private static String foldAny(String text) {
    String plain = text.replace("#", " no ").replace("ß", "ss").toLowerCase(Locale.ROOT);
    plain = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
    return OTHERS.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
