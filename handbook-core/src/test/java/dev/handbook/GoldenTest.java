package dev.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.handbook.model.Finding;
import dev.handbook.model.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What readers see of three small handbooks, and what is found in them, is what it was when
 * somebody looked at it last. {@code -Dhandbook.accept=true} writes anew what is expected: look at
 * the difference before it is committed.
 */
class GoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final boolean ACCEPT =
      Given.text("handbook.accept").filter("true"::equals).isPresent();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"company", "notation", "faults"})
  void pagesAndFindingsAreWhatTheyWere(String name) throws IOException {
    TestHandbook handbook = TestHandbook.copyOf(GOLDEN.resolve(name).resolve("content"), folder);
    BuildReport report = handbook.build();
    same(name, "findings.txt", findings(report.findings()));
    same(name, "pages.html", pages(handbook));
  }

  private static void same(String name, String file, String actual) throws IOException {
    Path expected = GOLDEN.resolve(name).resolve(file);
    if (ACCEPT) {
      Files.writeString(expected, actual);
    }
    assertEquals(Files.readString(expected), actual, name + "/" + file);
  }

  /** A line for each: what a person reads, without what only programs compare. */
  private static String findings(List<Finding> findings) {
    return findings.stream()
        .map(
            found ->
                found.path()
                    + ":"
                    + found.span().line()
                    + ":"
                    + found.span().column()
                    + " "
                    + severity(found.severity())
                    + " "
                    + found.rule()
                    + ": "
                    + found.message()
                    + "\n")
        .collect(Collectors.joining());
  }

  private static String severity(Severity severity) {
    return severity.id();
  }

  /** The main part of each page of the content, without the digests in names of files. */
  private static String pages(TestHandbook handbook) throws IOException {
    List<Path> pages;
    try (Stream<Path> files = Files.walk(handbook.content())) {
      pages = files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
    StringBuilder all = new StringBuilder();
    for (Path page : pages) {
      String path = handbook.content().relativize(page).toString().replace('\\', '/');
      Path html = handbook.site().resolve(address(path)).resolve("index.html");
      if (Files.exists(html)) {
        all.append("<!-- ").append(path).append(" -->\n").append(main(html)).append('\n');
      }
    }
    return all.toString();
  }

  private static String address(String path) {
    return path.replaceFirst("(^|/)README\\.md$", "").replaceFirst("\\.md$", "");
  }

  private static String main(Path html) throws IOException {
    String text = Files.readString(html);
    String main = text.substring(text.indexOf("<main"), text.indexOf("</main>"));
    return main.replaceAll("[.-][0-9a-f]{8,}(?=\\.[a-z])", "");
  }
}
