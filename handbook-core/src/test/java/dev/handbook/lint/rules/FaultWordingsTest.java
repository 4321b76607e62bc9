package dev.handbook.lint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.Given;
import dev.handbook.lint.Linter;
import dev.handbook.lint.TestPages;
import dev.handbook.model.Finding;
import dev.handbook.model.Handbook;
import dev.handbook.model.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Ways of writing dates that are over, days that do not exist, passwords and marks of
 * confidentiality, and ordinary sentences with the same words, from {@code bench/lint-quality}. The
 * list was split by the last bit of each wording's SHA-1 before the patterns were written: one half
 * to write them by, the other to judge them by.
 */
class FaultWordingsTest {
  private static final double ENOUGH = 0.9;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

  private static final Map<String, String> RULES =
      Map.of(
          "expired", "date-passed",
          "stale", "date-passed",
          "impossible", "impossible-date",
          "secret", "secret",
          "confidential", "confidential-mark");

  private record Wording(String kind, String text) {
    boolean isForJudging() {
      try {
        byte[] hash =
            MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
        return (hash[hash.length - 1] & 1) == 1;
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }

    List<String> found() {
      Handbook handbook =
          TestPages.handbook(
              TestPages.page("README.md", "# Offices\n\n" + text + "\n\nThe rest is quiet.\n"));
      return Linter.of(Rules.ALL, Settings.Lint.DEFAULT, TODAY).check(handbook).stream()
          .map(Finding::rule)
          .filter(Set.copyOf(RULES.values())::contains)
          .toList();
    }
  }

  private static List<Wording> wordings() throws IOException {
    Path list = Given.repository().resolve("bench/lint-quality/wordings-faults.tsv");
    return Files.readAllLines(list).stream()
        .map(line -> line.split("\t", 2))
        .map(fields -> new Wording(fields[0], fields[1]))
        .toList();
  }

  private static void enough(boolean judging) throws IOException {
    List<String> missed = new ArrayList<>();
    int all = 0;
    for (Wording wording : wordings()) {
      if (wording.isForJudging() == judging && !wording.kind().equals("none")) {
        all++;
        if (!wording.found().contains(RULES.get(wording.kind()))) {
          missed.add(wording.text());
        }
      }
    }
    assertTrue(all > 30, all + " wordings");
    assertTrue(missed.size() <= all * (1 - ENOUGH), missed.size() + " of " + all + ": " + missed);
  }

  @Test
  void wordingsTheyWereWrittenByAreFound() throws IOException {
    enough(false);
  }

  @Test
  void wordingsKeptApartAreFound() throws IOException {
    enough(true);
  }

  @Test
  void ordinarySentencesAreLeftAlone() throws IOException {
    List<String> told =
        wordings().stream()
            .filter(wording -> wording.kind().equals("none") && !wording.found().isEmpty())
            .map(Wording::text)
            .toList();
    assertEquals(List.of(), told);
  }
}
