package dev.handbook.toc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.handbook.TestHandbook;
import dev.handbook.model.Finding;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries that are no links, but whose writer meant one. */
class SummarySlipsTest {
  @TempDir Path folder;

  private List<String> found(String entry) {
    return new TestHandbook(folder)
            .with("README.md", "# Home\n\nWelcome to [travel](docs/travel.md).\n")
            .with("docs/travel.md", "# Travel\n\nBook early. Back [home](../README.md).\n")
            .with("SUMMARY.md", "# Summary\n\n* [Home](README.md)\n" + entry + "\n")
            .lint()
            .findings()
            .stream()
            .map(Finding::rule)
            .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "* Travel docs/travel.md",
        "* docs/travel.md",
        "- Travel (docs/travel.md)",
        "* [Travel] (docs/travel.md)",
        "* Travel: docs/travel.md",
        "* Travel – docs/travel.md",
        "* [Travel](docs\\travel.md)"
      })
  void entryIsReadAsItIsMeantAndTold(String entry) {
    assertEquals(List.of("toc-structure"), found(entry));
  }

  @ParameterizedTest
  @ValueSource(strings = {"* [Travel](docs/travel.md)", "* Travel\n  * [Travel](docs/travel.md)"})
  void rightEntryAndTextAreFine(String entry) {
    assertEquals(List.of(), found(entry));
  }
}
