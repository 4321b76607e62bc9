package dev.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.change.Change;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the revision that is compared with may be like. */
class BaseSideTest {
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

  private Change since(String revision, String folder) {
    Path content = handbook.folder().resolve(folder);
    return handbook.lint(Optional.of(revision), content).change().orElseThrow();
  }

  private static void assertContains(String part, String whole) {
    assertTrue(whole.contains(part), () -> "'" + part + "' is not in: " + whole);
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
    OldFaults.write(handbook, "docs/");
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
    OldFaults.write(handbook, "docs/");
    handbook.commit();
    Files.move(handbook.folder().resolve("docs"), handbook.folder().resolve("pages"));
    handbook.write(".gitbook.yaml", "root: ./pages\n");
    Change change = since("main");
    assertEquals(List.of(), change.fresh());
    assertEquals(List.of(), change.effect().pages());
  }

  @Test
  void renamedContentFolderIsComparedWithTheFormerOne() throws Exception {
    OldFaults.write(handbook, "docs/");
    handbook.commit();
    Files.move(handbook.folder().resolve("docs"), handbook.folder().resolve("handbook"));
    OldFaults.addDeadLink(handbook, "handbook/");
    Change change = since("main", "handbook");
    assertEquals(List.of("link-missing-page README.md"), OldFaults.shown(change.fresh()));
    assertEquals(2, change.existing().size());
    assertEquals(
        List.of("The content was docs then and is handbook now."), change.revision().notes());
  }

  @Test
  void contentThatMovedDownFromTheTopIsComparedWithTheTop() throws Exception {
    handbook.commit();
    OldFaults.write(handbook, "docs/");
    for (String page : List.of("SUMMARY.md", "README.md", "sales.md")) {
      handbook.delete(page);
    }
    Change change = since("main", "docs");
    assertEquals(List.of(), change.fresh());
    assertContains("at the top of the repository", change.revision().notes().get(0));
  }

  @Test
  void copyOfAContentFolderIsNew() throws Exception {
    OldFaults.write(handbook, "docs/");
    handbook.commit();
    OldFaults.write(handbook, "copy/");
    Change change = since("main", "copy");
    assertEquals(2, change.fresh().size());
    assertContains("everything in it is new", change.revision().notes().get(0));
  }

  @Test
  void revisionWithoutProceduresIsNotIndexed() throws Exception {
    handbook.edit("README.md", "We sell", "We sell \u6211\u4eec\u5356\u4e1c\u897f");
    handbook.commit();
    OldFaults.addDeadLink(handbook, "");
    assertEquals(1, since("main").fresh().size());
    assertTrue(Files.exists(temporary.resolve("out/reports")));
    assertFalse(Files.exists(temporary.resolve("out/index-base")));
  }

  @Test
  void nothingOfTheRevisionStaysOnTheDisk() throws Exception {
    handbook.commit();
    OldFaults.addDeadLink(handbook, "");
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
