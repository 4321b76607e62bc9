package dev.handbook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.model.Resolution.Status;
import dev.handbook.model.Resolution.Via;
import dev.handbook.text.Digest;
import dev.handbook.text.SourceText;
import dev.handbook.text.Span;
import dev.handbook.text.Urls;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkResolverTest {
  private static final Handbook HANDBOOK =
      new Handbook(
          Settings.DEFAULT.withSiteUrl("https://handbook.example.com"),
          List.of(
              page("README.md", Map.of()),
              page("sales/README.md", Map.of()),
              page("sales/licence keys.md", Map.of("steps", "steps", "the-steps", "steps")),
              page("Sales/Upper.md", Map.of())),
          new Toc(Optional.empty(), List.of()),
          List.of(new Asset("sales/keys.png", Path.of("keys.png"), 10)),
          List.of(
              redirect("old/keys", "sales/licence keys.md"),
              redirect("older/keys", "/old/keys/"),
              redirect("loop/a", "loop/b"),
              redirect("loop/b", "loop/a"),
              redirect("former/*", "sales/*"),
              redirect("away", "https://example.org/"),
              new Redirect(
                  "sales",
                  Optional.of("former"),
                  "sales/licence keys.md#steps",
                  ".gitbook.yaml",
                  Span.FILE),
              new Redirect(
                  "old/page", Optional.of("part"), "sales/README.md", ".gitbook.yaml", Span.FILE)),
          List.of());

  private static Page page(String path, Map<String, String> anchors) {
    SourceFile source =
        new SourceFile(
            path,
            new SourceText(""),
            FrontMatter.NONE,
            0,
            Digest.of(""),
            List.of(),
            Optional.empty());
    return new Page(
        source,
        Urls.ofPage(path),
        Kind.PAGE,
        path,
        List.of(),
        anchors,
        List.of(),
        List.of(),
        "",
        List.of());
  }

  private static Redirect redirect(String from, String to) {
    return new Redirect(from, Optional.empty(), to, ".gitbook.yaml", Span.FILE);
  }

  private static Resolution resolve(String target) {
    return HANDBOOK.resolve("sales/README.md", target);
  }

  @ParameterizedTest
  @CsvSource({
    "licence%20keys.md, sales/licence keys/",
    "licence keys.md, sales/licence keys/",
    "licence%20keys, sales/licence keys/",
    "./licence%20keys/, sales/licence keys/",
    "/sales/licence%20keys.md, sales/licence keys/",
    "../README.md, ''",
    ".., ''",
    "/, ''",
    "/sales, sales/",
    "?a=b, sales/",
    "https://handbook.example.com/sales/licence%20keys/, sales/licence keys/",
    "https://handbook.example.com, ''"
  })
  void everySpellingOfAPageLeadsToIt(String target, String url) {
    Resolution found = resolve(target);
    assertEquals(Status.PAGE, found.status());
    assertEquals(url, found.page().orElseThrow().url());
  }

  @ParameterizedTest
  @CsvSource({
    "gone.md, MISSING",
    "https://handbook.example.com/gone, MISSING",
    "https://handbook.example.community/x, EXTERNAL",
    "https://example.org/, EXTERNAL",
    "mailto:team@example.com, EXTERNAL",
    "//cdn.example.org/x.js, EXTERNAL",
    "JavaScript:alert(1), UNSAFE",
    "data:text/html, UNSAFE",
    "'', EMPTY",
    "broken-reference, BROKEN_REFERENCE",
    "app.example.com, MISSING_SCHEME",
    "team@example.com, MISSING_SCHEME",
    "../../etc/passwd, OUTSIDE",
    "keys.png, ASSET",
    "licence%20keys.md#nowhere, MISSING_ANCHOR",
    "/loop/a, MISSING"
  })
  void whatIsWrongIsNamed(String target, Status status) {
    assertEquals(status, resolve(target).status());
  }

  @Test
  void otherSpellingOfAnAnchorGivesTheIdOnThePage() {
    Resolution found = resolve("licence%20keys.md#the-steps");
    assertEquals(Optional.of("steps"), found.anchor());
    assertEquals(Set.of(Via.ANCHOR_SPELLING), found.via());
  }

  @Test
  void otherCaseIsFoundAndTold() {
    Resolution found = resolve("KEYS.png");
    assertEquals(Status.ASSET, found.status());
    assertEquals(Set.of(Via.CASE), found.via());
  }

  @Test
  void redirectsAreFollowedOneAfterTheOther() {
    Resolution found = resolve("/older/keys#steps");
    assertEquals("sales/licence keys/", found.page().orElseThrow().url());
    assertEquals(Optional.of("steps"), found.anchor());
    assertEquals(Set.of(Via.REDIRECT), found.via());
  }

  @Test
  void redirectOfAFolderKeepsTheRest() {
    Resolution found = resolve("/former/licence%20keys");
    assertEquals("sales/licence keys/", found.page().orElseThrow().url());
  }

  @Test
  void redirectOfOneAnchorLeavesTheOthersAlone() {
    assertEquals("sales/", resolve("/old/page#part").page().orElseThrow().url());
    assertEquals(Status.MISSING, resolve("/old/page#other").status());
  }

  @Test
  void redirectToAnotherSiteLeavesTheHandbook() {
    assertEquals("https://example.org/", resolve("/away").address());
  }

  @Test
  void wildcardIsFoundForAPathLongerThanItself() {
    assertEquals(Status.MISSING, resolve("/former/" + "a/".repeat(20)).status());
    assertTrue(resolve("/former/licence keys.md").via().contains(Resolution.Via.REDIRECT));
    assertEquals(Status.MISSING, resolve("/formerly/licence keys.md").status());
  }

  @Test
  void addressOfAHundredThousandNamesIsResolved() {
    assertEquals(Status.MISSING, resolve("a.".repeat(100_000) + "b").status());
    assertEquals(Status.MISSING, resolve("a@b" + ".c".repeat(100_000)).status());
    assertEquals(Status.MISSING, resolve("a/".repeat(100_000)).status());
  }

  @Test
  void redirectOfAnAnchorOfALivingPageIsFollowed() {
    Resolution found = resolve("/sales/#former");
    assertEquals("sales/licence keys/", found.page().orElseThrow().url());
    assertEquals(Optional.of("steps"), found.anchor());
    assertEquals(Status.PAGE, found.status());
    assertEquals(Set.of(Via.REDIRECT), found.via());
  }
}
