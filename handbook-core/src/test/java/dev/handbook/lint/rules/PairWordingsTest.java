package dev.handbook.lint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.lint.Linter;
import dev.handbook.lint.TestPages;
import dev.handbook.model.Handbook;
import dev.handbook.model.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Pairs of sentences that contradict each other in other words and units, and pairs that do not,
 * from {@code bench/lint-quality}. What many companies write is the first of a pair, as public
 * repositories have it. The halves are those of {@link FaultWordingsTest}.
 */
class PairWordingsTest {
  private static final double ENOUGH = 0.9;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

  private record Pair(String kind, String here, String there) {
    boolean isForJudging() {
      try {
        byte[] text = (here + "\t" + there).getBytes(StandardCharsets.UTF_8);
        byte[] hash = MessageDigest.getInstance("SHA-1").digest(text);
        return (hash[hash.length - 1] & 1) == 1;
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }

    boolean isTold() {
      Handbook handbook =
          TestPages.handbook(
              TestPages.page("money.md", "# Money\n\n" + here + "\n\nAsk the office.\n"),
              TestPages.page(
                  "other.md", "# Other things\n\nThe door is green.\n\n" + there + "\n"));
      return Linter.of(Rules.ALL, Settings.Lint.DEFAULT, TODAY).check(handbook).stream()
          .anyMatch(finding -> finding.rule().startsWith("conflicting-"));
    }
  }

  private static List<Pair> pairs() throws IOException {
    return Files.readAllLines(Path.of("../bench/lint-quality/wordings-pairs.tsv")).stream()
        .map(line -> line.split("\t"))
        .map(parts -> new Pair(parts[0], parts[1], parts[2]))
        .toList();
  }

  @Test
  void nineOfTenContradictionsAreFoundInEachHalf() throws IOException {
    for (boolean judging : new boolean[] {false, true}) {
      List<Pair> half =
          pairs().stream()
              .filter(pair -> pair.kind().equals("conflict") && pair.isForJudging() == judging)
              .toList();
      List<Pair> missed = half.stream().filter(pair -> !pair.isTold()).toList();
      assertTrue(missed.size() <= (1 - ENOUGH) * half.size(), judging + " " + missed);
    }
  }

  @Test
  void whatIsTheSameInOtherUnitsOrAboutSomethingElseIsLeftInPeace() throws IOException {
    assertEquals(
        List.of(),
        pairs().stream().filter(pair -> pair.kind().equals("peace") && pair.isTold()).toList());
  }
}
