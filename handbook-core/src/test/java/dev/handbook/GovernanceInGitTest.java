package dev.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sign-off without a digest is worth, git tells, and nobody's ignorance does. */
class GovernanceInGitTest {
  private static final String SOP =
      """
      ---
      kind: sop
      id: SOP-1
      owner: Sales
      rapid: "CRO(D), Sales(A), Ops(R, P)"
      signed-off: {on: 2026-08-14, by: CRO}
      ---
      # Issue a key

      1. Ask the customer for the order.
      """;

  @TempDir private Path folder;

  private GitHandbook handbook() throws Exception {
    GitHandbook handbook = GitHandbook.in(folder);
    handbook.write("README.md", "# Home\n\nOf [keys](sop.md).\n");
    handbook.write("SUMMARY.md", "* [Home](README.md)\n* [Issue a key](sop.md)\n");
    handbook.write("sop.md", SOP);
    return handbook;
  }

  /** The shares of scorecard.json that are not zero. */
  private static String shares(GitHandbook handbook) throws IOException {
    handbook.lint();
    String card = handbook.report("scorecard.json").replaceAll("\\s", "");
    Matcher shares = Pattern.compile("\"shares\":\\{([^}]*)}").matcher(card);
    assertTrue(shares.find(), card);
    return shares.group(1).replaceAll("\"[a-z]+\":0,?", "").replaceAll(",$", "");
  }

  @Test
  void textThatGitShowsUnchangedIsTheAgreedOne() throws Exception {
    try (GitHandbook handbook = handbook()) {
      assertEquals("\"unverified\":1", shares(handbook), "not committed yet");
      handbook.commit();
      assertEquals("\"valid\":1", shares(handbook));
      handbook.edit("sop.md", "owner: Sales", "owner: Sales team");
      handbook.commit();
      assertEquals("\"valid\":1", shares(handbook), "no word of the text");
    }
  }

  @Test
  void textThatChangedAfterTheDayIsNotVerified() throws Exception {
    try (GitHandbook handbook = handbook()) {
      handbook.commit();
      handbook.edit("sop.md", "for the order", "for the contract");
      assertEquals("\"unverified\":1", shares(handbook), "on the disk");
      handbook.commit();
      assertEquals("\"unverified\":1", shares(handbook));
      handbook.edit("sop.md", "for the contract", "for the order");
      handbook.commit();
      assertEquals("\"valid\":1", shares(handbook), "taken back");
    }
  }

  @Test
  void renamedPageKeepsItsHistory() throws Exception {
    try (GitHandbook handbook = handbook()) {
      handbook.commit();
      handbook.move("sop.md", "keys/issue.md");
      handbook.edit("SUMMARY.md", "sop.md", "keys/issue.md");
      handbook.edit("README.md", "sop.md", "keys/issue.md");
      handbook.commit();
      assertEquals("\"valid\":1", shares(handbook));
    }
  }

  @Test
  void historyThatWasNotFetchedTellsNothing() throws Exception {
    try (GitHandbook handbook = handbook()) {
      handbook.commit();
      handbook.write("README.md", "# Home\n\nOf [keys](sop.md) and more.\n");
      String head = handbook.commit().getName();
      Path shallow = folder.resolve("repository/.git/shallow");
      Files.writeString(shallow, head + "\n");
      assertEquals("\"unverified\":1", shares(handbook));
      Files.delete(shallow);
    }
  }

  @Test
  void otherDecidersOrAgreeingPartiesVoidASignOff() throws Exception {
    try (GitHandbook handbook = handbook()) {
      handbook.commit();
      handbook.edit("sop.md", "Ops(R, P)", "Platform(R, P)");
      handbook.commit();
      assertEquals("\"valid\":1", shares(handbook), "who performs may change");
      handbook.edit("sop.md", "Sales(A)", "Legal(A)");
      handbook.commit();
      assertEquals("\"void\":1", shares(handbook));
      assertTrue(
          handbook.report("findings.json").contains("Sales had to agree, and now Legal."),
          handbook.report("findings.json"));
      handbook.edit("sop.md", "on: 2026-08-14", "on: 2026-11-20");
      handbook.commit();
      assertEquals("\"valid\":1", shares(handbook), "signed anew");
    }
  }
}
