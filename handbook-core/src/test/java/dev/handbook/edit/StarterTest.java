package dev.handbook.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.BuildReport;
import dev.handbook.HandbookBuild;
import dev.handbook.fixing.HandbookEdits;
import dev.handbook.fixing.HandbookEdits.Outcome;
import dev.handbook.model.HandbookException;
import dev.handbook.stage.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StarterTest {
  @TempDir Path folder;

  @Test
  void starterHandbookHasNoFindings() {
    Book book = new Book(folder.resolve("new"));
    Outcome outcome = HandbookEdits.init(book.config(), "1.2.3");
    assertEquals(List.of(), outcome.left());
    BuildReport report = new HandbookBuild(Progress.SILENT).lint(book.config());
    assertEquals(List.of(), report.findings());
    assertEquals(4, report.pages());
  }

  @Test
  void pipelinesCallTheVersionThatWroteThem() throws IOException {
    Book book = new Book(folder);
    HandbookEdits.init(book.config(), "1.2.3");
    assertTrue(book.read(".gitlab-ci.yml").contains("plugin:1.2.3:build"));
    assertTrue(book.read(".github/workflows/handbook.yml").contains("plugin:1.2.3:build"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/page.md", "docs/README.md", "handbook.yml", ".gitbook.yaml"})
  void folderWithAHandbookIsRefusedAndLeftAlone(String file) throws IOException {
    Book book = new Book(folder).with(file, "# Mine\n");
    HandbookException refusal =
        assertThrows(HandbookException.class, () -> HandbookEdits.init(book.config(), "1"));
    assertTrue(refusal.getMessage().contains(file), refusal.getMessage());
    try (Stream<Path> files = Files.walk(folder)) {
      assertEquals(1, files.filter(Files::isRegularFile).count());
    }
  }

  @Test
  void secondInitIsRefused() {
    Book book = new Book(folder);
    HandbookEdits.init(book.config(), "1");
    assertThrows(HandbookException.class, () -> HandbookEdits.init(book.config(), "1"));
  }

  @Test
  void pagesThatEveryRepositoryHasAreNoHandbook() throws IOException {
    Book book = new Book(folder).with("README.md", "# My project\n").with("LICENSE.md", "Free.\n");
    assertTrue(HandbookEdits.mayInit(book.config()));
    Outcome outcome = HandbookEdits.init(book.config(), "1");
    assertEquals("# My project\n", book.read("README.md"));
    assertFalse(outcome.files().contains("README.md"));
    assertTrue(outcome.files().contains("SUMMARY.md"));
    assertFalse(HandbookEdits.mayInit(book.config()));
  }
}
