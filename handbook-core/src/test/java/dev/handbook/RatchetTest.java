package dev.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A change that makes a measure of the scorecard worse. */
class RatchetTest {
  private static final String SUMMARY = "# Contents\n\n* [Handbook](README.md)\n* [A](a.md)\n";

  @TempDir Path temporary;
  private GitHandbook handbook;

  @BeforeEach
  void makeHandbook() throws GitAPIException, IOException {
    handbook = GitHandbook.in(temporary);
    handbook.write("handbook.yml", "lint:\n  rules:\n    toc-unlisted-page: warning\n");
    handbook.write("README.md", "# Handbook\n\nAsk the office team.\n");
    handbook.write("SUMMARY.md", SUMMARY);
    handbook.write("a.md", "# A\n\nAsk the office team.\n");
    handbook.write("b.md", "# B\n\nAsk the sales team.\n");
    handbook.commit();
  }

  @AfterEach
  void close() {
    handbook.close();
  }

  @Test
  void measureThatGotWorseFailsTheBuildAndIsNamed() throws Exception {
    handbook.write("c.md", "# C\n\nAsk the support team.\n");
    BuildReport report = handbook.lintRatcheted(Optional.of("main"));
    assertEquals(
        List.of("Pages missing from the table of contents (unlisted-pages): 1 → 2"),
        report.worse());
    assertTrue(report.failed());
  }

  @Test
  void measureThatIsBadButNoWorsePasses() throws Exception {
    handbook.edit("a.md", "office", "sales");
    BuildReport report = handbook.lintRatcheted(Optional.of("main"));
    assertEquals(List.of(), report.worse());
    assertFalse(report.failed());
  }

  @Test
  void measureThatGotBetterPasses() throws Exception {
    handbook.write("SUMMARY.md", SUMMARY + "* [B](b.md)\n");
    assertFalse(handbook.lintRatcheted(Optional.of("main")).failed());
  }

  @Test
  void withoutTheRatchetTheSameChangePasses() throws Exception {
    handbook.write("c.md", "# C\n\nAsk the support team.\n");
    assertFalse(handbook.lint("main").failed());
  }

  @Test
  void withoutARevisionThereIsNothingToBeWorseThan() {
    assertFalse(handbook.lintRatcheted(Optional.empty()).failed());
  }
}
