package dev.handbook.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.handbook.domain.Initiative.Field;
import dev.handbook.markdown.HandbookParser;
import dev.handbook.model.Handbook;
import dev.handbook.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitiativeReaderTest {
  @TempDir private Path folder;

  private List<Initiative> read(String text) throws IOException {
    Files.writeString(folder.resolve("page.md"), text);
    Handbook handbook = HandbookParser.parse(SourceReader.read(folder));
    return Domain.of(handbook.pages()).initiatives(handbook.pages().get(0));
  }

  @Test
  void sectionBetweenTheFieldsDoesNotEndTheInitiative() throws IOException {
    List<Initiative> found =
        read(
            "# Move\n\n## Function\n\nX\n\n## Lead\n\nY\n\n## Members\n\nZ\n\n## Business Impact\n\nW\n");
    assertEquals(1, found.size());
    assertEquals(Set.of(Field.FUNCTION, Field.LEAD, Field.IMPACT), found.get(0).fields().keySet());
  }

  @Test
  void eachTabIsAnInitiative() throws IOException {
    String fields = "### Function\n\nX\n\n### Lead\n\nY\n\n### Business Impact\n\nZ\n";
    List<Initiative> found =
        read(
            "# Team\n\n{% tabs %}\n{% tab title=\"One\" %}\n"
                + fields
                + "{% endtab %}\n\n{% tab title=\"Two\" %}\n"
                + fields
                + "{% endtab %}\n{% endtabs %}\n");
    assertEquals(List.of("One", "Two"), found.stream().map(Initiative::title).toList());
  }

  @Test
  void twoLabelsAreNoInitiative() throws IOException {
    assertEquals(List.of(), read("# Team\n\n## Function\n\nX\n\n## Lead\n\nY\n"));
  }
}
