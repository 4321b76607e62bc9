package dev.handbook.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.change.Change;
import dev.handbook.change.Effect;
import dev.handbook.domain.SignOff;
import dev.handbook.model.Finding;
import dev.handbook.model.Place;
import dev.handbook.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** However much a change does, the summary fits its place and ends each table after a whole row. */
class SummarySizeTest {
  /** GitHub's own limits: bytes of a job's summary, characters of a comment. */
  private static final int SUMMARY = 1024 * 1024;

  private static final int COMMENT = 65_536;
  private static final Pattern MISSING =
      Pattern.compile("(?m)^\\*\\*(\\d+) more ([a-z ]+?)s?(?:es)?\\*\\*");

  /** So much of everything. */
  private static Report change(int count) {
    List<Effect.PageChange> pages = new ArrayList<>();
    List<Effect.LostAddress> lost = new ArrayList<>();
    List<Effect.VoidSignOff> voided = new ArrayList<>();
    List<Effect.GovernedChange> dates = new ArrayList<>();
    List<Finding> fresh = new ArrayList<>();
    List<Finding> mended = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String path = "p" + i + ".md";
      String title = "Título " + "é".repeat(i % 90);
      List<Place> links = new ArrayList<>();
      for (int j = 0; j < i % 40; j++) {
        links.add(new Place(path, j + 1));
      }
      SignOff signOff =
          new SignOff(
              "2026-08-14",
              Optional.empty(),
              Optional.of("CFO"),
              Optional.empty(),
              Optional.empty(),
              Span.FILE);
      pages.add(
          new Effect.PageChange(
              Effect.Kind.CHANGED, path, Optional.empty(), title, Optional.of("p")));
      lost.add(new Effect.LostAddress("p" + i + "/", title, links));
      voided.add(new Effect.VoidSignOff(path, title, signOff, List.of("CFO"), List.of("Legal")));
      dates.add(new Effect.GovernedChange(path, title, "review-in", "1 year", "2 years"));
      fresh.add(Samples.finding(path, Span.at(i + 1, 1), title));
      mended.add(Samples.finding("m" + path, Span.at(i + 1, 1), title));
    }
    Change change =
        new Change(
            new Change.Revision("main", "0123456789abcdef", List.of()),
            fresh,
            mended,
            List.of(),
            Map.of(),
            Set.of(),
            new Effect(pages, lost, voided, dates, List.of()));
    return Samples.report(fresh).since(change);
  }

  private static void assertWhole(String text, int count) {
    assertTrue(
        text.startsWith("## Handbook: " + count + " new errors; " + count + " fixed; "),
        text.substring(0, 200));
    for (String line : text.lines().toList()) {
      assertEquals(line.startsWith("|"), line.endsWith("|"), line);
    }
    for (String heading :
        List.of("New", "Agreement needed", "Addresses lost", "Pages", "Governance", "Fixed")) {
      assertTrue(text.contains("\n### " + heading + "\n"), heading);
    }
    assertTrue(text.endsWith("```\n"), "the command to run it is there");
    long rows =
        text.lines()
            .filter(line -> line.startsWith("| "))
            .filter(line -> !line.contains(":---"))
            .count();
    long heads =
        text.lines().filter(line -> line.startsWith("| :---") || line.startsWith("| ---:")).count();
    long missing = 0;
    Matcher more = MISSING.matcher(text);
    while (more.find()) {
      missing += Long.parseLong(more.group(1));
    }
    assertEquals(6L * count, rows - heads + missing, "every row is shown or counted");
    assertTrue(missing > 0);
  }

  @Test
  void summaryOfAHugeChangeFitsTheJobPage() {
    String summary = new MarkdownFormat().render(change(8_000));
    int size = summary.getBytes(StandardCharsets.UTF_8).length;
    assertTrue(size <= 900 * 1024 && size < SUMMARY && size > 600 * 1024, size + " bytes");
    assertWhole(summary, 8_000);
  }

  @Test
  void commentOfAHugeChangeFits() {
    String comment = new CommentFormat().render(change(2_000));
    assertTrue(comment.length() < COMMENT && comment.length() > 45_000, comment.length() + "");
    assertWhole(comment, 2_000);
  }

  @Test
  void commentThatFitsIsTheSummary() {
    Report report = change(20);
    assertEquals(new MarkdownFormat().render(report), new CommentFormat().render(report));
  }

  @Test
  void summaryWithoutRoomForItsVerdictIsEmpty() {
    assertEquals("", MarkdownFormat.render(change(20), 500));
  }
}
