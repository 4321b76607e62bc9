package dev.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.edit.Book;
import dev.handbook.files.Seal;
import dev.handbook.model.Edition;
import dev.handbook.model.HandbookException;
import dev.handbook.stage.Config;
import dev.handbook.stage.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run writes is no content, and it writes over nothing of others. */
class WhatRunsWriteTest {
  @TempDir Path folder;
  private Book book;

  @BeforeEach
  void twoPages() throws IOException {
    book =
        new Book(folder.resolve("content"))
            .with("README.md", "# Home\n\nSee [it](page.md).\n")
            .with("page.md", "# Page\n\nText.\n");
  }

  private Config config(String output, String reports) {
    return new Config(
        book.root(),
        book.root().resolve(output),
        book.root().resolve("work/index"),
        book.root().resolve(reports),
        List.of("text", "json", "markdown"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Book.TODAY,
        Map.of());
  }

  private HandbookBuild build() {
    return new HandbookBuild(Progress.SILENT)
        .sealing(Seal.of(new byte[] {7}))
        .caching(book.root().resolve("work/cache"));
  }

  @Test
  void writtenFoldersAmongThePagesAreNeverReadBack() {
    Config config = config("public", "reports");
    for (int run = 0; run < 3; run++) {
      assertEquals(2, build().build(config).pages(), "run " + run);
    }
    assertEquals(2, build().lint(config).pages());
    BuildReport elsewhere = build().lint(config("other", "elsewhere"));
    assertEquals(2, elsewhere.pages());
    assertEquals(
        List.of(),
        elsewhere.findings().stream()
            .filter(found -> !found.path().endsWith(".md"))
            .map(found -> found.path() + " " + found.rule())
            .toList());
  }

  @Test
  void reportsAreNotWrittenAmongThePages() throws IOException {
    book.with("sales/deals.md", "# Deals\n\nText.\n");
    for (String reports : List.of("sales", "")) {
      HandbookException refused =
          assertThrows(HandbookException.class, () -> build().lint(config("public", reports)));
      assertTrue(refused.getMessage().contains("reports.directory"), refused.getMessage());
    }
    assertFalse(Files.exists(book.root().resolve("sales/scorecard.md")));
  }

  @Test
  void handbookWithoutAPageFailsAndTheFormerSiteStays() throws IOException {
    Config config = config("public", "reports");
    build().build(config);
    String former = book.read("public/index.html");
    for (String settings :
        List.of(
            "exclude: [\"**\"]\n", "exclude: [\"*.md\"]\n", "exclude: [README.md, page.md]\n")) {
      book.with("handbook.yml", settings);
      assertTrue(
          assertThrows(HandbookException.class, () -> build().build(config))
              .getMessage()
              .contains("no page"));
    }
    book.with("handbook.yml", "edition: public\n")
        .with("README.md", "---\nconfidential: true\n---\n\n# Home\n")
        .with("page.md", "---\nconfidential: true\n---\n\n# Page\n");
    assertThrows(HandbookException.class, () -> build().build(config));
    assertEquals(former, book.read("public/index.html"));
  }

  @Test
  void outputThatHoldsTheHandbookIsRefused() throws IOException {
    Files.createFile(book.root().resolve(".handbook-site"));
    for (Path output : List.of(book.root(), folder, book.root().resolve("../content"))) {
      Config config =
          new Config(
              book.root(),
              output,
              folder.resolve("index"),
              folder.resolve("reports"),
              List.of(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Book.TODAY,
              Map.of());
      HandbookException refused =
          assertThrows(HandbookException.class, () -> build().build(config), output.toString());
      assertTrue(refused.getMessage().contains("holds the content"), refused.getMessage());
    }
    assertEquals("# Page\n\nText.\n", book.read("page.md"));
  }

  @Test
  void twoEditionsAtATimeInOneFolderBothGetTheirOwnIndex() throws Exception {
    book.with("handbook.yml", "edition: internal\n")
        .with("secret.md", "---\nconfidential: true\n---\n\n# Secret\n\nXylophone.\n");
    for (int run = 0; run < 3; run++) {
      List<CompletableFuture<BuildReport>> both =
          Stream.of(Edition.PUBLIC, Edition.INTERNAL)
              .map(
                  edition ->
                      CompletableFuture.supplyAsync(
                          () ->
                              new HandbookBuild(Progress.SILENT)
                                  .build(config("site-" + edition, "reports").with(edition))))
              .toList();
      for (CompletableFuture<BuildReport> each : both) {
        assertTrue(each.get().site().isPresent());
      }
      assertFalse(has(book.root().resolve("site-" + Edition.PUBLIC), "xylophone"));
      assertTrue(has(book.root().resolve("site-" + Edition.INTERNAL), "xylophone"));
    }
  }

  private static boolean has(Path site, String word) throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT)
            .contains(word)) {
          return true;
        }
      }
    }
    return false;
  }
}
