package dev.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.handbook.change.Change;
import dev.handbook.lint.Baseline;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings that are frozen in one of the two revisions that are compared. */
class BaseFrozenTest {
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

  @Test
  void frozenFindingIsNeitherMendedNorListed() throws Exception {
    handbook.freeze();
    handbook.commit();
    OldFaults.addDeadLink(handbook, "");
    Change change = since("main");
    assertEquals(List.of("link-missing-page README.md"), OldFaults.shown(change.fresh()));
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
    assertEquals(List.of("baseline-stale " + Baseline.FILE), OldFaults.shown(change.fresh()));
    assertEquals(List.of("link-missing-page sales.md"), OldFaults.shown(change.mended()));
    handbook.commit();
    handbook.edit("sales.md", "(lost.md)", "(README.md)");
    change = since("main");
    assertEquals(List.of(), change.fresh());
    assertEquals(List.of("link-missing-page sales.md"), OldFaults.shown(change.mended()));
  }

  @Test
  void brokenBaselineOfTheRevisionFreezesNothing() throws Exception {
    handbook.write(Baseline.FILE, "<<<<<<< conflict\n");
    handbook.commit();
    handbook.delete(Baseline.FILE);
    assertEquals(List.of(), since("main").fresh());
  }
}
