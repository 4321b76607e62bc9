package dev.handbook.lint.rules.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.Given;
import dev.handbook.lint.Linter;
import dev.handbook.lint.TestPages;
import dev.handbook.lint.rules.Rules;
import dev.handbook.model.Finding;
import dev.handbook.model.Page;
import dev.handbook.model.Settings;
import dev.handbook.model.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Ways of saying that something is missing, and ordinary sentences with the same words, from {@code
 * bench/lint-quality}. The list was split by the first bit of each wording's SHA-1 before the
 * patterns were written: one half to write them by, the other to judge them by.
 */
class WordingsTest {
  private static final double ENOUGH = 0.9;

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

    boolean isFound() {
      Optional<String> found = MissingOwners.in(text).or(() -> Placeholders.in(text));
      return found.isPresent();
    }
  }

  private static List<Wording> wordings() throws IOException {
    Path list = Given.repository().resolve("bench/lint-quality/wordings-placeholders.tsv");
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
        if (!wording.isFound()) {
          missed.add(wording.text());
        }
      }
    }
    assertTrue(all > 40, all + " wordings");
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
    assertEquals(
        List.of(),
        wordings().stream()
            .filter(wording -> wording.kind().equals("none") && wording.isFound())
            .map(Wording::text)
            .toList());
  }

  @Test
  void openFieldIsARemarkWhereNearlyAllPagesHaveOne() {
    assertEquals(Set.of(Severity.INFO), severities(5, 2));
    assertEquals(Set.of(Severity.WARNING), severities(4, 0));
    assertEquals(Set.of(Severity.WARNING), severities(5, 20));
  }

  private static Set<Severity> severities(int open, int filled) {
    Page[] pages = new Page[open + filled];
    for (int i = 0; i < pages.length; i++) {
      String text = i < open ? "It is the rule of [Company Name]." : "It is our rule.";
      pages[i] = TestPages.page("p" + i + ".md", "# Rule " + i + "\n\n" + text + "\n");
    }
    return Linter.of(Rules.ALL, Settings.Lint.DEFAULT, LocalDate.of(2026, 11, 1))
        .check(TestPages.handbook(pages))
        .stream()
        .filter(finding -> finding.rule().equals("placeholder-text"))
        .map(Finding::severity)
        .collect(Collectors.toSet());
  }
}
