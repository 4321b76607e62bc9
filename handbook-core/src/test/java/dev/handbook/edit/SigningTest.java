package dev.handbook.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.BuildReport;
import dev.handbook.HandbookBuild;
import dev.handbook.domain.Roles;
import dev.handbook.fixing.HandbookEdits;
import dev.handbook.markdown.HandbookParser;
import dev.handbook.model.HandbookException;
import dev.handbook.source.SourceReader;
import dev.handbook.stage.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SigningTest {
  /** Of the parties that decide and agree. */
  private static final String ROLES = new Roles(List.of("COO"), List.of("LT")).digest();

  private static final String HEAD =
      """
      ---
      kind: sop
      title: 'Lend a bicycle'
      owner: "Fleet team"  # the yard
      rapid: "COO(D), Fleet team(R, P), LT(A, I)"
      status: effective
      ---
      """;

  private static final String BODY =
      """
      # Lend a bicycle

      Ask at the [yard](yard.md) first.

      1. Hand over the key.
      2. Write down the *number*.

      | Day | Fee |
      | --- | --- |
      | 1 | 5 € |
      """;

  @TempDir Path folder;
  private Book book;

  @BeforeEach
  void write() throws IOException {
    book = new Book(folder).with("README.md", "# Home\n\nWelcome.\n").with("lend.md", HEAD + BODY);
  }

  private Signing sign(String path, String by) {
    return HandbookEdits.sign(book.config(), path, by);
  }

  private void assertRefused(String path, String by, String reason) throws IOException {
    String before = book.read("lend.md");
    HandbookException refusal = assertThrows(HandbookException.class, () -> sign(path, by));
    assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
    assertEquals(before, book.read("lend.md"));
  }

  private boolean isVoid() {
    BuildReport report = new HandbookBuild(Progress.SILENT).lint(book.config());
    return Book.rules(report.findings()).contains("signed-text-changed");
  }

  @Test
  void signOffIsWrittenBelowTheRapidAndNothingElseChanges() throws IOException {
    Signing signed = sign("lend.md", "COO");
    String line =
        "signed-off: {on: 2026-11-22, by: COO, text: "
            + signed.digest()
            + ", roles: "
            + ROLES
            + "}\n";
    assertEquals(
        HEAD.replace("LT(A, I)\"\n", "LT(A, I)\"\n" + line) + BODY,
        book.read("lend.md")
            .replace("text: \"" + signed.digest() + "\"", "text: " + signed.digest()));
  }

  @Test
  void signedTextIsNotVoid() {
    sign("lend.md", "COO");
    assertEquals(false, isVoid());
  }

  @ParameterizedTest
  @CsvSource({
    "Hand over the key., Hand over both keys.",
    "5 €, 6 €",
    "2. Write, * Write",
    "# Lend a bicycle, # Lend a car",
    "1. Hand over the key., ''"
  })
  void changedWordingIsVoid(String former, String now) throws IOException {
    sign("lend.md", "COO");
    book.with("lend.md", book.read("lend.md").replace(former, now));
    assertTrue(isVoid());
  }

  @ParameterizedTest
  @CsvSource({
    "yard.md, README.md",
    "yard](yard.md) first., yard](yard.md)\\nfirst.",
    "the key., the key.\\n",
    "| Day | Fee |, |Day   |   Fee|",
    "*number*, _number_",
    "status: effective, status: in-review",
    "'''Lend a bicycle''', Lend a bicycle",
    "Hand over the key, Hand&#32;over  the  key"
  })
  void whatIsNoWordingVoidsNothing(String former, String now) throws IOException {
    sign("lend.md", "COO");
    String before = book.read("lend.md");
    String after = before.replace(former, now.replace("\\n", "\n"));
    assertTrue(!after.equals(before), "nothing was edited");
    book.with("lend.md", after);
    assertEquals(false, isVoid());
  }

  @Test
  void windowsLineEndsAndByteOrderMarkStay() throws IOException {
    String before = "\uFEFF" + (HEAD + BODY).strip().replace("\n", "\r\n");
    book.with("lend.md", before);
    sign("lend.md", "COO");
    String after = book.read("lend.md");
    assertEquals(before, after.replaceFirst("signed-off: .*\r\n", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "signed-off: {on: 2025-01-01, by: COO, text: abcdefabcdef} # signed-off: {on: 2026-11-22, by: COO, text: T, roles: R}",
        "signed-off: { by: 'COO', note: kept } # signed-off: { by: COO, note: kept, on: 2026-11-22, text: T, roles: R }",
        "signed-off: 2025-01-01 # signed-off: {on: 2026-11-22, by: COO, text: T, roles: R}",
        "signed-off: # signed-off: {on: 2026-11-22, by: COO, text: T, roles: R}",
        "signed-off: {} # signed-off: {on: 2026-11-22, by: COO, text: T, roles: R}",
        "signed-off:\\n  by: CFO\\n  on: 2025-01-01 # signed-off:\\n  by: COO\\n  on: 2026-11-22\\n  text: T\\n  roles: R"
      })
  void formerSignOffIsRenewedInItsOwnForm(String former, String now) throws IOException {
    String key = former.strip().replace("\\n", "\n") + "\nstatus: effective";
    book.with("lend.md", HEAD.replace("status: effective", key) + BODY);
    String digest = sign("lend.md", "COO").digest();
    String expected = now.strip().replace("\\n", "\n") + "\nstatus: effective";
    String written =
        book.read("lend.md")
            .replace("\"" + digest + "\"", digest)
            .replace(digest, "T")
            .replace(ROLES, "R");
    assertEquals(HEAD.replace("status: effective", expected) + BODY, written);
    assertEquals(false, isVoid());
  }

  @Test
  void signingTwiceChangesNothing() throws IOException {
    sign("lend.md", "COO");
    String once = book.read("lend.md");
    sign("lend.md", "coo");
    assertEquals(once, book.read("lend.md"));
  }

  @Test
  void digestOfThePageIsTheOneWritten() {
    Signing signed = sign("lend.md", "COO");
    var page = HandbookParser.parse(SourceReader.read(folder)).page("lend.md").orElseThrow();
    assertEquals(dev.handbook.model.Wording.digest(page), signed.digest());
    assertTrue(signed.digest().matches("[0-9a-f]{12}"), signed.digest());
  }

  @Test
  void wrongDeciderIsToldWhoDecides() throws IOException {
    assertRefused("lend.md", "LT", "COO decides");
  }

  @Test
  void unknownPageIsAnsweredWithTheClosest() throws IOException {
    assertRefused("lent.md", "COO", "Did you mean lend.md?");
  }

  @Test
  void pageThatIsNoProcedureIsRefused() throws IOException {
    assertRefused("README.md", "COO", "this is a page");
  }

  @Test
  void pageWithoutRapidIsRefused() throws IOException {
    book.with("lend.md", HEAD.replaceAll("rapid: .*\n", "") + BODY);
    assertRefused("lend.md", "COO", "does not say who decides");
  }

  @Test
  void severalDecidersAreRefused() throws IOException {
    book.with("lend.md", HEAD.replace("LT(A, I)", "LT(D)") + BODY);
    assertRefused("lend.md", "COO", "several decide");
  }

  @Test
  void brokenFrontMatterIsRefused() throws IOException {
    book.with("lend.md", HEAD.replace("status: effective", "status: [") + BODY);
    assertRefused("lend.md", "COO", "cannot be read");
  }
}
