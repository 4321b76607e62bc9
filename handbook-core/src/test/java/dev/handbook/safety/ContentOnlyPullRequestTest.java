package dev.handbook.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.Given;
import dev.handbook.HandbookBuild;
import dev.handbook.edit.Book;
import dev.handbook.files.Seal;
import dev.handbook.fixing.HandbookEdits;
import dev.handbook.model.HandbookException;
import dev.handbook.search.cluster.ClusterFormat;
import dev.handbook.stage.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a pull request puts among the files of a handbook, a build and a lint change no byte
 * outside of the folders of the run. Here it puts links where the run writes.
 */
class ContentOnlyPullRequestTest {
  private static final List<String> FOLDERS =
      List.of(
          "target",
          "target/handbook",
          "target/.handbook.new",
          "target/.handbook.old",
          "target/handbook-reports",
          "target/handbook-index",
          "target/handbook-index/browser",
          "target/handbook-index/browser/t",
          "target/handbook-index/former",
          "target/handbook-index/fresh",
          "target/handbook-index-base",
          "target/handbook-cache",
          "target/handbook-cache/rules",
          "target/handbook-history",
          "target/handbook-export",
          "target/handbook-export/solr",
          "target/handbook-export/solr/conf",
          "theme");

  private static final List<String> FILES =
      List.of(
          "target/.handbook.lock",
          "target/handbook/.handbook-site",
          "target/handbook/index.html",
          "target/handbook-site.zip",
          "target/handbook-reports/findings.json",
          "target/handbook-reports/scorecard.md",
          "target/handbook-reports/scorecard.json",
          "target/handbook-reports/.handbook-work",
          "target/handbook-index/.handbook-work",
          "target/handbook-index/handbook.used",
          "target/handbook-index/handbook.seal",
          "target/handbook-index/handbook.words",
          "target/handbook-index/handbook.shards",
          "target/handbook-index/write.lock",
          "target/handbook-index/segments_1",
          "target/handbook-index/_0.si",
          "target/handbook-index/browser/manifest.js",
          "target/handbook-cache/pages",
          "target/handbook-cache/pages.new",
          "target/handbook-cache/lock",
          "target/handbook-cache/site",
          "target/handbook-cache/rules/pages",
          "target/handbook-history/trend.txt",
          "target/handbook-export/solr/documents.ndjson",
          "target/handbook-export/solr/conf/schema.xml",
          "handbook.lock",
          "handbook-baseline.json");

  /** Where nothing is written in these runs, or all of the folder is refused. */
  private static final List<String> UNNAMED = List.of("-base", "/browser", "/index.html");

  @TempDir Path folder;

