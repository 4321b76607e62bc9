package dev.handbook.source.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.handbook.GitHandbook;
import dev.handbook.history.BaseRevision;
import dev.handbook.model.Asset;
import dev.handbook.model.SourceFile;
import dev.handbook.model.Sources;
import dev.handbook.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A revision is read as the disk is read. */
class RevisionWalkTest {
  @TempDir Path temporary;
  private GitHandbook handbook;

  @BeforeEach
  void makeRepository() throws GitAPIException, IOException {
    handbook = GitHandbook.in(temporary);
  }

  @AfterEach
  void close() {
    handbook.close();
  }

  private void link(String path, String target) throws IOException {
    Path link = handbook.folder().resolve(path);
    Files.createDirectories(link.getParent());
    Files.createSymbolicLink(link, Path.of(target));
  }

  private Sources fromDisk() {
    return SourceReader.read(handbook.folder());
  }

  private Sources fromHistory(Sources known) {
    try (BaseRevision base = BaseRevision.of(handbook.folder(), "HEAD")) {
      return SourceReader.read(base.content().tree(), handbook.folder(), known);
    }
  }

  private void assertReadAlike() {
    Sources disk = fromDisk();
    Sources nothing =
        new Sources(
            disk.root(),
            disk.settings(),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    Sources history = fromHistory(nothing);
    assertEquals(digests(disk.pages()), digests(history.pages()));
    assertEquals(digests(disk.includes()), digests(history.includes()));
    assertEquals(
        digests(disk.summary().stream().toList()), digests(history.summary().stream().toList()));
    assertEquals(assets(disk), assets(history));
    assertEquals(faults(disk), faults(history));
    assertEquals(disk.redirects(), history.redirects());
    assertEquals(disk.settings(), history.settings());
    assertEquals(disk.root(), history.root());
  }

  private static List<String> digests(List<SourceFile> files) {
    return files.stream().map(file -> file.path() + " " + file.digest()).toList();
  }

  /** Without their words: systems call a circle of links by different names. */
  private static List<String> faults(Sources sources) {
    return sources.faults().stream().map(f -> f.rule() + " " + f.path() + " " + f.span()).toList();
  }

  private static List<String> assets(Sources sources) {
    return sources.assets().stream().map(RevisionWalkTest::asset).toList();
  }

  private static String asset(Asset asset) {
    return asset.path() + " " + asset.size();
  }

  @Test
  void filesOfAllKindsAreReadAlike() throws Exception {
    handbook.write("handbook.yml", "title: Example Co\nexclude: [\"drafts/**\", \"*.tmp\"]\n");
    handbook.write("SUMMARY.md", "* [Home](README.md)\n* [A](a/README.md)\n");
    handbook.write("README.md", "# Home\r\nÜber\r\n");
    handbook.write("a/README.md", "# A\n");
    handbook.write("a/ü (1).md", "# Ü\n");
    handbook.write("a/picture.svg", "<svg/>");
    handbook.write(".gitbook/includes/note.md", "Note\n");
    handbook.write(".gitbook/assets/x.txt", "x");
    handbook.write("drafts/x.md", "# X\n");
    handbook.write("a/x.tmp", "x");
    handbook.write(".github/page.md", "# No\n");
    handbook.write("target/x.md", "# No\n");
    handbook.write("module/pom.xml", "<x/>");
    handbook.write("module/target/x.md", "# No\n");
    handbook.write("sales/target/x.md", "# Yes\n");
    handbook.write("theme/page.html", "x");
    handbook.write("a\u202eb.md", "# Name\n");
    handbook.commit();
    assertReadAlike();
  }

  @Test
  void linksAreFollowedAlike() throws Exception {
    handbook.write("README.md", "# Home\n");
    handbook.write("a/b/x.md", "# X\n");
    handbook.write("drafts/x.md", "# X\n");
    handbook.write("handbook.yml", "exclude: [\"drafts/**\"]\n");
    link("file.md", "a/b/x.md");
    link("chain.md", "file.md");
    link("a/up.md", "../README.md");
    link("folder", "a/b");
    link("through.md", "folder/x.md");
    link("missing.md", "nowhere.md");
    Files.writeString(temporary.resolve("outside.md"), "# Outside\n");
    link("outside.md", "../outside.md");
    link("a/loop", ".");
    link("a/top", "..");
    link("one", "two");
    link("two", "one");
    link("draft.md", "drafts/x.md");
    link("config.txt", ".git/config");
    link("a/b/again", "../../folder");
    handbook.commit();
    // The history knows nothing of .git: there the link leads nowhere.
    Files.delete(handbook.folder().resolve("config.txt"));
    handbook.commit();
    assertReadAlike();
  }

  @Test
  void rootOfTheConfigurationIsHeeded() throws Exception {
    handbook.write(
        ".gitbook.yaml",
        "root: ./docs/\nstructure:\n  summary: toc.md\nredirects:\n  old: new.md\n  bad:\n");
    handbook.write("docs/README.md", "# Home\n");
    handbook.write("docs/toc.md", "* [Home](README.md)\n");
    handbook.write("outside.md", "# No\n");
    handbook.commit();
    assertReadAlike();
  }

  @Test
  void unchangedFilesAreTakenOver() throws Exception {
    handbook.write("same.md", "# Same\n");
    handbook.write("changed.md", "# Before\n");
    handbook.commit();
    handbook.write("changed.md", "# After\n");
    Sources disk = fromDisk();
    Sources history = fromHistory(disk);
    assertSame(disk.pages().get(1), history.pages().get(1));
    assertEquals("# Before\n", history.pages().get(0).text().text());
  }
}
