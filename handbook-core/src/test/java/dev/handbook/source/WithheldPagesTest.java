package dev.handbook.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.handbook.markdown.HandbookParser;
import dev.handbook.model.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps a page out of the site, and what does not. */
class WithheldPagesTest {
  @TempDir private Path folder;

  private Page page(String frontMatter) throws IOException {
    Files.writeString(folder.resolve("page.md"), "---\n" + frontMatter + "\n---\n# Page\n");
    return HandbookParser.parse(SourceReader.read(folder)).page("page.md").orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"false", "no", "No", "NO", "off", "FALSE", "\"no\"", "'false'", "n", "no  # yet"})
  void switchThatIsOffKeepsNothingBack(String value) throws IOException {
    for (String key : new String[] {"confidential", "hidden", "unlisted"}) {
      Page page = page(key + ": " + value);
      assertEquals(false, page.withheld() || page.unlisted(), key + ": " + value);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "true",
        "yes",
        "on",
        "Yes",
        "\"true\"",
        "",
        "nope",
        "no one",
        "false true",
        "0",
        "[no]",
        "~",
        "{no: no}",
        "not",
        "f",
        "false.",
        "no\nconfidential: true"
      })
  void anythingElseKeepsThePageBack(String value) throws IOException {
    assertEquals(true, page("confidential: " + value).withheld(), value);
  }
}
