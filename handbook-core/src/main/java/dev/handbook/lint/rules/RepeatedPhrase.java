package dev.handbook.lint.rules;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.Scope;
import dev.handbook.model.Block;
import dev.handbook.model.Page;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A slip of copying that readers stumble over. */
final class RepeatedPhrase implements PageRule {
  private static final int LONGEST = 12;

  /** Of what the pattern below takes; it is slow on more. */
  private static final int LONGEST_IN_LETTERS = 160;

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
    List<String> words = List.of(text.split(" "));
    int[] hashes = words.stream().mapToInt(String::hashCode).toArray();
    for (int i = 0; i + 1 < hashes.length; i++) {
      boolean alike = hashes[i] == hashes[i + 1] || i == 0;
      if (alike && isSlip(words.get(i), words.get(i + 1), i == 0)) {
        return Optional.of(words.get(i));
      }
      int longest = Math.min(LONGEST, (hashes.length - i) / 2);
      for (int length = 3; length <= longest; length++) {
        if (hashes[i] == hashes[i + length] && isRepeated(words, i, length)) {
          return Optional.of(String.join(" ", words.subList(i, i + length)));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isRepeated(List<String> words, int from, int length) {
    List<String> phrase = words.subList(from, from + length);
    return phrase.equals(words.subList(from + length, from + 2 * length))
        && phrase.stream().mapToInt(String::length).sum() < LONGEST_IN_LETTERS
        && PHRASE.matcher(String.join(" ", phrase)).matches();
  }

  /** Only words that make no sense twice; "that that" and "had had" do. */
  private static boolean isSlip(String word, String next, boolean first) {
    boolean same = first ? word.equalsIgnoreCase(next) : word.equals(next);
    return same && SMALL.contains(next);
  }
}
