package dev.handbook.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.change.Change;
import dev.handbook.change.Effect;
import dev.handbook.domain.SignOff;
import dev.handbook.model.Finding;
import dev.handbook.model.Place;
import dev.handbook.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What a change does is told row by row, whatever titles, names, dates and revisions are called.
 */
class HostileChangeTest {
  private static final Span SPAN = new Span(2, 1, 2, 4);

  /** A change in which all words are the texts. */
  private static Report change(List<String> texts) {
    List<Effect.PageChange> pages = new ArrayList<>();
    List<Effect.LostAddress> lost = new ArrayList<>();
    List<Effect.VoidSignOff> voided = new ArrayList<>();
    List<Effect.GovernedChange> dates = new ArrayList<>();
    for (String text : texts) {
      pages.add(
          new Effect.PageChange(
              Effect.Kind.MOVED, text + ".md", Optional.of(text), text, Optional.of(text)));
      lost.add(new Effect.LostAddress(text, text, List.of(new Place(text + ".md", 3))));
      SignOff signOff =
          new SignOff(
              text, Optional.empty(), Optional.of(text), Optional.empty(), Optional.empty(), SPAN);
      voided.add(
          new Effect.VoidSignOff(text + ".md", text, signOff, List.of(text), List.of(text, text)));
      dates.add(new Effect.GovernedChange(text + ".md", text, text, text, text));
    }
    String first = texts.get(0);
    Finding finding = Samples.finding("a.md", SPAN, first);
    Change change =
        new Change(
            new Change.Revision(first, "0123456789abcdef", List.of(first)),
            List.of(finding),
            List.of(),
            List.of(),
            Map.of(finding.fingerprint(), new Place(first + ".md", 7)),
            Set.of(),
            new Effect(pages, lost, voided, dates, List.of()));
    return Samples.report(List.of(finding)).since(change);
  }

  @Test
  void summaryHasOneRowForEachTitle() {
    String summary = new MarkdownFormat().render(change(Hostile.texts()));
    List<String> rows =
        summary.lines().filter(line -> line.startsWith("|") && !line.contains(":---")).toList();
    // Four tables of 200 rows, one of one, and the names of their columns.
    assertEquals(4 * 200 + 1 + 5, rows.size());
    for (String row : rows) {
      assertTrue(row.endsWith(" |"), row);
      assertFalse(row.matches(".*(?<!\\\\)[<\\[].*"), row);
    }
    assertFalse(summary.codePoints().anyMatch(c -> c != '\n' && Visible.isHidden(c)));
    List<String> headings = summary.lines().filter(line -> line.startsWith("#")).toList();
    assertEquals(7, headings.size(), headings.toString());
  }

  @Test
  void causeAndRevisionBreakOutOfNothing() {
    for (String text : Hostile.texts()) {
      Report report = change(List.of(text));
      List<CiLog.Command> github = CiLog.github(new GithubFormat().render(report));
      assertEquals(1, github.size(), github.toString());
      assertEquals("7", github.get(0).properties().get("line"));
      assertEquals(1, CiLog.azure(new AzureFormat().render(report)).size());
      Object json = StrictJson.read(new JsonFormat().render(report));
      assertEquals(Visible.whole(text), StrictJson.at(json, "summary.since.revision"));
      assertEquals(Visible.whole(text) + ".md", StrictJson.at(json, "findings.0.cause.path"));
      assertEquals(
          1,
          StrictJson.list(
                  StrictJson.at(StrictJson.read(new RdjsonFormat().render(report)), "diagnostics"))
              .size());
      String log = new TextFormat().render(report);
      String harmless = Reports.harmless(log, Map.of("GITHUB_ACTIONS", "true"));
      assertEquals(List.of(), CiLog.github(harmless), log);
      assertEquals(List.of(), CiLog.azure(Reports.harmless(log, Map.of("TF_BUILD", "True"))), log);
      assertFalse(log.codePoints().anyMatch(c -> c != '\n' && Visible.isHidden(c)), log);
    }
  }

  @Test
  void commandToRunItAgainHasNoWordThatAShellWouldTake() {
    for (String text : Hostile.texts()) {
      String summary = new MarkdownFormat().render(change(List.of(text)));
      String command =
          summary
              .lines()
              .filter(line -> line.contains("handbook-maven-plugin:lint"))
              .findFirst()
              .get();
      assertTrue(
          command.matches("mvn [A-Za-z0-9.:-]+ -Dhandbook\\.since=[A-Za-z0-9._/-]+"), command);
    }
  }
}
