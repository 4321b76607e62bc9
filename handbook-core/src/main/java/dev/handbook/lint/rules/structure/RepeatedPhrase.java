package dev.handbook.lint.rules.structure;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.rules.fix.SpellingFix;
import dev.handbook.lint.rules.passage.Passages;
import dev.handbook.model.Block;
import dev.handbook.model.Page;
import dev.handbook.text.KeywordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A slip of copying that readers stumble over. */
final class RepeatedPhrase implements PageRule {
  /** In words, those that are {@link #SMALL} aside. */
  private static final int SHORTEST = 3;

  private static final int LONGEST = 12;

  private static final Optional<String> NONE = Optional.empty();

  private static final Set<String> SMALL =
      Set.of(
          "the", "a", "an", "of", "to", "and", "for", "with", "our", "your", "we", "you", "are",
          "be", "from", "by", "on", "as", "or");

  @Override
  public RuleInfo info() {
    return RuleInfo.warning("repeated-phrase", "HB0610", "Words are repeated");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    RepeatedPhrases echoes = new RepeatedPhrases(LONGEST);
    for (Block block : scope.passages(page)) {
      Optional<String> twice = mayEcho(block.text(), echoes) ? twice(block.text()) : NONE;
      if (twice.isPresent() && isInOneLine(page, block, twice.get())) {
        String words = twice.get();
        report
            .at(
                Passages.find(page, block, words + " " + words),
                "“" + words + "” is repeated here.")
            .context(block.text())
            .help("Remove one of the two.")
            .fix(SpellingFix.of(page, block.span(), words + " " + words, words));
      }
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

  private static boolean mayEcho(String text, RepeatedPhrases echoes) {
    int blank = text.indexOf(' ');
    return blank >= 0
        && (text.regionMatches(true, 0, text, blank + 1, blank)
            || echoes.mayBeIn(KeywordSet.bytes(text)));
  }

  /** The first words that are followed by themselves. */
  private static Optional<String> twice(String text) {
    WordIndex words = new WordIndex(text);
    Phrases phrases = null;
    for (int i = 0; i + 1 < words.size(); i++) {
      boolean alike = words.hash(i) == words.hash(i + 1) || i == 0;
      if (alike && isSlip(words.get(i), words.get(i + 1), i == 0)) {
        return Optional.of(words.get(i));
      }
      int longest = Math.min(LONGEST, (words.size() - i) / 2);
      for (int length = words.repeat(i, SHORTEST, longest);
          length <= longest;
          length = words.repeat(i, length + 1, longest)) {
        int end = i + length;
        phrases = phrases == null ? new Phrases(words) : phrases;
        if (phrases.isWorthALook(i, end)
            && hasWords(words.subList(i, end))
            && words.subList(i, end).equals(words.subList(end, end + length))) {
          return Optional.of(String.join(" ", words.subList(i, end)));
        }
      }
    }
    return Optional.empty();
  }

  /** Arrows between the names of menus are no words. */
  private static boolean hasWords(List<String> phrase) {
    return phrase.stream().filter(word -> word.chars().anyMatch(Character::isLetterOrDigit)).count()
        >= SHORTEST;
  }

  /** Only words that make no sense twice; "that that" and "had had" do. */
  private static boolean isSlip(String word, String next, boolean first) {
    boolean same = first ? word.equalsIgnoreCase(next) : word.equals(next);
    return same && SMALL.contains(next);
  }
}
