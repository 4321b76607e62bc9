package dev.handbook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.handbook.markdown.HandbookParser;
import dev.handbook.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a wiki links are by name. */
class PageNamesTest {
  @TempDir private Path folder;

  private void write(String path, String text) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.writeString(folder.resolve(path), text);
  }

  private List<String> resolved(String tool) throws IOException {
    write("handbook.yml", "dialect: " + tool + "\n");
    write("deep/down/How to hire.md", "# Hiring people\n\n## First steps\n\nText\n");
    write("other.md", "---\naliases: [Nickname]\n---\n# Other\n");
    write("files/plan.pdf", "x");
    write(
        "a.md",
        "# A\n\n[[How to hire]] [[hiring people#First Steps]] [[nickname]] [[plan.pdf]] [[Gone]]\n");
    Handbook handbook = HandbookParser.parse(SourceReader.read(folder));
    Page page = handbook.page("a.md").orElseThrow();
    return handbook.resolutions(page).stream()
        .map(
            found ->
                found.status()
                    + " "
                    + found.address()
                    + found.anchor().map(a -> "#" + a).orElse(""))
        .toList();
  }

  @Test
  void linksLeadToThePageOrFileOfTheName() throws IOException {
    assertEquals(
        List.of(
            "PAGE deep/down/How to hire/",
            "PAGE deep/down/How to hire/#first-steps",
            "PAGE other/",
            "ASSET files/plan.pdf",
            "MISSING Gone"),
        resolved("obsidian"));
  }

  @Test
  void elsewhereTheyAreText() throws IOException {
    assertEquals(List.of(), resolved("gitbook"));
  }
}
