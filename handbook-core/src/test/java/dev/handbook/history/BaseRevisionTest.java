package dev.handbook.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.GitHandbook;
import dev.handbook.change.ContentTree;
import dev.handbook.model.HandbookException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a change is compared with, and what is said when there is nothing. */
class BaseRevisionTest {
  @TempDir Path temporary;
  private GitHandbook handbook;

  @BeforeEach
  void makeRepository() throws GitAPIException, IOException {
    handbook = GitHandbook.in(temporary);
    handbook.write("README.md", "# Example Co\n");
    handbook.write("docs/a.md", "# A\n");
  }

  @AfterEach
  void close() {
    handbook.close();
  }

  private HandbookException refused(Path content, String since) {
    return assertThrows(HandbookException.class, () -> BaseRevision.of(content, since).close());
  }

  private static void assertContains(String part, String whole) {
    assertTrue(whole.contains(part), () -> "'" + part + "' is not in: " + whole);
  }

  private static String text(ContentTree folder, String name) throws IOException {
    for (ContentTree child : folder.children()) {
      if (child.name().equals(name)) {
        return new String(child.head(100), StandardCharsets.UTF_8);
      }
    }
    throw new IllegalArgumentException("no " + name);
  }

  @Test
  void baseIsWhereTheBranchesParted() throws Exception {
    RevCommit parted = handbook.commit();
    handbook.git().checkout().setCreateBranch(true).setName("change").call();
    handbook.write("docs/a.md", "# Changed\n");
    handbook.commit();
    handbook.git().checkout().setName("main").call();
    handbook.write("docs/a.md", "# Later on main\n");
    handbook.commit();
    handbook.git().checkout().setName("change").call();
    try (BaseRevision base = BaseRevision.of(handbook.folder().resolve("docs"), "main")) {
      assertTrue(
          parted.name().startsWith(base.content().revision().id()), base.content().revision().id());
      assertEquals("# A\n", text(base.content().tree(), "a.md"));
    }
  }

  @Test
  void folderThatWasNotThereWasEmpty() throws Exception {
    handbook.commit();
    handbook.write("new/a.md", "# A\n");
    try (BaseRevision base = BaseRevision.of(handbook.folder().resolve("new"), "HEAD")) {
      assertEquals(0, base.content().tree().children().size());
    }
  }

  @Test
  void folderWithoutRepositoryIsRefused() throws IOException {
    Path alone = Files.createDirectory(temporary.resolve("alone"));
    HandbookException refused = refused(alone, "main");
    assertContains("not in a git repository", refused.getMessage());
    assertContains("leave handbook.since out", refused.hint());
  }

  @Test
  void repositoryWithoutCommitIsRefused() {
    assertContains("no commit yet", refused(handbook.folder(), "main").getMessage());
  }

  @Test
  void unknownRevisionIsRefusedWithTheNearestName() throws Exception {
    handbook.commit();
    HandbookException refused = refused(handbook.folder(), "mian");
    assertContains("no revision 'mian'", refused.getMessage());
    assertContains("Did you mean main?", refused.hint());
    assertContains("fetch-depth: 0", refused.hint());
  }

  @Test
  void nonsenseIsRefused() throws Exception {
    handbook.commit();
    assertContains("no revision", refused(handbook.folder(), "^{").getMessage());
    assertContains("no revision", refused(handbook.folder(), "HEAD:docs/a.md").getMessage());
  }

  @Test
  void branchesWithoutCommonHistoryAreRefused() throws Exception {
    handbook.commit();
    handbook.git().checkout().setOrphan(true).setName("other").call();
    handbook.write("README.md", "# Another\n");
    handbook.commit();
    HandbookException refused = refused(handbook.folder(), "main");
    assertContains("no common history", refused.getMessage());
    assertContains("fetch-depth: 0", refused.hint());
  }

  @Test
  void shallowCloneIsRefusedEvenWhereTheRevisionIsThere() throws Exception {
    handbook.commit();
    handbook.write("README.md", "# Changed\n");
    handbook.commit();
    Path clone = temporary.resolve("clone");
    Git.cloneRepository()
        .setURI(handbook.folder().toUri().toString())
        .setDirectory(clone.toFile())
        .setDepth(1)
        .call()
        .close();
    HandbookException refused = refused(clone, "origin/main");
    assertContains("shallow", refused.getMessage());
    assertContains("fetch-depth: 0", refused.hint());
    assertContains("GIT_DEPTH: 0", refused.hint());
  }
}