  /** What lies outside, by path. */
  private static Map<String, String> everything(Path root) throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.toList()) {
        boolean whole = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
        found.put(
            root.relativize(file).toString(),
            whole ? Files.readString(file, StandardCharsets.ISO_8859_1) : "");
      }
    }
    return found;
  }

  private static HandbookBuild build(Path project) {
    return new HandbookBuild(Progress.SILENT)
        .sealing(Seal.of(new byte[] {7}))
        .caching(project.resolve("target/handbook-cache"));
  }

  /** Names of files that a victim has, among them such as a run would delete or write over. */
  private static Path victim(Path place) throws IOException {
    Files.createDirectories(place.resolve("conf"));
    for (String name :
        List.of(".profile", "segments_1", "_0.si", "pages", "findings.json", "bulk-0001.ndjson")) {
      Files.writeString(place.resolve(name), "# mine\n");
    }
    return place;
  }

  /** Runs lint, build, and the goal that writes to a place; what they refuse, by message. */
  private static List<String> refusals(Book book, String place) {
    HandbookBuild build = build(book.root());
    List<String> refused = new ArrayList<>();
    List<Runnable> goals = new ArrayList<>();
    goals.add(() -> build.lint(book.config()));
    goals.add(() -> build.build(book.config()));
    if (place.endsWith(".zip")) {
      goals.add(() -> build.zip(book.config(), book.root().resolve(place)));
    } else if (place.contains("export")) {
      goals.add(() -> build.export(book.config(), ClusterFormat.SOLR));
    } else if (place.endsWith(".json")) {
      goals.add(() -> build.freeze(book.config(), true));
    } else if (place.equals("handbook.lock")) {
      goals.add(() -> HandbookEdits.lock(book.config(), false));
    }
    for (Runnable goal : goals) {
      try {
        goal.run();
      } catch (HandbookException e) {
        refused.add(e.getMessage());
      }
    }
    return refused;
  }

  @TestFactory
  Stream<DynamicTest> nothingIsChangedThroughALink() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String place : FOLDERS) {
      tests.add(test(place, "victim"));
    }
    for (String place : FILES) {
      tests.add(test(place, "victim/.profile"));
      if (Given.isLong() || !place.contains("/")) {
        tests.add(test(place, "victim/not-there"));
      }
    }
    assertTrue(tests.size() > 40, tests.size() + " places");
    return tests.stream();
  }

  private DynamicTest test(String place, String leadsTo) {
    return DynamicTest.dynamicTest(
        place + " to " + leadsTo,
        () -> {
          Path here = Files.createTempDirectory(folder, "run");
          Path victim = victim(here.resolve("victim"));
          Map<String, String> before = everything(victim);
          Book book = new Book(here.resolve("project")).with("README.md", "# Home\n\nAsk us.\n");
          Path link = book.root().resolve(place);
          Files.createDirectories(link.getParent());
          Files.createSymbolicLink(link, here.resolve(leadsTo));
          List<String> refused = refusals(book, place);
          assertEquals(before, everything(victim), refused.toString());
          if (Files.isSymbolicLink(link) && !place.equals("theme")) {
            assertTrue(
                UNNAMED.stream().anyMatch(place::contains)
                    || refused.stream().anyMatch(each -> each.contains(link.toString())),
                "nothing names the link: " + refused);
          }
        });
  }

  /** Reading one would never end. */
  @Test
  void deviceInThePlaceOfACacheIsNotRead() throws IOException {
    for (String place :
        List.of(
            "target/handbook-cache/pages",
            "target/handbook-cache/site",
            "target/handbook-history/trend.txt",
            "target/handbook-index/handbook.seal",
            "handbook-baseline.json",
            "handbook.yml")) {
      Book book =
          new Book(Files.createTempDirectory(folder, "run")).with("README.md", "# Home\n\nText.\n");
      Path link = book.root().resolve(place);
      Files.createDirectories(link.getParent());
      Files.createSymbolicLink(link, Path.of("/dev/zero"));
      List<String> refused = refusals(book, place);
      assertFalse(refused.isEmpty(), place);
      assertTrue(
          refused.stream().anyMatch(each -> each.contains(link.getFileName().toString())),
          refused.toString());
    }
  }

  /** The cache of another machine is of another key; its pages are not shown. */
  @Test
  void cacheThatWasMadeElsewhereIsNotRead() throws IOException {
    Book book = new Book(folder.resolve("project")).with("README.md", "# Home\n\nHonest text.\n");
    Path cache = book.root().resolve("target/handbook-cache");
    new HandbookBuild(Progress.SILENT)
        .sealing(Seal.of(new byte[] {66}))
        .caching(cache)
        .build(book.config());
    for (String name : List.of("pages", "site")) {
      forge(cache.resolve(name));
    }
    forge(book.root().resolve("target/handbook/index.html"));
    build(book.root()).build(book.config());
    assertFalse(book.read("target/handbook/index.html").contains("Forged"));
    assertTrue(book.read("target/handbook/index.html").contains("Honest"));
  }

  /** What is changed in a sealed one is not read either. */
  @Test
  void cacheThatWasChangedIsNotRead() throws IOException {
    Book book = new Book(folder.resolve("project")).with("README.md", "# Home\n\nHonest text.\n");
    build(book.root()).build(book.config());
    forge(book.root().resolve("target/handbook-cache/pages"));
    forge(book.root().resolve("target/handbook/index.html"));
    build(book.root()).build(book.config());
    assertFalse(book.read("target/handbook/index.html").contains("Forged"));
  }

  /** Texts of the same length. */
  private static void forge(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    Files.writeString(file, text.replace("Honest", "Forged"), StandardCharsets.ISO_8859_1);
  }

  @Test
  void themeThatNobodyHasNamedIsReportedAndNotUsed() throws IOException {
    String script = "alert('theme')";
    Book book =
        new Book(folder.resolve("project"))
            .with(".gitbook.yaml", "root: ./x/\n")
            .with("x/README.md", "# Home\n\nText.\n")
            .with("x/theme/assets/handbook/menu.js", script);
    List<String> findings =
        build(book.root()).lint(book.config()).findings().stream()
            .map(found -> found.path() + ": " + found.help().orElse(""))
            .toList();
    assertTrue(
        findings.stream()
            .anyMatch(each -> each.startsWith("theme: ") && each.contains("-Dhandbook.theme")),
        findings.toString());
    book.with("handbook.yml", "lint:\n  rules:\n    page-skipped: off\n");
    build(book.root()).build(book.config());
    assertFalse(someFileHas(book.root().resolve("target/handbook"), script));
    build(book.root()).build(book.config().themed(book.root().resolve("x/theme")));
    assertTrue(someFileHas(book.root().resolve("target/handbook"), script));
  }

  private static boolean someFileHas(Path site, String text) throws IOException {
    return everything(site).values().stream().anyMatch(each -> each.contains(text));
  }
}
