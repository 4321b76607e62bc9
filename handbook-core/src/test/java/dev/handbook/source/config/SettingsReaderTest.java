package dev.handbook.source.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.model.CodeOwners;
import dev.handbook.model.Dialect;
import dev.handbook.model.Edition;
import dev.handbook.model.HandbookException;
import dev.handbook.model.Settings;
import dev.handbook.source.SourceReader;
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

/** What {@code handbook.yml} sets; a setting that cannot be used stops the build. */
class SettingsReaderTest {
  @TempDir private Path root;

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
            CodeOwners.NONE,
            Dialect.NONE,
            Map.of(),
            Settings.Conventions.NONE),
        SourceReader.read(root).settings());
  }

  @Test
  void morePatternsThanAnybodyWritesAreRefused() throws IOException {
    write(
        "handbook.yml",
        "exclude: ["
            + "x/*a*b*, ".repeat(400)
            + "]\nkinds:\n  sop: ["
            + "y/*a*b*, ".repeat(101)
            + "]\n");
    HandbookException refused =
        assertThrows(HandbookException.class, () -> SourceReader.read(root));
    assertEquals("sop: more than 500 patterns of paths are in this file", refused.title());
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
        "commonSynonyms: maybe|handbook.yml:1:17|Write true or false."
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

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
