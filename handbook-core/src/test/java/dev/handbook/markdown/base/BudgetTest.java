package dev.handbook.markdown.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.Given;
import dev.handbook.markdown.PageParser;
import dev.handbook.markdown.Pages;
import dev.handbook.markdown.body.CombiningMarks;
import dev.handbook.markdown.commonmark.MarkdownParser;
import dev.handbook.model.Settings;
import dev.handbook.safety.Families;
import dev.handbook.work.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What pages cost: counted, so every machine gives the same answer. */
@Tag(Given.FOLDERS)
class BudgetTest {
  private static final int MARGIN = 10;
  private static final double GROWTH = 2.5;

  @Test
  void costGrowsNoFasterThanThePage() {
    List<String> wrong =
        Workers.map(
                "Trying",
                Families.all(),
                String::valueOf,
                family -> {
                  Optional<Long> one = cost(family.page(1_000));
                  Optional<Long> two = cost(family.page(2_000));
                  boolean fast =
                      one.isPresent() && two.isPresent() && two.get() > GROWTH * one.get();
                  return fast ? family + " " + one.get() + " " + two.get() : "";
                })
            .stream()
            .filter(line -> !line.isEmpty())
            .toList();
    assertEquals(List.of(), wrong);
  }

  /** What the parser takes off the budget; empty when it refuses. */
  private static Optional<Long> cost(String page) {
    Budget budget = new Budget(Settings.Limits.DEFAULT);
    long before = budget.left();
    try {
      MarkdownParser.parse(page, budget);
      return Optional.of(before - budget.left());
    } catch (Budget.Exhausted | Nesting.TooDeep refused) {
      return Optional.empty();
    }
  }

  @Test
  void pageOfManyCostlyLinesIsRefusedBeforeItIsParsed() {
    for (String line : List.of("- a\n", "# a\n", "[^1]: a\n", "| a |\n", "{% hint %}\n")) {
      Budget budget = new Budget(Settings.Limits.DEFAULT);
      assertThrows(
          Budget.Exhausted.class, () -> Nesting.checkLines(line.repeat(100_000), budget), line);
    }
  }

  @Test
  void marksPiledUpOverElementsCostTheSquareOfTheirNumber() {
    CombiningMarks marks = new CombiningMarks();
    assertEquals(0, cost(marks, "a\u0301\u0301 b\u0301"));
    long first = cost(marks, "\u0301".repeat(1_000));
    assertTrue(cost(marks, "\u0301".repeat(1_000)) > 2 * first);
  }

  private static long cost(CombiningMarks marks, String text) {
    return marks.cost(text, Letters.of(text));
  }

  /** A short line can stand for fifty cells, and a long one for thousands of blocks. */
  @Test
  void cellsThatAreNotWrittenAndBlocksWithinALineCount() {
    String head = "|a".repeat(50) + "|\n" + "|-".repeat(50) + "|\n";
    String block = "{% hint %}a{% endhint %} ";
    assertFalse(isRefused(head + "|c\n".repeat(500)));
    assertTrue(isRefused(head + "|c\n".repeat(5_000)));
    assertFalse(isRefused(block.repeat(5_000)));
    assertTrue(isRefused(block.repeat(50_000)));
  }

  private static boolean isRefused(String page) {
    return new PageParser(Settings.DEFAULT, List.of())
        .parse(Pages.source("page.md", page, 0), "page/").faults().stream()
            .anyMatch(fault -> fault.rule().equals("page-skipped"));
  }

  @Test
  void largestRealPageIsTenTimesBelowTheLimit() throws IOException {
    Path corpora = Given.folder(Given.CORPORA);
    Settings.Limits limits = Settings.Limits.DEFAULT;
    Settings.Limits tight =
        new Settings.Limits(
            limits.pageBytes(),
            limits.frontMatterBytes(),
            limits.work() / MARGIN,
            limits.depth() / MARGIN * 4);
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(corpora)) {
      all.filter(file -> file.toString().endsWith(".md") && !file.endsWith("SUMMARY.md"))
          .sorted()
          .forEach(files::add);
    }
    PageParser parser = new PageParser(with(tight), List.of());
    List<String> refused =
        Workers.map(
                "Trying",
                files,
                String::valueOf,
                file ->
                    parser.parse(Pages.source("page.md", read(file), 0), "page/").faults().stream()
                            .anyMatch(fault -> fault.rule().equals("page-skipped"))
                        ? file.toString()
                        : "")
            .stream()
            .filter(line -> !line.isEmpty())
            .toList();
    assertEquals(List.of(), refused);
    assertTrue(files.size() > 1_000, files.size() + " pages");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (MalformedInputException e) {
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Settings with(Settings.Limits limits) {
    Settings base = Settings.DEFAULT;
    return new Settings(
        base.title(),
        base.description(),
        base.language(),
        base.siteUrl(),
        base.repoUrl(),
        base.editUrl(),
        base.edition(),
        base.contributors(),
        base.accent(),
        base.logo(),
        base.exclude(),
        base.imageHosts(),
        base.synonyms(),
        base.commonSynonyms(),
        base.expectations(),
        base.lint(),
        limits,
        base.codeOwners(),
        base.dialect(),
        java.util.Map.of(),
        base.conventions());
  }
}
