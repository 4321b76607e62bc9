package dev.handbook.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code mvn dev.handbook:handbook-maven-plugin:VERSION:build} in any folder of Markdown. */
class BuildWithoutPomIT {
  @TempDir Path folder;

  @BeforeEach
  void writeHandbook() throws IOException {
    write("README.md", "# Example handbook\n\nStart with [refunds](refunds.md).\n");
    write("refunds.md", "# Refunds\n\nHow a customer gets money back.\n");
    write("SUMMARY.md", "# Table of contents\n\n* [Home](README.md)\n* [Refunds](refunds.md)\n");
  }

  private void write(String path, String text) throws IOException {
    Files.writeString(folder.resolve(path), text);
  }

  private String read(String path) throws IOException {
    return Files.readString(folder.resolve(path));
  }

  private MavenRunner.Result maven(String... arguments) throws Exception {
    return new MavenRunner(folder).run(arguments);
  }

  private static void assertContains(String part, String whole) {
    assertTrue(whole.contains(part), () -> "'" + part + "' is not in:\n" + whole);
  }

  @Test
  void siteIsBuiltAndTheRunSaysWhere() throws Exception {
    MavenRunner.Result result = maven(MavenRunner.goal("build"));
    assertEquals(0, result.exit(), result.output());
    assertContains("2 pages built", result.output());
    assertContains("target/handbook/index.html", result.output());
    assertContains("money back", read("target/handbook/refunds/index.html"));
    assertTrue(Files.exists(folder.resolve("target/handbook-reports/findings.json")));
    assertTrue(Files.isDirectory(folder.resolve("target/handbook-index")));
  }

  @Test
  void errorFailsTheBuildAndKeepsTheFormerSite() throws Exception {
    assertEquals(0, maven(MavenRunner.goal("build")).exit());
    write("refunds.md", "# Refunds\n\nAsk [finance](finance.md).\n");
    MavenRunner.Result result = maven(MavenRunner.goal("build"));
    assertNotEquals(0, result.exit());
    assertContains("refunds.md:3", result.output());
    assertContains("Nothing was published", result.output());
    assertContains("MojoFailureException", result.output());
    assertFalse(result.output().contains("\tat "), "a stack trace is shown");
    assertContains("money back", read("target/handbook/refunds/index.html"));
    assertContains("link-missing-page", read("target/handbook-reports/findings.json"));
  }

  @Test
  void sameErrorPassesWhenNothingMayFail() throws Exception {
    write("refunds.md", "# Refunds\n\nAsk [finance](finance.md).\n");
    MavenRunner.Result result = maven(MavenRunner.goal("build"), "-Dhandbook.failOn=never");
    assertEquals(0, result.exit(), result.output());
    assertContains("1 error", result.output());
  }

  @Test
  void lintPublishesNothing() throws Exception {
    MavenRunner.Result result = maven(MavenRunner.goal("lint"));
    assertEquals(0, result.exit(), result.output());
    assertFalse(Files.exists(folder.resolve("target/handbook")));
    assertTrue(Files.exists(folder.resolve("target/handbook-reports/findings.json")));
  }

  @Test
  void missingContentFolderIsNamedWithTheRemedy() throws Exception {
    MavenRunner.Result result = maven(MavenRunner.goal("build"), "-Dhandbook.content=nowhere");
    assertNotEquals(0, result.exit());
    assertContains("nowhere", result.output());
    assertContains("handbook.content", result.output());
    assertFalse(result.output().contains("\tat "), "a stack trace is shown");
  }

  @Test
  void brokenConfigurationIsNamedWithItsLine() throws Exception {
    write("handbook.yml", "title: Example\naccent: [\n");
    MavenRunner.Result result = maven(MavenRunner.goal("build"));
    assertNotEquals(0, result.exit());
    assertContains("handbook.yml:", result.output());
    assertFalse(result.output().contains("\tat "), "a stack trace is shown");
  }

  @Test
  void publishedSiteIsPackedWithItsManifest() throws Exception {
    MavenRunner.Result result = maven(MavenRunner.goal("build"), MavenRunner.goal("zip"));
    assertEquals(0, result.exit(), result.output());
    try (ZipFile zip = new ZipFile(folder.resolve("target/handbook-site.zip").toFile())) {
      ZipEntry manifest = zip.getEntry("api/manifest.json");
      String text = new String(zip.getInputStream(manifest).readAllBytes(), StandardCharsets.UTF_8);
      assertContains("\"source\":\"refunds.md\"", text);
    }
  }

  @Test
  void skipDoesNothing() throws Exception {
    MavenRunner.Result result = maven(MavenRunner.goal("build"), "-Dhandbook.skip");
    assertEquals(0, result.exit(), result.output());
    assertFalse(Files.exists(folder.resolve("target")));
  }

  @Test
  void helpListsTheGoals() throws Exception {
    MavenRunner.Result result = maven(MavenRunner.goal("help"));
    assertEquals(0, result.exit(), result.output());
    assertContains("handbook:build", result.output());
    assertContains("handbook:lint", result.output());
  }

  @Test
  void explainPrintsThePageOfARule() throws Exception {
    MavenRunner.Result result = maven(MavenRunner.goal("explain"), "-Dhandbook.rule=HB0101");
    assertEquals(0, result.exit(), result.output());
    assertContains("# toc-unlisted-page", result.output());
  }

  @Test
  void misspeltRuleIsAnsweredWithTheClosest() throws Exception {
    MavenRunner.Result result =
        maven(MavenRunner.goal("explain"), "-Dhandbook.rule=toc-unlistd-page");
    assertNotEquals(0, result.exit());
    assertContains("toc-unlisted-page", result.output());
  }

  @Test
  void searchFindsAPageFromTheTerminal() throws Exception {
    MavenRunner.Result result = maven(MavenRunner.goal("search"), "-Dhandbook.query=money back");
    assertEquals(0, result.exit(), result.output());
    assertContains("/refunds/", result.output());
  }

  @Test
  void exportIsWrittenBesideTheSite() throws Exception {
    MavenRunner.Result result = maven(MavenRunner.goal("export"), "-Dhandbook.format=solr");
    assertEquals(0, result.exit(), result.output());
    assertContains("handbook-export", result.output());
    assertContains("money back", read("target/handbook-export/solr/documents.ndjson"));
  }

  @Test
  void exportForAnUnknownClusterIsRefused() throws Exception {
    MavenRunner.Result result = maven(MavenRunner.goal("export"), "-Dhandbook.format=excel");
    assertNotEquals(0, result.exit());
    assertContains("use opensearch or solr", result.output());
  }
}
