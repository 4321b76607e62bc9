package dev.handbook.source.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.model.Fault;
import dev.handbook.model.HandbookException;
import dev.handbook.model.Redirect;
import dev.handbook.model.SourceFile;
import dev.handbook.model.Sources;
import dev.handbook.source.SourceReader;
import dev.handbook.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code .gitbook.yaml} says: redirects, the content folder, its home page and summary. */
class GitBookConfigTest {
  @TempDir private Path root;

  @Test
  void redirectsAreReadWithTheirPlaces() throws IOException {
    write(
        ".gitbook.yaml",
        """
        root: ./
        redirects:
          old/page: new/page.md
          old/page/: new/page.md
          /lead: ./a/README.md#part
          old/page#Some%20part: /new/page.md
          gone/*: https://example.com/x
          old/with%20blank: a b.md
        """);
    List<Redirect> redirects = SourceReader.read(root).redirects();
    assertEquals(
        List.of(
            "old/page -> new/page.md",
            "old/page -> new/page.md",
            "lead -> a/README.md#part",
            "old/page#Some part -> new/page.md",
            "gone/* -> https://example.com/x",
            "old/with blank -> a b.md"),
        redirects.stream()
            .map(
                redirect ->
                    redirect.from()
                        + redirect.fromAnchor().map(anchor -> "#" + anchor).orElse("")
                        + " -> "
                        + redirect.to())
            .toList());
    assertEquals(".gitbook.yaml", redirects.get(0).file());
    assertEquals(new Span(3, 13, 3, 24), redirects.get(0).span());
  }

  @Test
  void redirectOutOfTheHandbookIsReported() throws IOException {
    write(".gitbook.yaml", "redirects:\n  old: ../../etc/passwd\n  ../x: y.md\n  z: y.md\n");
    Sources sources = SourceReader.read(root);
    assertEquals(1, sources.redirects().size());
    assertEquals(List.of("asset-outside-root 2", "asset-outside-root 3"), faults(sources));
  }

  @Test
  void redirectWithoutTargetIsReported() throws IOException {
    write(".gitbook.yaml", "redirects:\n  old:\n");
    assertEquals(List.of("frontmatter-yaml-syntax 2"), faults(SourceReader.read(root)));
  }

  @Test
  void rootMovesTheContentFolder() throws IOException {
    write(".gitbook.yaml", "root: ./docs/\nredirects:\n  old:\n");
    write("docs/README.md", "# Home");
    write("other/page.md", "not part of it");
    write("handbook.yml", "title: Moved");
    Sources sources = SourceReader.read(root);
    assertEquals(List.of("README.md"), paths(sources.pages()));
    assertEquals(root.resolve("docs"), sources.root());
    assertEquals("Moved", sources.settings().title());
    assertEquals("../.gitbook.yaml", sources.faults().get(0).path());
  }

  @ParameterizedTest
  @CsvSource({"root: ../x", "root: none", "root: file.md", "root: [a]", "root: a: b"})
  void unusableRootStopsTheBuild(String yaml) throws IOException {
    write("file.md", "");
    write(".gitbook.yaml", yaml);
    HandbookException e = assertThrows(HandbookException.class, () -> SourceReader.read(root));
    assertTrue(e.place().startsWith(".gitbook.yaml:1:"), e.place());
  }

  @Test
  void rootThatIsALinkOutsideStopsTheBuild(@TempDir Path outside) throws IOException {
    Files.createSymbolicLink(root.resolve("docs"), outside);
    write(".gitbook.yaml", "root: docs");
    assertThrows(HandbookException.class, () -> SourceReader.read(root));
  }

  @Test
  void summaryMayHaveAnotherName() throws IOException {
    write(".gitbook.yaml", "structure:\n  summary: ./meta/toc.md\n");
    write("meta/toc.md", "* [a](a.md)");
    write("SUMMARY.md", "a page now");
    Sources sources = SourceReader.read(root);
    assertEquals("meta/toc.md", sources.summary().orElseThrow().path());
    assertEquals(List.of("SUMMARY.md"), paths(sources.pages()));
  }

  @Test
  void summaryThatIsMissingIsReported() throws IOException {
    write(".gitbook.yaml", "structure:\n  summary: toc.md\n");
    assertEquals(List.of("toc-structure 2"), faults(SourceReader.read(root)));
  }

  @Test
  void homePageOfAnotherNameIsReachedFromTheRoot() throws IOException {
    write(".gitbook.yaml", "structure:\n  readme: welcome.md\n");
    write("welcome.md", "# Welcome");
    Redirect redirect = SourceReader.read(root).redirects().get(0);
    assertEquals("", redirect.from());
    assertEquals("welcome.md", redirect.to());
  }

  @Test
  void secondHomePageIsReported() throws IOException {
    write(".gitbook.yaml", "structure:\n  readme: welcome.md\n");
    write("welcome.md", "# Welcome");
    write("README.md", "# Home");
    Sources sources = SourceReader.read(root);
    assertEquals(List.of("url-clash 2"), faults(sources));
    assertEquals(List.of(), sources.redirects());
  }

  @Test
  void tenThousandRedirectsAreRead() throws IOException {
    StringBuilder yaml = new StringBuilder("redirects:\n");
    for (int i = 0; i < 10_000; i++) {
      yaml.append("  old/page-" + i + ": new/page-" + i + ".md\n");
    }
    write(".gitbook.yaml", yaml.toString());
    assertEquals(10_000, SourceReader.read(root).redirects().size());
  }

  private static List<String> faults(Sources sources) {
    return sources.faults().stream().map(GitBookConfigTest::place).toList();
  }

  private static String place(Fault fault) {
    return fault.rule() + " " + fault.span().line();
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
