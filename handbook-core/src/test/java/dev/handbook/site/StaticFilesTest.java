package dev.handbook.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.HandbookBuild;
import dev.handbook.TestHandbook;
import dev.handbook.model.Edition;
import dev.handbook.stage.Config;
import dev.handbook.stage.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is published although no page names it. */
class StaticFilesTest {
  @TempDir Path folder;
  private TestHandbook book;

  @BeforeEach
  void write() {
    book = new TestHandbook(folder).with("README.md", "# Home\n\nWelcome.\n");
  }

  private Path built(Config config) {
    new HandbookBuild(Progress.SILENT).build(config);
    return book.site();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          robots.txt, User-agent: *
          .well-known/security.txt, Contact: mailto:desk@example.com
          .well-known/assetlinks.json, []
          .well-known/apple-app-site-association, {}
          google0123456789abcdef.html, google-site-verification: google0123456789abcdef.html
          MP_verify_abcDEF0123456789.txt, abcDEF0123456789
          0123456789abcdef0123456789abcdef.txt, 0123456789abcdef0123456789abcdef
          """)
  void fileThatAHostOrACrawlerLooksForIsPublishedAsItIs(String path, String text)
      throws IOException {
    book.with(path, text + "\n");
    assertEquals(text + "\n", Files.readString(built(book.config()).resolve(path)));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          _headers, /* X: y
          _redirects, /* https://e.example/
          _worker.js, x
          web.config, x
          .htaccess, x
          .well-known/x.html, plain
          .well-known/.hidden, x
          .well-known/security.txt, <script>x</script>
          google0123456789abcdef.html, <b>x</b>
          other.html, google-site-verification: other.html
          deep/robots.txt, User-agent: *
          CNAME, handbook.example.com
          """)
  void fileThatActsOrIsNotWhatItsNameSaysIsNot(String path, String text) throws IOException {
    book.with(path, text + "\n");
    Path file = built(book.config()).resolve(path);
    assertFalse(Files.exists(file) && Files.readString(file).contains(text), path);
  }

  @Test
  void iconIsPublishedIfItIsOne() throws IOException {
    Path icon = book.content().resolve("favicon.ico");
    Files.write(icon, new byte[] {0, 0, 1, 0, 1, 0});
    assertTrue(Files.exists(built(book.config()).resolve("favicon.ico")));
    Files.writeString(icon, "<script>x</script>");
    assertFalse(Files.exists(built(book.config()).resolve("favicon.ico")));
  }

  @Test
  void domainIsPublishedWhereTheRunAllowsItAndItIsOne() throws IOException {
    book.with("CNAME", "handbook.example.com\n");
    Config config = book.config().allowingCname();
    assertEquals("handbook.example.com\n", Files.readString(built(config).resolve("CNAME")));
    book.with("CNAME", "a.example\nb.example\n");
    assertFalse(Files.exists(built(config).resolve("CNAME")));
  }

  @Test
  void internalEditionTurnsRobotsAwayWhateverTheHandbookSays() throws IOException {
    book.with("robots.txt", "User-agent: *\nAllow: /\n");
    Path site = built(book.config().with(Edition.INTERNAL));
    assertTrue(Files.readString(site.resolve("robots.txt")).contains("Disallow: /\n"));
  }

  @Test
  void folderStaticIsPublishedUnderTheNamesThatAllFilesGet() throws IOException {
    book.with("static/price list.csv", "a,b\n")
        .with("static/run.sh", "rm\n")
        .with("static/_headers", "x\n")
        .with("static/page.html", "<script>x</script>")
        .with("static/drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>");
    Path site = built(book.config());
    assertTrue(Files.exists(site.resolve("static/price list.csv")));
    assertFalse(Files.exists(site.resolve("static/run.sh")));
    assertFalse(Files.exists(site.resolve("static/_headers")));
    assertFalse(Files.exists(site.resolve("static/page.html")));
    assertFalse(Files.readString(site.resolve("static/drawing.svg")).contains("onload"));
  }
}
