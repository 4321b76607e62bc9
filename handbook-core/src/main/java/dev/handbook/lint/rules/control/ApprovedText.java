package dev.handbook.lint.rules.control;

import dev.handbook.domain.control.DocumentControl;
import dev.handbook.model.Page;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The text of a page as it was when an approval was first stated on it. Compared by the words of
 * its lines: layout is no other text, and neither are the lines of document control, which change
 * with every review.
 */
record ApprovedText(String text) {
  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A---\\R(?s:.*?)\\R---[ \\t]*+(?:\\R|\\z)");
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Signs that end a label. */
  private static final Pattern LABEL_END = Pattern.compile("[:|]");

  /**
   * The oldest of the latest texts that all state the approval.
   *
   * @param former the texts of the page, the latest first
   * @param approval as it is written
   */
  static Optional<ApprovedText> of(List<String> former, String approval) {
    Optional<ApprovedText> found = Optional.empty();
    for (String text : former) {
      if (!text.contains(approval)) {
        return found;
      }
      found = Optional.of(new ApprovedText(text));
    }
    // Whether an older one states it, too, is not known.
    return found;
  }

  /** Whether a page says today what it did not say then, or no longer says what it did. */
  boolean differs(Page page, DocumentControl control) {
    Set<Integer> lines = new HashSet<>();
    control.statements().forEach(said -> lines.add(said.span().line()));
    Set<String> labels = new HashSet<>();
    lines.forEach(line -> labels.add(label(page.text().line(line))));
    Set<String> now = words(page.text().text(), labels);
    return !now.equals(words(text, labels));
  }

  private static Set<String> words(String text, Set<String> labels) {
    Set<String> words = new HashSet<>();
    for (String line : FRONT_MATTER.matcher(text).replaceFirst("").split("\\R")) {
      String bare = bare(line);
      if (!bare.isEmpty() && !labels.contains(label(line))) {
        words.add(bare);
      }
    }
    return words;
  }

  private static String bare(String line) {
    return OTHERS.matcher(line.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /** What stands before the value of a line of document control. */
  private static String label(String line) {
    for (String part : LABEL_END.split(line)) {
      if (!bare(part).isEmpty()) {
        return bare(part);
      }
    }
    return "";
  }
}
