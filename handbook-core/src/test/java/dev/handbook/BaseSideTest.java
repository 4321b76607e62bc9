package dev.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.lint.Baseline;
import dev.handbook.model.Change;
import dev.handbook.model.Finding;
import dev.handbook.model.HandbookException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the revision that is compared with may be like, and how it may be named. */
class BaseSideTest {
  @TempDir Path temporary;
  private GitHandbook handbook;

  @BeforeEach
  void makeRepository() throws GitAPIException, IOException {
    handbook = GitHandbook.in(temporary);
    write("");
  }

  @AfterEach
  void close() {
    handbook.close();
  }

  /** A handbook with two old faults, below a folder that is named with a slash at its end. */
  private void write(String folder) throws IOException {
    handbook.write(
        folder + "SUMMARY.md", "# Contents\n\n* [Home](README.md)\n* [Sales](sales.md)\n");
    handbook.write(folder + "README.md", "# Example Co\n\nWe sell, see [sales](sales.md).\n");
    handbook.write(
        folder + "sales.md", "# Sales\n\nOne [offer](gone.md).\n\nAnother [offer](lost.md).\n");
  }

  private Change since(String revision) {
    return handbook.lint(revision).change().orElseThrow();
  }

  private Change since(String revision, String folder) {
    Path content = handbook.folder().resolve(folder);
    return handbook.lint(Optional.of(revision), content).change().orElseThrow();
  }

  private void addDeadLink(String folder) throws IOException {
    handbook.edit(folder + "README.md", "We sell", "We [buy](buy.md), we sell");
  }

  private static List<String> shown(List<Finding> findings) {
    return findings.stream().map(finding -> finding.rule() + " " + finding.path()).toList();
  }

  private static void assertContains(String part, String whole) {
    assertTrue(whole.contains(part), () -> "'" + part + "' is not in: " + whole);
  }

  @Test
  void frozenFindingIsNeitherMendedNorListed() throws Exception {
    handbook.freeze();
    handbook.commit();
    addDeadLink("");
    Change change = since("main");
    assertEquals(List.of("link-missing-page README.md"), shown(change.fresh()));
    assertEquals(List.of(), change.mended());
    assertEquals(List.of(), change.existing());
  }

  @Test
  void freezingMendsNothing() throws Exception {
    handbook.commit();
    handbook.freeze();
    Change change = since("main");
    assertEquals(List.of(), change.fresh());
    assertEquals(List.of(), change.mended());
    assertEquals(List.of(), change.existing());
  }

  @Test
  void thawedFindingIsNotNew() throws Exception {
    handbook.freeze();
    handbook.commit();
    handbook.delete(Baseline.FILE);
    Change change = since("main");
    assertEquals(List.of(), change.fresh());
    assertEquals(2, change.existing().size());
  }

  @Test
  void mendedFrozenFindingIsMendedAndTheWordAboutItIsNewOnce() throws Exception {
    handbook.freeze();
    handbook.commit();
    handbook.edit("sales.md", "(gone.md)", "(README.md)");
    Change change = since("main");
    assertEquals(List.of("baseline-stale " + Baseline.FILE), shown(change.fresh()));
    assertEquals(List.of("link-missing-page sales.md"), shown(change.mended()));
    handbook.commit();
    handbook.edit("sales.md", "(lost.md)", "(README.md)");
    change = since("main");
    assertEquals(List.of(), change.fresh());
    assertEquals(List.of("link-missing-page sales.md"), shown(change.mended()));
  }

  @Test
  void brokenBaselineOfTheRevisionFreezesNothing() throws Exception {
    handbook.write(Baseline.FILE, "<<<<<<< conflict\n");
    handbook.commit();
    handbook.delete(Baseline.FILE);
    assertEquals(List.of(), since("main").fresh());
  }

  @Test
  void revisionWithBrokenConfigurationIsReadWithThatOfToday() throws Exception {
    for (String broken :
        List.of("title: [Example\n", "lint: {rules: {no-such-rule: off}}\n", "accent: reddish\n")) {
      handbook.write("handbook.yml", broken);
      handbook.commit();
      handbook.write("handbook.yml", "title: Example Co\n");
      Change change = since("main");
      assertEquals(List.of(), change.fresh());
      assertEquals(2, change.existing().size());
      String note = String.join("", change.revision().notes());
      assertContains("it was read with the configuration of today", note);
      assertContains("note: The configuration of that revision", handbook.report("findings.txt"));
      assertContains("> The configuration of that revision", handbook.report("summary.md"));
      assertContains("The configuration of that revision", handbook.report("findings.json"));
    }
  }

