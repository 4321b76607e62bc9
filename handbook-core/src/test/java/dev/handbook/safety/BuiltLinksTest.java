package dev.handbook.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.model.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links as writers of other tools are used to, from the file to the page a reader sees. */
class BuiltLinksTest {
  @TempDir private Path folder;

  private WholePath.Outcome built(String home) throws IOException {
    Path content = Files.createDirectories(folder.resolve("content/parts")).getParent();
    Files.writeString(
        content.resolve(".gitbook.yaml"),
        """
        redirects:
          former/*: parts/*
          gone/page: parts/target.md
          parts/target#ancient: parts/target.md#second-part
        """);
    Files.writeString(content.resolve("parts/README.md"), "# Parts\n\nSome.\n");
    Files.writeString(content.resolve("parts/target.md"), "# Target\n\n## Second part\n\nWords.\n");
    Files.writeString(content.resolve("README.md"), "# Home\n\n" + home + "\n");
    return WholePath.of(content, folder.resolve("work"));
  }

  private String address(String link) throws IOException {
    String html = built("[words](" + link + ")").text("index.html");
    return Jsoup.parse(html).selectFirst(".prose a").attr("href");
  }

  @Test
  void linkWithoutExtensionLeadsToThePage() throws IOException {
    assertEquals("parts/target/", address("parts/target"));
  }

  @Test
  void linkToFolderLeadsToItsPage() throws IOException {
    assertEquals("parts/#parts", address("./parts/#parts"));
  }

  @Test
  void linkIntoMovedFolderLeadsToThePage() throws IOException {
    assertEquals("parts/target/#second-part", address("/former/target.md#second-part"));
  }

  @Test
  void linkToMovedPageLeadsToThePage() throws IOException {
    assertEquals("parts/target/", address("gone/page"));
  }

  @Test
  void linkToMovedAnchorLeadsToItsPlace() throws IOException {
    assertEquals("parts/target/#second-part", address("parts/target.md#ancient"));
  }

  @Test
  void movedFolderPageAndAnchorAreNoFaults() throws IOException {
    WholePath.Outcome outcome = built("[words](former/target#second-part)");
    List<String> faults =
        outcome.findings().stream()
            .map(Finding::rule)
            .filter(rule -> rule.startsWith("redirect-") || rule.startsWith("link-missing"))
            .toList();
    assertEquals(List.of(), faults);
    assertTrue(outcome.text("_redirects").contains("/former/* /parts/:splat 301"));
    assertTrue(outcome.text("parts/target/index.html").contains("data-moved=\"ancient\""));
  }
}
