package dev.handbook.report;

import java.util.regex.Pattern;

/** Words that stay words in Markdown as GitHub and GitLab read it. */
final class MarkdownText {
  /** Marks that mean something amidst a line; those of line starts cannot get there. */
  private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]<>#!|~&$]");

  /** Addresses become links without any mark. */
  private static final Pattern ADDRESS = Pattern.compile("(?i)(:)(?=//)|(?<=\\bwww)(\\.)");

  /** Names of people are notified, numbers of issues are referred to, whatever mark is before. */
  private static final Pattern CALL = Pattern.compile("(?<![\\w.+-])@(?=\\w)|(?<=#)(?=\\d)");

  private static final String NOTHING = "&#8203;";

  private MarkdownText() {}

  /** A text on one line that shows as it is: no mark-up, no links, nobody called. */
  static String plain(String text) {
    String escaped = MARKS.matcher(Visible.text(text)).replaceAll("\\\\$0");
    String unlinked = ADDRESS.matcher(escaped).replaceAll("\\\\$0");
    return CALL.matcher(unlinked).replaceAll("$0" + NOTHING);
  }

  /** A number with its noun, such as {@code 1 page}. */
  static String counted(long number, String noun) {
    boolean hisses = noun.endsWith("s");
    return number + " " + noun + (number == 1 ? "" : hisses ? "es" : "s");
  }
}
