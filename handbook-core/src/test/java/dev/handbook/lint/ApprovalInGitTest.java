package dev.handbook.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.handbook.BuildReport;
import dev.handbook.GitHandbook;
import dev.handbook.HandbookBuild;
import dev.handbook.edit.Book;
import dev.handbook.stage.Progress;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApprovalInGitTest {
  private static final String PAGE =
      """
      # Ladders

      | Field | Value |
      |---|---|
      | Approved by | Head of Sites |
      | Approval date | 2026-04-03 |
      | Version | 1.0 |

      Look at each rung before you climb.
      """;

  @TempDir Path folder;
  private GitHandbook git;

  @BeforeEach
  void commitHandbook() throws Exception {
    git = GitHandbook.in(folder);
    git.write("README.md", "# Home\n\nSee [ladders](ladders.md).\n");
    git.write("ladders.md", "# Ladders\n\nClimb.\n");
    git.commit();
    git.write("ladders.md", PAGE);
    git.commit();
  }

  @AfterEach
  void close() {
    git.close();
  }

  private long found() {
    BuildReport report = new HandbookBuild(Progress.SILENT).lint(new Book(git.folder()).config());
    return report.findings().stream().filter(f -> f.rule().equals("approval-outdated")).count();
  }

  @Test
  void textThatChangedAfterItsApprovalWasStatedIsReported() throws Exception {
    assertEquals(0, found());
    git.edit("ladders.md", "each rung", "every third rung");
    assertEquals(1, found());
    git.commit();
    assertEquals(1, found());
    git.edit("ladders.md", "2026-04-03", "2026-05-06");
    assertEquals(0, found());
  }

  @Test
  void layoutAndLinesOfDocumentControlAreNoText() throws Exception {
    git.edit("ladders.md", "| Version | 1.0 |", "| Version | 1.1 |");
    git.edit("ladders.md", "Look at each", "Look at\neach");
    git.edit("ladders.md", "Look at\neach", "*Look* at each");
    git.commit();
    assertEquals(0, found());
  }
}
