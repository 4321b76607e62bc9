package dev.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.domain.ProposedKind;
import dev.handbook.fixing.HandbookEdits;
import dev.handbook.markdown.HandbookParser;
import dev.handbook.model.Handbook;
import dev.handbook.model.Kind;
import dev.handbook.source.SourceReader;
import dev.handbook.stage.Config;
import dev.handbook.stage.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedTest {
  @TempDir Path folder;

  @Test
  void approvalThatAPageStatesIsShownAsStated() throws IOException {
    String html =
        page("| **Approved By** | COO |\n|---|---|\n| **Approval date** | February 16, 2026 |\n");
    assertTrue(
        html.contains(
            "Approved by COO on February 16, 2026, as the page states; wording not verified."),
        html);
    assertFalse(html.contains("No sign-off is recorded"), html);
    assertFalse(html.contains("None recorded"), html);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Approved by: COO;Approved by COO, as the page states; wording not verified.",
        "Approved on: 3 May 2026;Approved on 3 May 2026, as the page states",
        "Status: Approved;Approved, as the page states",
        "This procedure was approved by the COO on 3 May 2026.;Approved by COO on 3 May 2026, as",
      })
  void noApprovalThatIsStatedIsCalledAbsent(String line, String shown) throws IOException {
    String html = page(line + "\n");
    assertTrue(html.contains(shown), html);
    assertFalse(html.contains("No sign-off is recorded"), html);
  }

  @Test
  void procedureThatStatesNothingHasNoSignOffRecorded() throws IOException {
    assertTrue(page("Do it.\n").contains("No sign-off is recorded for this page."));
  }

  @Test
  void whatAConfidentialBlockStatesStaysInside() throws IOException {
    String html =
        page(
            "{% confidential %}\nOwner: Secret lead\n\nApproved by: Hidden board\n\nNext review: 2026-01-01\n{% endconfidential %}\n");
    assertFalse(html.contains("Secret lead"), html);
    assertFalse(html.contains("Hidden board"), html);
    assertFalse(html.contains("2026-01-01"), html);
    assertTrue(html.contains("No sign-off is recorded"), html);
  }

  @Test
  void otherProgramsAreToldWhatAPageStates() throws IOException {
    page("Owner: Desk\nEffective date: 2 March 2026\nVersion: 2.1\n");
    String pages = Files.readString(folder.resolve("site/api/pages.json"));
    String stated = pages.substring(pages.indexOf("\"stated\":{\"owner\""));
    assertEquals(
        "\"stated\":{\"owner\":\"Desk\",\"effective\":\"2026-03-02\",\"version\":\"2.1\"}",
        stated.substring(0, stated.indexOf('}') + 1));
  }

  @Test
  void fixWritesWhatIsStatedAndNeverASignOff() throws IOException {
    page(
        "Owner: Head of \"Keys\"\nApproved by: COO\nEffective date: 2 March 2026\n"
            + "Version: 2.10\nReview cycle: every 2 years\n");
    HandbookEdits.fix(config(), false, true, Optional.empty());
    String written = Files.readString(folder.resolve("content/a.md"));
    assertEquals(
        "---\nkind: sop\nowner: \"Head of \\\"Keys\\\"\"\neffective: 2026-03-02\n"
            + "version: \"2.10\"\nreview-in: 24 months\n---\n",
        written.substring(0, written.indexOf("# A")));
  }

  @Test
  void handbookAddsLabelsOfItsOwn() throws IOException {
    Path content = Files.createDirectories(folder.resolve("content"));
    Files.writeString(
        content.resolve("handbook.yml"),
        "labels:\n  owner: [Kümmerer]\n  approver: [Blessed by]\n");
    String html = page("Kümmerer: Empfang\n\nBlessed by: Leitung\n");
    assertTrue(html.contains("<dd>Empfang</dd>"), html);
    assertTrue(html.contains("Approved by Leitung, as the page states"), html);
  }

  @ParameterizedTest
  @CsvSource({
    "procedures/keys.md,# Keys,true",
    "other/SOP-014-keys.md,# Keys,true",
    "other/keys.md,# SOP-014 Keys,true",
    "other/sopranos.md,# Singers,false",
    "other/keys.md,# Keys,false",
  })
  void conventionsSayWhatIsAProcedure(String path, String text, boolean sop) throws IOException {
    Path content = Files.createDirectories(folder.resolve("content"));
    Files.writeString(content.resolve("handbook.yml"), "kinds:\n  sop: [procedures/**, SOP-*]\n");
    Files.createDirectories(content.resolve(path).getParent());
    Files.writeString(content.resolve(path), text + "\n\nDo it.\n");
    Handbook handbook = HandbookParser.parse(SourceReader.read(content));
    assertEquals(sop, handbook.page(path).orElseThrow().kind() == Kind.SOP);
  }

  @ParameterizedTest
  @CsvSource({
    "sops/keys.md,# Hand out keys,Version: 2.1,SOP",
    "office/keys.md,# Key procedure,Approved by: COO,SOP",
    "policies/travel.md,# Travel policy,Text.,POLICY",
    "office/procedure-notes.md,# How we talk,Text.,",
    "office/keys.md,# Keys,Approved by: COO,",
  })
  void kindIsProposedByTwoSigns(String path, String title, String line, Kind kind)
      throws IOException {
    Path file = folder.resolve("content").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, title + "\n\n" + line + "\n");
    Handbook handbook = HandbookParser.parse(SourceReader.read(folder.resolve("content")));
    assertEquals(
        Optional.ofNullable(kind), ProposedKind.of(handbook.page(path).orElseThrow(), handbook));
  }

  private String page(String body) throws IOException {
    Path content = Files.createDirectories(folder.resolve("content"));
    Files.writeString(content.resolve("README.md"), "# Home\n");
    Files.writeString(content.resolve("a.md"), "---\nkind: sop\n---\n# A\n\n" + body);
    new HandbookBuild(Progress.SILENT).build(config());
    return Files.readString(folder.resolve("site/a/index.html"));
  }

  private Config config() {
    return new Config(
        folder.resolve("content"),
        folder.resolve("site"),
        folder.resolve("index"),
        folder.resolve("reports"),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        LocalDate.of(2026, 11, 30),
        Map.of());
  }
}
