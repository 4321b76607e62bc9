package dev.handbook.source.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.handbook.model.Fault;
import dev.handbook.model.SourceFile;
import dev.handbook.model.Sources;
import dev.handbook.source.PageReader;
import dev.handbook.source.SourceReader;
import dev.handbook.text.Glob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Only what belongs to the handbook is listed, however the folder is laid out. */
@Timeout(30)
class FolderWalkTest {
  @TempDir private Path temporary;
  private Path root;

  @BeforeEach
  void makeRoot() throws IOException {
    root = Files.createDirectory(temporary.resolve("content"));
    Files.writeString(temporary.resolve("secret.md"), "secret");
    Files.createDirectory(temporary.resolve("outside"));
    Files.writeString(temporary.resolve("outside/secret.md"), "secret");
  }

  @Test
  void filesAreInTheOrderOfTheirPaths() throws IOException {
    write("b.md", "a/z.md", "a.md", "B.md", "a-b.md", "é.md", "a/b/c.md", "10.md", "9.md");
    assertEquals(
        List.of("10.md", "9.md", "B.md", "a-b.md", "a.md", "a/b/c.md", "a/z.md", "b.md", "é.md"),
        paths());
  }

  @Test
  void hiddenFilesAreLeftAloneButGitBooks() throws IOException {
    write(
        ".git/config",
        ".env",
        ".github/page.md",
        "a/.hidden/x.md",
        ".gitbook/assets/a (1).png",
        ".gitbook/includes/note.md",
        ".gitbook/.secret");
    assertEquals(List.of(".gitbook/assets/a (1).png", ".gitbook/includes/note.md"), paths());
  }

  @Test
  void buildOutputIsLeftAlone() throws IOException {
    write(
        "target/handbook/index.html",
        "node_modules/x/README.md",
        "a/node_modules/y.md",
        "module/pom.xml",
        "module/target/x.md",
        "pom.xml",
        "theme/page.html",
        "handbook.yml");
    assertEquals(List.of("module/pom.xml"), paths());
  }

  @Test
  void departmentCalledTargetIsNoBuildOutput() throws IOException {
    write("sales/target/README.md", "sales/theme/README.md");
    assertEquals(List.of("sales/target/README.md", "sales/theme/README.md"), paths());
  }

  @Test
  void excludedFilesAndFoldersAreLeftAlone() throws IOException {
    write("a.md", "drafts/x.md", "drafts/y/z.md", "old/x.md", "b/x.tmp", "b/x.md");
    assertEquals(List.of("a.md", "b/x.md"), paths("drafts", "old/**", "**/*.tmp"));
  }

  @Test
  void linkWithinTheFolderIsFollowed() throws IOException {
    write("a/x.md", "b/y.md");
    link("c.md", "a/x.md");
    link("d", "b");
    assertEquals(List.of("a/x.md", "b/y.md", "c.md", "d/y.md"), paths());
  }

  @Test
  void linkToAFileOutsideIsReported() throws IOException {
    link("x.md", "../secret.md");
    assertEquals(List.of("asset-outside-root x.md"), faults());
    assertEquals(List.of(), paths());
  }

  @Test
  void absoluteLinkOutsideIsReported() throws IOException {
    Files.createSymbolicLink(root.resolve("x.md"), temporary.resolve("secret.md"));
    assertEquals(List.of("asset-outside-root x.md"), faults());
  }

  @Test
  void linkToAFolderOutsideIsReported() throws IOException {
    link("x", "../outside");
    assertEquals(List.of("asset-outside-root x"), faults());
    assertEquals(List.of(), paths());
  }

  @Test
  void linkOutsideOverALinkInsideIsReported() throws IOException {
    link("x", "../outside");
    link("y.md", "x/secret.md");
    assertEquals(List.of("asset-outside-root x", "asset-outside-root y.md"), faults());
  }

  @Test
  void linkToAHiddenFileIsReported() throws IOException {
    write(".git/config", "target/x.md");
    link("config.txt", ".git/config");
    link("x.md", "target/x.md");
    assertEquals(List.of("asset-outside-root config.txt", "asset-outside-root x.md"), faults());
  }

  @Test
  void linkToAnExcludedFileIsReported() throws IOException {
    write("drafts/x.md");
    link("x.md", "drafts/x.md");
    Listing found = FolderWalk.walk(root, List.of(new Glob("drafts/**")));
    assertEquals("asset-outside-root", found.faults().get(0).rule());
  }

  @Test
  void linkToItsOwnFolderIsReported() throws IOException {
    write("a/x.md");
    link("a/loop", ".");
    assertEquals(List.of("page-skipped a/loop"), faults());
    assertEquals(List.of("a/x.md"), paths());
  }

