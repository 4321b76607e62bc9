package dev.handbook.markdown.body;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Makes anchors from headings, as we do and as others do. */
final class Slugs {
  private Slugs() {}

  /**
   * Our own, which is GitHub's: lower case, blanks to hyphens, letters, digits, hyphens and
   * underscores kept, all else gone.
   */
  static String of(String heading) {
    String lower = heading.strip().toLowerCase(Locale.ROOT);
    if (isPlain(lower)) {
      return lower.replace(' ', '-');
    }
    StringBuilder out = new StringBuilder(lower.length());
    // One spelling of letters with marks, as links are typed on most keyboards.
    Normalizer.normalize(lower, Normalizer.Form.NFC)
        .codePoints()
        .forEach(
            c -> {
              if (c == ' ' || c == '\u00A0') {
                out.append('-');
              } else if (isWord(c)) {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  private static boolean isWord(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || c == '-'
        || c == '_'
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.CONNECTOR_PUNCTUATION
        || type == Character.LETTER_NUMBER;
  }

  /** How other tools write the same heading's anchor; ours is not among them. */
  static Set<String> others(String heading) {
    String lower = heading.strip().toLowerCase(Locale.ROOT);
    if (isPlain(lower)) {
      return Set.of();
    }
    Set<String> others = new LinkedHashSet<>();
    String github = of(heading);
    others.add(squeeze(github));
    others.add(gitBook(lower, ""));
    others.add(gitBook(lower, "."));
    others.add(gitBook(lower.replace("&", " and "), ""));
    others.add(gitBook(lower.replace("&", " and "), "."));
    others.add(gitBook(lower.replace("&", " "), ""));
    others.add(squeeze(of(withoutMarks(lower))));
    others.add(dashed(lower));
    others.add(dashed(withoutMarks(lower)));
    others.remove(github);
    others.remove("");
    return others;
  }

  /** Whether a heading is of letters, digits and single blanks, which all tools write alike. */
  private static boolean isPlain(String lower) {
    char before = ' ';
    for (char c : lower.toCharArray()) {
      boolean word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (!word && (c != ' ' || before == ' ')) {
        return false;
      }
      before = c;
    }
    return true;
  }

  /** Everything but letters, digits and what is kept becomes a hyphen, apostrophes vanish. */
  private static String gitBook(String lower, String kept) {
    StringBuilder out = new StringBuilder(lower.length());
    lower
        .codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c) || kept.indexOf(c) >= 0 || c == '_') {
                out.appendCodePoint(c);
              } else if (c == ' ' || c == '-' || c == '/' || c == '\u00A0') {
                out.append('-');
              }
            });
    return squeeze(out.toString());
  }

  private static String dashed(String lower) {
    StringBuilder out = new StringBuilder(lower.length());
    lower
        .codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c)) {
                out.appendCodePoint(c);
              } else {
                out.append('-');
              }
            });
    return squeeze(out.toString());
  }

  private static String withoutMarks(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Without doubled hyphens and those at the ends. */
  private static String squeeze(String slug) {
    StringBuilder out = new StringBuilder(slug.length());
    for (int i = 0; i < slug.length(); i++) {
      char c = slug.charAt(i);
      if (c != '-' || (!out.isEmpty() && out.charAt(out.length() - 1) != '-')) {
        out.append(c);
      }
    }
    int end = out.length();
    while (end > 0 && out.charAt(end - 1) == '-') {
      end--;
    }
    return out.substring(0, end);
  }
}
