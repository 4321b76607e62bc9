package dev.handbook;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.edit.Book;
import dev.handbook.preview.Preview;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewTest {
  private static final long PATIENCE_NANOS = 60_000_000_000L;
  private static final String FINDINGS = ".handbook/findings?page=%2Fpage%2F";

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> told = new CopyOnWriteArrayList<>();
  private Book book;
  private Preview preview;

  @BeforeEach
  void start() throws IOException {
    book =
        new Book(folder)
            .with("README.md", "# Home\n\nWelcome.\n")
            .with("SUMMARY.md", "# Contents\n\n* [Home](README.md)\n")
            .with("page.md", "# Page\n\nSee [nothing](missing.md).\n");
    preview = Preview.start(book.config(), 0, told::add);
  }

  @AfterEach
  void stop() {
    preview.close();
  }

  private String get(String path) throws IOException, InterruptedException {
    URI uri = URI.create(preview.address() + path);
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
  }

  private void await(String path, Predicate<String> wanted) throws Exception {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (!wanted.test(get(path))) {
      assertTrue(System.nanoTime() < end, told + "\n" + get(path));
      Thread.sleep(50);
    }
  }

  /** No build succeeds any more, so what is shown of a page from then on is the page by itself. */
  private void breakConfiguration() throws Exception {
    int builds = told.size();
    book.with("handbook.yml", "title: [\n");
    while (told.size() == builds) {
      Thread.sleep(20);
    }
  }

  @Test
  void savedPageIsShown() throws Exception {
    assertTrue(get("").contains("Welcome."));
    book.with("README.md", "# Home\n\nChanged now.\n");
    await("", html -> html.contains("Changed now."));
  }

  @Test
  void editedPageIsShownBeforeTheOthersAreBuilt() throws Exception {
    breakConfiguration();
    book.with("page.md", "# Page\n\nAt first glance.\n");
    await("page/", html -> html.contains("At first glance."));
    assertTrue(get("page/").contains("Home"), "it stands in its frame");
  }

  @Test
  void editThatIsTakenBackIsShownBeforeTheOthersAreBuilt() throws Exception {
    String before = Files.readString(folder.resolve("page.md"));
    breakConfiguration();
    book.with("page.md", "# Page\n\nAt first glance.\n");
    await("page/", html -> html.contains("At first glance."));
    book.with("page.md", before);
    await("page/", html -> html.contains("nothing"));
  }

  @Test
  void linksOfAnEditedPageLeadWhereTheyLeadNow() throws Exception {
    breakConfiguration();
    book.with("page.md", "# Page\n\nSee [home](README.md) and [it](page.md#page).\n");
    await("page/", html -> html.contains("<a href=\"../\">home</a>"));
  }

  @Test
  void editedPageIsCheckedBeforeTheOthersAreBuilt() throws Exception {
    breakConfiguration();
    book.with("page.md", "# Page\n\nSee [home](README.md).\n\n##\n");
    await(FINDINGS, json -> json.contains("empty-heading"));
    assertFalse(get(FINDINGS).contains("link-missing-page"), "it was mended");
    assertTrue(get(FINDINGS).contains("toc-unlisted-page"), "the handbook as a whole said so");
  }

  @Test
  void confidentialPageIsNotShownAtAGlance() throws Exception {
    breakConfiguration();
    int builds = told.size();
    book.with("page.md", "---\nconfidential: true\n---\n\n# Page\n\nNot for all.\n");
    while (told.size() == builds) {
      Thread.sleep(20);
    }
    assertFalse(get("page/").contains("Not for all."));
  }

  @Test
  void confidentialPageIsShownWithItsMarkAndItsFindings() throws Exception {
    book.with(
        "page.md",
        "---\nconfidential: true\n---\n\n# Page\n\nNot for all, see [no](nowhere.md).\n");
    await("page/", html -> html.contains("Not for all,") && html.contains("not in the public"));
    await(FINDINGS, json -> json.contains("nowhere.md"));
  }

  @Test
  void pageInANewFolderIsShown() throws Exception {
    book.with("new/folder/page.md", "# Brand new\n\nHello.\n");
    await("new/folder/page/", html -> html.contains("Brand new"));
  }

  @Test
  void findingsArePartOfThePreviewAndStopNothing() throws Exception {
    String findings = get(FINDINGS);
    assertTrue(findings.contains("\"rule\":\"link-missing-page\""), findings);
    assertFalse(get(".handbook/findings?page=%2F").contains("link-missing-page"));
  }

  @Test
  void brokenStateKeepsTheLastGoodSiteAndSaysWhy() throws Exception {
    URI uri = URI.create(preview.address() + ".handbook/events");
    var stream = client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofInputStream());
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
      book.with("handbook.yml", "title: [\n");
      String line = lines.readLine();
      while (!line.contains("handbook.yml")) {
        line = lines.readLine();
      }
      assertTrue(get("").contains("Welcome."));
      book.with("handbook.yml", "title: Fixed\n");
      while (!line.contains("\"trouble\":\"\"")) {
        line = lines.readLine();
      }
      assertTrue(get("").contains("Fixed"));
    }
  }

  @Test
  void nothingIsWrittenIntoTheContentFolder() throws IOException {
    assertFalse(Files.exists(folder.resolve("target")));
  }
}
