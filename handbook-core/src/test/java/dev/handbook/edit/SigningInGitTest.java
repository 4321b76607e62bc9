package dev.handbook.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.BuildReport;
import dev.handbook.GitHandbook;
import dev.handbook.HandbookBuild;
import dev.handbook.fixing.HandbookEdits;
import dev.handbook.model.Finding;
import dev.handbook.model.HandbookException;
import dev.handbook.stage.Progress;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What git has to say when a page is signed, and when its text has changed since. */
class SigningInGitTest {
  private static final String PAGE =
      """
      ---
      kind: sop
      owner: Fleet team
      rapid: "COO(D), Fleet team(R, P), CFO(A)"
      status: effective
      ---
      # Lend a bicycle

      Ask at the [yard](yard.md) first. Bring a card.

      1. Hand over the key.
      2. Write down the number of the bicycle, the day, the name of whoever takes it away and the hour.
      """;

  @TempDir Path folder;
  private GitHandbook git;

  @BeforeEach
  void commitHandbook() throws Exception {
    git = GitHandbook.in(folder);
    git.write("README.md", "# Home\n\nWelcome.\n");
    git.write("yard.md", "# Yard\n\nBehind the house.\n");
    git.write("lend.md", PAGE);
    git.commit();
  }

  @AfterEach
  void close() {
    git.close();
  }

  private void sign(String by) {
    HandbookEdits.sign(new Book(git.folder()).config(), "lend.md", by);
  }

  private void signAndCommit() throws Exception {
    sign("COO");
    git.commit();
  }

  private static Finding finding(Path content) {
    BuildReport report = new HandbookBuild(Progress.SILENT).lint(new Book(content).config());
    return report.findings().stream()
        .filter(found -> found.rule().equals("signed-text-changed"))
        .findFirst()
        .orElseThrow(() -> new AssertionError(report.findings().toString()));
  }

  private void assertNamed(String change) {
    String message = finding(git.folder()).message();
    assertTrue(message.endsWith(" on 2026-11-22: " + change + "."), message);
  }

  private void assertRefused(String by, String place, String reason) throws Exception {
    String before = git.read("lend.md");
    HandbookException refusal = assertThrows(HandbookException.class, () -> sign(by));
    assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
    assertEquals(place, refusal.place());
    assertTrue(refusal.hint().endsWith("then sign"), refusal.hint());
    assertEquals(before, git.read("lend.md"));
  }

  @Test
  void changedSentenceIsNamed() throws Exception {
    signAndCommit();
    git.edit("lend.md", "the key.", "both keys.");
    assertNamed("“Hand over the key.” is now “Hand over both keys.” (line 12)");
  }