  @Test
  void linkToTheRootIsReported() throws IOException {
    write("a/x.md");
    link("a/loop", "..");
    assertEquals(List.of("page-skipped a/loop"), faults());
  }

  @Test
  void linksThatLeadToEachOtherAreReported() throws IOException {
    link("a", "b");
    link("b", "a");
    assertEquals(List.of("page-skipped a", "page-skipped b"), faults());
  }

  @Test
  void foldersThatLinkToEachOtherEnd() throws IOException {
    for (int i = 0; i < 12; i++) {
      write("f" + i + "/x.md");
    }
    for (int i = 0; i < 12; i++) {
      for (int j = 0; j < 12; j++) {
        link("f" + i + "/to" + j, "../f" + j);
      }
    }
    assertEquals(12 + 12 * 11, paths().size());
  }

  @Test
  void linkThatLeadsNowhereIsReported() throws IOException {
    link("x.md", "missing.md");
    assertEquals(List.of("page-skipped x.md"), faults());
  }

  @Test
  void contentFolderMayItselfBeALink() throws IOException {
    write("x.md");
    Path link = Files.createSymbolicLink(temporary.resolve("link"), root);
    assertEquals(1, FolderWalk.walk(link, List.of()).files().size());
  }

  @Test
  void pipeIsReportedAndNeverOpened() throws Exception {
    pipe("x.md");
    assertEquals(List.of("page-skipped x.md"), faults());
  }

  @Test
  void fileThatBecameAPipeIsNotOpened() throws Exception {
    pipe("x.md");
    SourceFile page =
        new PageReader(100, 64 * 1024).read(new DiskFile("x.md", root.resolve("x.md"), 3));
    assertEquals(List.of("page-skipped"), page.faults().stream().map(Fault::rule).toList());
  }

  @Test
  void fileThatBecameALinkIsNotFollowed() throws IOException {
    link("x.md", "../secret.md");
    SourceFile page =
        new PageReader(100, 64 * 1024).read(new DiskFile("x.md", root.resolve("x.md"), 3));
    assertTrue(page.refused().isPresent());
  }

  @Test
  void fileThatVanishedIsReported() {
    SourceFile page =
        new PageReader(100, 64 * 1024).read(new DiskFile("x.md", root.resolve("x.md"), 3));
    assertEquals(
        "The file vanished or was replaced while the handbook was read",
        page.refused().orElseThrow());
  }

  @Test
  void fileThatGrewOverTheCapIsRefused() throws IOException {
    write("x.md");
    SourceFile page =
        new PageReader(0, 64 * 1024).read(new DiskFile("x.md", root.resolve("x.md"), 0));
    assertTrue(page.refused().orElseThrow().startsWith("The file is larger"));
  }

  @Test
  void unreadableFileAndFolderAreReportedAndTheOthersRead() throws IOException {
    write("a.md", "b.md", "c/x.md");
    Files.setPosixFilePermissions(
        root.resolve("a.md"), PosixFilePermissions.fromString("---------"));
    Files.setPosixFilePermissions(root.resolve("c"), PosixFilePermissions.fromString("---------"));
    boolean all = Files.isReadable(root.resolve("a.md"));
    try {
      assumeTrue(!all, "this user may read every file");
      Sources sources = SourceReader.read(root);
      assertEquals(
          List.of("a.md", "b.md"), sources.pages().stream().map(SourceFile::path).toList());
      assertTrue(sources.pages().get(0).refused().isPresent());
      assertEquals("c", sources.faults().get(0).path());
    } finally {
      Files.setPosixFilePermissions(
          root.resolve("c"), PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void namesThatNoAddressCanHaveAreReported() throws IOException {
    write("a\nb.md", "a\\b.md", "a\u202eb.md", "a\ufdd0b.md", "a\u001bb.md", "fine (1) ü.md");
    assertEquals(List.of("fine (1) ü.md"), paths());
    assertEquals(5, faults().size());
    assertTrue(faults().stream().allMatch(fault -> fault.startsWith("page-skipped a\ufffdb.md")));
  }

  private void write(String... paths) throws IOException {
    for (String path : paths) {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, path);
    }
  }

  private void link(String path, String target) throws IOException {
    Files.createSymbolicLink(root.resolve(path), Path.of(target));
  }

  private void pipe(String path) throws IOException, InterruptedException {
    Process process = new ProcessBuilder("mkfifo", root.resolve(path).toString()).start();
    assumeTrue(process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0, "no mkfifo here");
  }

  private List<String> paths(String... excludes) {
    List<Glob> globs = List.of(excludes).stream().map(Glob::new).toList();
    return FolderWalk.walk(root, globs).files().stream().map(ContentFile::path).toList();
  }

  private List<String> faults() {
    return FolderWalk.walk(root, List.of()).faults().stream()
        .map(fault -> fault.rule() + " " + fault.path())
        .toList();
  }
}
