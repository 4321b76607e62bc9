package dev.handbook.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.model.Asset;
import dev.handbook.model.CodeOwners;
import dev.handbook.model.Edition;
import dev.handbook.model.Fault;
import dev.handbook.model.HandbookException;
import dev.handbook.model.Redirect;
import dev.handbook.model.Settings;
import dev.handbook.model.SourceFile;
import dev.handbook.model.Sources;
import dev.handbook.model.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A content folder is read with its configuration; only an unusable set-up stops the build. */
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
    assertEquals(Settings.DEFAULT.ownedBy(sources.settings().codeOwners()), sources.settings());
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

  @Test
  void everySettingIsRead() throws IOException {
    write(
        "handbook.yml",
        """
        title: Example Co handbook
        description: How we work
        language: pt-BR
        siteUrl: https://handbook.example.com/x
        repoUrl: https://git.example.com/handbook/
        editUrl: https://git.example.com/handbook/edit/main
        edition: internal
        contributors: false
        accent: "#AABBCC"
        logo: /assets/logo.svg
        exclude: [drafts/**, "*.tmp"]
        imageHosts: [Images.example.com, "*.example.org"]
        synonyms:
          pto: [vacation, time off]
          laptop: computer
        commonSynonyms: false
        lint:
          profile: strict
          rules:
            toc-unlisted-page: off
            HB0402: error
          overrides:
            - paths: [archive/**]
              rules: {link-dead: info}
        limits:
          page-bytes: 1000000
          work: 5000000
          depth: 40
        """);
    assertEquals(
        new Settings(
            "Example Co handbook",
            "How we work",
            "pt-BR",
            Optional.of("https://handbook.example.com/x/"),
            Optional.of("https://git.example.com/handbook"),
            Optional.of("https://git.example.com/handbook/edit/main/"),
            Edition.INTERNAL,
            false,
            "#aabbcc",
            Optional.of("assets/logo.svg"),
            List.of("drafts/**", "*.tmp"),
            List.of("images.example.com", "*.example.org"),
            Map.of("pto", List.of("vacation", "time off"), "laptop", List.of("computer")),
            false,
            List.of(),
            new Settings.Lint(
                "strict",
                Map.of("toc-unlisted-page", "off", "HB0402", "error"),
                List.of(new Settings.Override(List.of("archive/**"), Map.of("link-dead", "info")))),
            new Settings.Limits(1_000_000, 64 * 1024, 5_000_000, 40),
            CodeOwners.NONE),
        SourceReader.read(root).settings());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|",
        "# nothing yet|",
        "title:|",
        "lint:|",
        "`exclude:\nlint:\n  rules:\n  overrides:`|"
      })
  void emptySettingsAreTheDefaults(String yaml) throws IOException {
    write("handbook.yml", yaml);
    assertEquals(Settings.DEFAULT, SourceReader.read(root).settings());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "titel: x|handbook.yml:1:1|Did you mean title?",
        "`title: x\nsiteURL: y`|handbook.yml:2:1|Did you mean siteUrl?",
        "lint: {profil: strict}|handbook.yml:1:8|Did you mean profile?",
        "`lint:\n  overrides:\n    - path: x`|handbook.yml:3:7|Did you mean paths?",
        "wholly-unknown: x|handbook.yml:1:1|Known are accent",
        "`title: x\ntitle: y`|handbook.yml:2:1|Keep one of them.",
        "title: a: b|handbook.yml:1:9|Put the text in quotes",
        "title: [x]|handbook.yml:1:8|Write key: text.",
        "title: &a x|handbook.yml:1:8|put it in quotes",
        "- title|handbook.yml:1:1|Write key: value.",
        "siteUrl: handbook.example.com|handbook.yml:1:10|Write it in full",
        "siteUrl: ftp://example.com|handbook.yml:1:10|Write it in full",
        "siteUrl: https:///x|handbook.yml:1:10|Write it in full",
        "siteUrl: javascript:alert(1)|handbook.yml:1:10|Write it in full",
        "siteUrl: https://example.com/ a|handbook.yml:1:10|Write it in full",
        "repoUrl: git@example.com:x.git|handbook.yml:1:10|Write it in full",
        "language: not_a_language|handbook.yml:1:11|such as en",
        "accent: red|handbook.yml:1:9|such as",
        "logo: ../logo.svg|handbook.yml:1:7|Name a file",
        "imageHosts: [https://example.com]|handbook.yml:1:14|without https://",
        "imageHosts: [\"a.example; script-src *\"]|handbook.yml:1:14|without https://",
        "lint: {profile: strikt}|handbook.yml:1:17|Did you mean strict?",
        "lint: {rules: {x: fatal}}|handbook.yml:1:19|Write one of error",
        "lint: {rules: x}|handbook.yml:1:15|Indent them",
        "lint: {overrides: [x]}|handbook.yml:1:20|Write - paths",
        "lint: {overrides: [{rules: {x: off}}]}|handbook.yml:1:20|Add paths",
        "synonyms: x|handbook.yml:1:11|Indent them",
        "commonSynonyms: maybe|handbook.yml:1:17|Write false or true."
      })
  void unusableSettingStopsWithPlaceAndRemedy(String yaml, String place, String hint)
      throws IOException {
    write("handbook.yml", yaml);
    HandbookException e = assertThrows(HandbookException.class, () -> SourceReader.read(root));
    assertEquals(place, e.place());
    assertTrue(e.hint().contains(hint), e.getMessage());
  }

  @Test
  void settingsInAnotherEncodingStopTheBuild() throws IOException {
    Files.write(root.resolve("handbook.yml"), new byte[] {'a', ':', ' ', (byte) 0xe4});
    assertThrows(HandbookException.class, () -> SourceReader.read(root));
  }

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
    return sources.faults().stream().map(SourceReaderTest::place).toList();
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
