package dev.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.change.Change;
import dev.handbook.model.HandbookException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the revision that is compared with may be named, and in which repositories it is found. */
class BaseNamesTest {
  @TempDir Path temporary;
  private GitHandbook handbook;

  @BeforeEach
  void makeRepository() throws GitAPIException, IOException {
    handbook = OldFaults.in(temporary);
  }

  @AfterEach
  void close() {
    handbook.close();
  }

  private Change since(String revision) {
    return handbook.lint(revision).change().orElseThrow();
  }

  private static void assertContains(String part, String whole) {
    assertTrue(whole.contains(part), () -> "'" + part + "' is not in: " + whole);
  }

  @Test
  void revisionMayBeTagCommitOrRemoteBranch() throws Exception {
    RevCommit commit = handbook.commit();
    handbook.git().tag().setName("v1").setAnnotated(false).call();
    handbook.git().tag().setName("v1-signed").setAnnotated(true).setSigned(false).call();
    handbook.git().getRepository().updateRef("refs/remotes/origin/main").link("refs/heads/main");
    OldFaults.addDeadLink(handbook, "");
    for (String name :
        List.of(
            "main",
            "v1",
            "v1-signed",
            "HEAD",
            "origin/main",
            commit.name(),
            commit.name().substring(0, 8))) {
      assertEquals(
          List.of("link-missing-page README.md"), OldFaults.shown(since(name).fresh()), name);
      assertEquals(commit.name(), since(name).revision().commit());
    }
  }

  @Test
  void branchThatIsOnlyOnTheRemoteIsNamed() throws Exception {
    RevCommit commit = handbook.commit();
    handbook.git().checkout().setName(commit.name()).call();
    handbook.git().branchDelete().setBranchNames("main").setForce(true).call();
    var update = handbook.git().getRepository().updateRef("refs/remotes/origin/main");
    update.setNewObjectId(commit);
    update.update();
    HandbookException refused = assertThrows(HandbookException.class, () -> since("main"));
    assertContains("Did you mean origin/main?", refused.hint());
  }

  @Test
  void linkedWorktreeIsComparedLikeAnyCheckout() throws Exception {
    handbook.commit();
    Path tree = Files.createDirectory(temporary.resolve("worktree"));
    Path git = handbook.folder().resolve(".git");
    Path own = Files.createDirectories(git.resolve("worktrees/worktree"));
    Files.writeString(own.resolve("HEAD"), "ref: refs/heads/main\n");
    Files.writeString(own.resolve("commondir"), "../..\n");
    Files.writeString(own.resolve("gitdir"), tree.resolve(".git") + "\n");
    Files.writeString(tree.resolve(".git"), "gitdir: " + own + "\n");
    for (String page : List.of("SUMMARY.md", "README.md", "sales.md")) {
      Files.copy(handbook.folder().resolve(page), tree.resolve(page));
    }
    Files.writeString(tree.resolve("README.md"), "# Example Co\n\n[Buy](buy.md)\n");
    Change change = handbook.lint(Optional.of("main"), tree).change().orElseThrow();
    assertEquals(List.of("link-missing-page README.md"), OldFaults.shown(change.fresh()));
  }

  @Test
  void revisionWhoseTextsWereNotFetchedIsRefused() throws Exception {
    handbook.commit();
    String was = handbook.git().getRepository().resolve("HEAD:README.md").name();
    OldFaults.addDeadLink(handbook, "");
    handbook.commit();
    Path objects = handbook.folder().resolve(".git/objects");
    Files.delete(objects.resolve(was.substring(0, 2)).resolve(was.substring(2)));
    HandbookException refused = assertThrows(HandbookException.class, () -> since("HEAD~1"));
    assertContains("was not fetched", refused.getMessage());
    assertContains("--filter", refused.hint());
  }
}
