package dev.handbook.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.model.Asset;
import dev.handbook.model.HandbookException;
import dev.handbook.model.Settings;
import dev.handbook.model.SourceFile;
import dev.handbook.model.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A content folder is read, whatever lies in it; without one nothing is built. */
class SourceReaderTest {
  @TempDir private Path root;

  @Test
  void filesAreSortedIntoWhatTheyAre() throws IOException {
    write("README.md", "# Home");
    write("SUMMARY.md", "# Summary");
    write("a/SUMMARY.md", "a page");
    write("a/b.markdown", "b");
    write("a/picture.png", "png");
    write(".gitbook/includes/note.md", "note");
    write(".gitbook/assets/upload.md", "a file to download");
    write("CODEOWNERS", "* @example");
    Sources sources = SourceReader.read(root);
    assertEquals(List.of("README.md", "a/SUMMARY.md", "a/b.markdown"), paths(sources.pages()));
    assertEquals("SUMMARY.md", sources.summary().orElseThrow().path());
    assertEquals(List.of(".gitbook/includes/note.md"), paths(sources.includes()));
    assertEquals(
        List.of(".gitbook/assets/upload.md", "CODEOWNERS", "a/picture.png"),
        sources.assets().stream().map(Asset::path).toList());
    assertEquals(3, sources.assets().get(2).size());
    assertEquals("gitbook", sources.settings().dialect().name());
    assertEquals(
        Settings.DEFAULT
            .ownedBy(sources.settings().codeOwners())
            .writtenFor(sources.settings().dialect()),
        sources.settings());
  }

  @Test
  void missingFolderIsNamed() {
    HandbookException e =
        assertThrows(HandbookException.class, () -> SourceReader.read(root.resolve("none")));
    assertTrue(e.getMessage().startsWith("The content folder does not exist: "));
    assertTrue(e.place().endsWith("none"));
  }

  @Test
  void fileInsteadOfFolderIsNamed() throws IOException {
    write("file", "");
    HandbookException e =
        assertThrows(HandbookException.class, () -> SourceReader.read(root.resolve("file")));
    assertTrue(e.getMessage().startsWith("The content folder is a file: "));
  }

  @Test
  void brokenPageDoesNotStopTheOthers() throws IOException {
    write("a.md", "fine");
    Files.write(root.resolve("b.md"), new byte[] {'x', (byte) 0xff});
    write("c.md", "---\ntitle: a: b\n---\nfine");
    List<SourceFile> pages = SourceReader.read(root).pages();
    assertEquals(List.of("a.md", "b.md", "c.md"), paths(pages));
    assertTrue(pages.get(1).refused().isPresent());
    assertTrue(pages.get(2).refused().isEmpty());
    assertEquals("fine", pages.get(2).body());
  }

  private static List<String> paths(List<SourceFile> files) {
    return files.stream().map(SourceFile::path).toList();
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
