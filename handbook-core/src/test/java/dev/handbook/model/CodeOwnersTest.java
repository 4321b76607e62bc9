package dev.handbook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CodeOwnersTest {
  @Test
  void lastPatternThatFitsWins() {
    CodeOwners owners = of("* @all\n/sales/ @sales @deals\n/sales/private.md\n");
    assertEquals(List.of("@all"), owners.of("README.md"));
    assertEquals(List.of("@sales", "@deals"), owners.of("sales/deep/a.md"));
    assertEquals(List.of(), owners.of("sales/private.md"));
  }

  @Test
  void nameWithoutSlashFitsInEveryFolder() {
    assertEquals(List.of("@docs"), of("*.md @docs").of("a/b/c.md"));
    assertEquals(List.of("@docs"), of("apps/ @docs").of("a/apps/b/c.md"));
    assertEquals(List.of("@docs"), of("apps @docs").of("a/apps/b.md"));
  }

  @Test
  void patternWithSlashBeginsAtTheTop() {
    CodeOwners owners = of("docs/guides @guides");
    assertEquals(List.of("@guides"), owners.of("docs/guides/a.md"));
    assertEquals(List.of(), owners.of("x/docs/guides/a.md"));
  }

  @Test
  void starStandsForOneLevelOnly() {
    CodeOwners owners = of("/docs/* @docs");
    assertEquals(List.of("@docs"), owners.of("docs/a.md"));
    assertEquals(List.of(), owners.of("docs/more/a.md"));
    assertEquals(List.of("@logs"), of("**/logs @logs").of("build/logs/a.md"));
    assertEquals(List.of("@all"), of("/docs/** @all").of("docs/more/a.md"));
  }

  @Test
  void commentsSectionsAndEscapedBlanksAreRead() {
    CodeOwners owners = of("# who\n\n[Sales] @nobody\n/a\\ b/ sales@example.com # mail\r\n");
    assertEquals(List.of("sales@example.com"), owners.of("a b/c.md"));
    assertEquals(1, owners.patterns().size());
  }

  @Test
  void pathsOfPagesBeginInTheirFolderOfTheRepository() {
    CodeOwners owners = CodeOwners.parse("/handbook/people/ @people", "handbook/");
    assertEquals(List.of("@people"), owners.of("people/hiring.md"));
  }

  private static CodeOwners of(String text) {
    return CodeOwners.parse(text, "");
  }
}