  @Test
  void revisionWhoseGitBookRootWasMissingIsReadWithTheConfigurationOfToday() throws Exception {
    handbook.write(".gitbook.yaml", "root: ./nowhere\n");
    write("docs/");
    handbook.commit();
    handbook.write(".gitbook.yaml", "root: ./docs\n");
    Change change = since("main");
    assertEquals(List.of(), change.fresh());
    assertEquals(2, change.existing().size());
    assertEquals(1, change.revision().notes().size());
  }

  @Test
  void revisionWithoutConfigurationHasTheStandardOne() throws Exception {
    handbook.commit();
    handbook.write("handbook.yml", "title: Example Co\n");
    Change change = since("main");
    assertEquals(List.of(), change.fresh());
    assertEquals(List.of(), change.revision().notes());
  }

  @Test
  void changedGitBookRootKeepsPages() throws Exception {
    handbook.write(".gitbook.yaml", "root: ./docs\n");
    write("docs/");
    handbook.commit();
    Files.move(handbook.folder().resolve("docs"), handbook.folder().resolve("pages"));
    handbook.write(".gitbook.yaml", "root: ./pages\n");
    Change change = since("main");
    assertEquals(List.of(), change.fresh());
    assertEquals(List.of(), change.effect().pages());
  }

  @Test
  void renamedContentFolderIsComparedWithTheFormerOne() throws Exception {
    write("docs/");
    handbook.commit();
    Files.move(handbook.folder().resolve("docs"), handbook.folder().resolve("handbook"));
    addDeadLink("handbook/");
    Change change = since("main", "handbook");
    assertEquals(List.of("link-missing-page README.md"), shown(change.fresh()));
    assertEquals(2, change.existing().size());
    assertEquals(
        List.of("The content was docs then and is handbook now."), change.revision().notes());
  }

  @Test
  void contentThatMovedDownFromTheTopIsComparedWithTheTop() throws Exception {
    handbook.commit();
    write("docs/");
    for (String page : List.of("SUMMARY.md", "README.md", "sales.md")) {
      handbook.delete(page);
    }
    Change change = since("main", "docs");
    assertEquals(List.of(), change.fresh());
    assertContains("at the top of the repository", change.revision().notes().get(0));
  }

  @Test
  void copyOfAContentFolderIsNew() throws Exception {
    write("docs/");
    handbook.commit();
    write("copy/");
    Change change = since("main", "copy");
    assertEquals(2, change.fresh().size());
    assertContains("everything in it is new", change.revision().notes().get(0));
  }

  @Test
  void revisionMayBeTagCommitOrRemoteBranch() throws Exception {
    RevCommit commit = handbook.commit();
    handbook.git().tag().setName("v1").setAnnotated(false).call();
    handbook.git().tag().setName("v1-signed").setAnnotated(true).setSigned(false).call();
    handbook.git().getRepository().updateRef("refs/remotes/origin/main").link("refs/heads/main");
    addDeadLink("");
    for (String name :
        List.of(
            "main",
            "v1",
            "v1-signed",
            "HEAD",
            "origin/main",
            commit.name(),
            commit.name().substring(0, 8))) {
      assertEquals(List.of("link-missing-page README.md"), shown(since(name).fresh()), name);
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
    assertEquals(List.of("link-missing-page README.md"), shown(change.fresh()));
  }

  @Test
  void revisionWhoseTextsWereNotFetchedIsRefused() throws Exception {
    handbook.commit();
    String was = handbook.git().getRepository().resolve("HEAD:README.md").name();
    addDeadLink("");
    handbook.commit();
    Path objects = handbook.folder().resolve(".git/objects");
    Files.delete(objects.resolve(was.substring(0, 2)).resolve(was.substring(2)));
    HandbookException refused = assertThrows(HandbookException.class, () -> since("HEAD~1"));
    assertContains("was not fetched", refused.getMessage());
    assertContains("--filter", refused.hint());
  }

  @Test
  void revisionWithoutProceduresIsNotIndexed() throws Exception {
    handbook.edit("README.md", "We sell", "We sell \u6211\u4eec\u5356\u4e1c\u897f");
    handbook.commit();
    addDeadLink("");
    assertEquals(1, since("main").fresh().size());
    assertTrue(Files.exists(temporary.resolve("out/reports")));
    assertFalse(Files.exists(temporary.resolve("out/index-base")));
  }

  @Test
  void nothingOfTheRevisionStaysOnTheDisk() throws Exception {
    handbook.commit();
    addDeadLink("");
    since("main");
    try (Stream<Path> files = Files.walk(handbook.folder())) {
      assertEquals(
          List.of("README.md", "SUMMARY.md", "sales.md"),
          files
              .filter(Files::isRegularFile)
              .map(file -> handbook.folder().relativize(file).toString())
              .filter(path -> !path.startsWith(".git"))
              .sorted()
              .toList());
    }
  }
}