  private String minor(String reason) throws IOException {
    HandbookEdits.minor(new Book(git.folder()).config(), "lend.md", reason);
    return git.read("lend.md")
        .lines()
        .filter(line -> line.startsWith("signed-off"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aSmallEditKeepsDayAndDeciderAndMovesTheDigest() throws Exception {
    signAndCommit();
    String before = git.read("lend.md");
    git.edit("lend.md", "Hand over the key.", "Give out the key.");
    String signed = minor("Plainer words: \"give\"");
    assertTrue(signed.startsWith("signed-off: {on: 2026-11-22, by: COO, text: "), signed);
    assertTrue(signed.endsWith(", minor: \"Plainer words: \\\"give\\\"\"}"), signed);
    BuildReport report = new HandbookBuild(Progress.SILENT).lint(new Book(git.folder()).config());
    assertTrue(
        report.findings().stream().noneMatch(found -> found.rule().equals("signed-text-changed")),
        report.findings().toString());
    assertEquals(before.lines().count(), git.read("lend.md").lines().count());
  }

  @Test
  void whatIsMoreThanSmallNeedsAnAgreement() throws Exception {
    git.write(
        "lend.md", git.read("lend.md") + "\nBring it back within 3 days. You must lock it.\n");
    git.commit();
    signAndCommit();
    String signed = git.read("lend.md");
    for (String[] edit :
        new String[][] {
          {"3 days", "5 days", "it changes “3” to “5”"},
          {"must lock", "may lock", "it changes “must” to “may”"},
          {" Bring a card.", "", "it adds or removes sentences"},
          {"You must", "You must not", "it changes “not”"},
          {"Hand over the key.", "Sell the bicycle.", "it rewrites “Hand over the key.”"},
        }) {
      git.write("lend.md", signed.replace(edit[0], edit[1]));
      String edited = git.read("lend.md");
      HandbookException refusal =
          assertThrows(HandbookException.class, () -> minor("Typing errors"));
      assertTrue(refusal.getMessage().contains(edit[2]), refusal.getMessage());
      assertEquals(edited, git.read("lend.md"));
    }
  }

  @Test
  void aSmallEditIsListedInTheReport() throws Exception {
    signAndCommit();
    git.git().branchCreate().setName("base").call();
    git.edit("lend.md", "Hand over the key.", "Give out the key.");
    minor("Plainer words");
    git.commit();
    var change = git.lint("base").change().orElseThrow();
    assertEquals(
        "[GovernedChange[path=lend.md, title=Lend a bicycle, what=minor edit: Plainer words,"
            + " before=Hand over the key., after=Give out the key.]]",
        change.effect().governed().toString());
    assertTrue(change.effect().voided().isEmpty());
  }

  @Test
  void removedAndNewSentencesAreNamed() throws Exception {
    signAndCommit();
    git.edit("lend.md", " Bring a card.", "");
    git.write("lend.md", git.read("lend.md") + "\nCome back by six.\n");
    git.commit();
    assertNamed("“Bring a card.” is gone; “Come back by six.” is new (line 15)");
  }

  @Test
  void ofALongSentenceTheChangedWordsAreShown() throws Exception {
    signAndCommit();
    git.edit("lend.md", "the day", "the week");
    assertNamed(
        "“… the bicycle, the day, the name of …” is now “… the bicycle, the week, the name of …”"
            + " (line 13)");
  }

  @Test
  void stepThatBecameAPointIsNamed() throws Exception {
    signAndCommit();
    git.edit("lend.md", "1. Hand over the key.", "* Hand over the key.\n");
    assertNamed("“Hand over the key.” was a numbered step and is a point of a list (line 12)");
  }

  @Test
  void changesAreCountedWhenThereAreMany() throws Exception {
    signAndCommit();
    git.edit("lend.md", "# Lend a bicycle", "# Lend a car");
    git.edit("lend.md", "Ask at", "Never ask at");
    git.edit("lend.md", "Bring a card.", "Bring two cards.");
    git.edit("lend.md", "the key.", "a key.");
    git.edit("lend.md", "the hour", "the day");
    String message = finding(git.folder()).message();
    assertTrue(message.endsWith("; and 2 changes more."), message);
  }

  @Test
  void agreedWordingIsFoundUnderTheFormerName() throws Exception {
    signAndCommit();
    git.move("lend.md", "bicycles/lend-one.md");
    git.commit();
    git.edit("bicycles/lend-one.md", "the key.", "both keys.");
    git.commit();
    assertNamed("“Hand over the key.” is now “Hand over both keys.” (line 12)");
  }

  @Test
  void pageThatMovesAndChangesBeforeItIsCommittedIsFollowed() throws Exception {
    signAndCommit();
    git.move("lend.md", "bicycles/lend-one.md");
    git.edit("bicycles/lend-one.md", "the key.", "both keys.");
    assertNamed("“Hand over the key.” is now “Hand over both keys.” (line 12)");
  }

  @Test
  void wordingThatWasNeverCommittedIsSaidToBeUnknown() throws Exception {
    git.write("lend.md", PAGE.replace("# Lend", "# How to lend"));
    git.delete("lend.md");
    git.commit();
    git.write("lend.md", PAGE.replace("# Lend", "# How to lend"));
    sign("COO");
    git.edit("lend.md", "the key.", "both keys.");
    git.commit();
    Finding found = finding(git.folder());
    assertTrue(found.message().endsWith("what was agreed is another wording."), found.message());
    assertTrue(found.help().orElseThrow().contains("no commit of the page"), found.toString());
  }

  @Test
  void shallowCloneSaysWhatToFetch() throws Exception {
    signAndCommit();
    git.edit("lend.md", "the key.", "both keys.");
    git.commit();
    Path clone = folder.resolve("clone");
    Git.cloneRepository()
        .setURI(git.folder().toUri().toString())
        .setDirectory(clone.toFile())
        .setDepth(1)
        .call()
        .close();
    assertTrue(finding(clone).help().orElseThrow().contains("fetch-depth: 0"));
  }

  @Test
  void handbookOutsideOfGitSaysThatNothingIsKnown() throws Exception {
    Book book = new Book(folder.resolve("book")).with("lend.md", PAGE);
    HandbookEdits.sign(book.config(), "lend.md", "COO");
    book.with("lend.md", book.read("lend.md").replace("the key.", "both keys."));
    assertTrue(finding(book.root()).help().orElseThrow().contains("not in a git repository"));
  }

  @Test
  void wordingThatIsNotCommittedIsRefused() throws Exception {
    git.edit("lend.md", "the key.", "both keys.");
    assertRefused("COO", "lend.md:11", "“Hand over the key.” is now “Hand over both keys.”");
  }

  @Test
  void stagedChangeThatIsNotOnTheDiskIsRefused() throws Exception {
    git.edit("lend.md", "the key.", "both keys.");
    git.git().add().addFilepattern("lend.md").call();
    git.write("lend.md", PAGE);
    assertRefused("COO", "lend.md:11", "not what is staged");
  }

  @Test
  void deciderWhoWasChangedOnThisDiskOnlyIsRefused() throws Exception {
    git.edit("lend.md", "COO(D), Fleet team(R, P), CFO(A)", "CFO(D), Fleet team(R, P), COO(A)");
    assertRefused("CFO", "lend.md:4", "By what is committed COO decides, not CFO");
  }

  @Test
  void signOffOfAnotherThatIsNotCommittedIsKept() throws Exception {
    git.edit("lend.md", "status:", "signed-off: {on: 2026-11-01, by: CEO}\nstatus:");
    assertRefused("COO", "lend.md:5", "The sign-off of CEO on 2026-11-01 is not committed");
  }

  @Test
  void pageInConflictIsRefused() throws Exception {
    git.git().checkout().setCreateBranch(true).setName("other").call();
    git.edit("lend.md", "the key.", "both keys.");
    var other = git.commit();
    git.git().checkout().setName("main").call();
    git.edit("lend.md", "the key.", "no key.");
    git.commit();
    git.git().merge().include(other).call();
    git.write("lend.md", PAGE);
    assertRefused("COO", "lend.md", "two versions of the page");
  }

  @Test
  void changesThatAreNoWordingDoNotHinderASignOff() throws Exception {
    git.edit("lend.md", "yard.md)", "README.md)");
    git.edit("lend.md", "status: effective", "status: in-review");
    git.edit("lend.md", "first. Bring", "first.\nBring");
    sign("COO");
    assertTrue(git.read("lend.md").contains("signed-off: {on: 2026-11-22, by: COO, text: "));
  }

  @Test
  void newPageIsSignedBeforeItsFirstCommit() throws Exception {
    git.write("return.md", PAGE.replace("# Lend", "# Return"));
    HandbookEdits.sign(new Book(git.folder()).config(), "return.md", "COO");
    assertTrue(git.read("return.md").contains("signed-off: "));
  }

  @Test
  void signingAgainBeforeTheCommitIsNoRivalOfItself() throws Exception {
    sign("COO");
    String once = git.read("lend.md");
    sign("COO");
    assertEquals(once, git.read("lend.md"));
  }
}
