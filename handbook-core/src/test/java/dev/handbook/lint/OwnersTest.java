package dev.handbook.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.handbook.domain.Owners;
import dev.handbook.markdown.HandbookParser;
import dev.handbook.model.Handbook;
import dev.handbook.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnersTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\nowner: Support team\n---\n# A\n",
        "---\nowner: [Support team]\n---\n# A\n",
        "---\nowners: Support team\n---\n# A\n",
        "---\nowner: TBD\ndri: Support team\n---\n# A\n",
        "---\nmaintainer: Support team\n---\n# A\n",
        "---\ndescription: 'Owner: Support team'\n---\n# A\n",
        "# A\n\nDRI for this page: Support team\n",
        "# A\n\n**DRI for this page:** Support team\n",
        "# A\n\nText.\n\n## Last\n\nThe text.\n\nDRI for this page is Support team.\n",
        "# A\n\nOwner: Support team\n",
        "# A\n\n* Owner: Support team\n* Since: 2020\n",
        "# A\n\nOwner of this page: [Support team](../team.md)\n",
        "# A\n\n| Owner | Support team |\n| --- | --- |\n| Since | 2020 |\n",
        "# A\n\n| Field | Value |\n| --- | --- |\n| **DRI** | Support team |\n",
        "# A\n\n<table><tr><td>Page owner</td><td>Support team</td></tr></table>\n",
      })
  void ownerIsFoundInEveryNotation(String text) throws IOException {
    assertEquals(List.of("Support team"), owners(text).names());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\nowner: TBD\n---\n# A\n",
        "# A\n\nOwner: (TBA)\n",
        "# A\n\n## A service\n\n* Owner: Support team\n",
        "# A\n\nOwner: whoever opened the request keeps it until somebody else has taken it over from them.\n",
        "# A\n\nEvery page has an owner.\n",
      })
  void whatNamesNobodyForThePageIsNoOwner(String text) throws IOException {
    assertEquals(Owners.Source.NONE, owners(text).source());
  }

  @Test
  void codeOwnersCountWhereThePageNamesNobody() throws IOException {
    Files.createDirectory(folder.resolve(".github"));
    Files.writeString(folder.resolve(".github/CODEOWNERS"), "* @example/all\na.md @example/a\n");
    Files.writeString(folder.resolve("CODEOWNERS"), "* @example/other\n");
    assertEquals(List.of("@example/a"), owners("# A\n").names());
    assertEquals(List.of("Support team"), owners("---\nowner: Support team\n---\n").names());
  }

  @Test
  void codeOwnersOfTheRepositoryCountForAFolderOfIt() throws IOException {
    Path book = Files.createDirectories(folder.resolve("docs/book"));
    Files.createDirectory(folder.resolve(".git"));
    Files.writeString(folder.resolve("CODEOWNERS"), "/docs/book/ @example/book\n");
    Files.writeString(book.resolve("a.md"), "# A\n");
    assertEquals(List.of("@example/book"), ownersIn(book).names());
  }

  private Owners owners(String text) throws IOException {
    Files.writeString(folder.resolve("a.md"), text);
    return ownersIn(folder);
  }

  private static Owners ownersIn(Path content) {
    Handbook handbook = HandbookParser.parse(SourceReader.read(content));
    return Owners.of(handbook.page("a.md").orElseThrow(), handbook);
  }
}
