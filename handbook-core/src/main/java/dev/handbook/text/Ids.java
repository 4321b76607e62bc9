package dev.handbook.text;

import java.util.Locale;

/** Makes ids of titles, for things that nobody gave one. */
public final class Ids {
  private Ids() {}

  /** {@code FY27 Sales VPMOM (TBA)} is {@code fy27-sales-vpmom}. */
  public static String of(String title) {
    String bare = title.replaceAll("\\([^()]*\\)", " ").toLowerCase(Locale.ROOT);
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        id.append(c);
      } else if (!id.isEmpty() && id.charAt(id.length() - 1) != '-') {
        id.append('-');
      }
    }
    boolean dash = !id.isEmpty() && id.charAt(id.length() - 1) == '-';
    return dash ? id.substring(0, id.length() - 1) : id.toString();
  }
}
