package dev.handbook.lint.rules;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.Scope;
import dev.handbook.model.Block;
import dev.handbook.model.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A slip of copying that readers stumble over. */
final class RepeatedPhrase implements PageRule {
  private static final int LONGEST = 12;

  /** Letters enough, and no quotation, in which things may stand side by side. */
  private static final Pattern PHRASE =
      Pattern.compile("(?=.*\\p{L}{3}.*\\p{L}{3})[^\"'“”‘|]{16,160}");

  private static final Set<String> SMALL =
      Set.of(
          "the", "a", "an", "of", "to", "and", "for", "with", "our", "your", "we", "you", "are",
          "be", "from", "by", "on", "as", "or");

  @Override
  public RuleInfo info() {
    return RuleInfo.warning("repeated-phrase", "HB0610", "Words are written twice in a row");
  }

  @Override
  public void check(Page page, Scope scope, Reporter report) {
    for (Block block : Passages.of(page)) {
      twice(block.text())
          .filter(words -> isInOneLine(page, block, words))
          .ifPresent(
              words ->
                  report
                      .at(
                          Passages.find(page, block, words + " " + words),
                          "“" + words + "” stands here twice in a row.")
                      .context(block.text())
                      .help("Remove one of the two.")
                      .fix(Retyped.of(page, block.span(), words + " " + words, words)));
    }
  }

  /** Of lines one below the other the end of one and all of the next may be alike on purpose. */
  private static boolean isInOneLine(Page page, Block block, String words) {
    return block.span().line() == block.span().endLine()
        || SMALL.contains(words)
        || page.text()
            .line(Passages.find(page, block, words + " " + words).line())
            .contains(words + " " + words);
  }

  /** The first words that are followed by themselves. */
  private static Optional<String> twice(String text) {
    String[] words = text.split(" ");
    int[] hashes = new int[words.length];
    for (int i = 0; i < words.length; i++) {
      hashes[i] = words[i].hashCode();
    }
    for (int i = 0; i + 1 < words.length; i++) {
      boolean alike = hashes[i] == hashes[i + 1] || i == 0;
      if (alike && isSlip(words[i], words[i + 1], i == 0)) {
        return Optional.of(words[i]);
      }
      int longest = Math.min(LONGEST, (words.length - i) / 2);
      for (int length = 3; length <= longest; length++) {
        if (hashes[i] == hashes[i + length] && isRepeated(words, i, length)) {
          return Optional.of(String.join(" ", Arrays.asList(words).subList(i, i + length)));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isRepeated(String[] words, int from, int length) {
    List<String> all = Arrays.asList(words);
    List<String> phrase = all.subList(from, from + length);
    return phrase.equals(all.subList(from + length, from + 2 * length))
        && PHRASE.matcher(String.join(" ", phrase)).matches();
  }

  /** Only words that make no sense twice; "that that" and "had had" do. */
  private static boolean isSlip(String word, String next, boolean first) {
    boolean same = first ? word.equalsIgnoreCase(next) : word.equals(next);
    return same && SMALL.contains(next);
  }
}
