package dev.handbook.site.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.model.HandbookException;
import dev.handbook.model.Site;
import dev.handbook.model.SiteFile;
import dev.handbook.site.Made;
import dev.handbook.site.SiteRenderer;
import dev.handbook.text.Scripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sheet and the script are put together of parts; a handbook replaces one or all of them. */
class ThemePartsTest {
  @TempDir Path folder;

  private Site render() {
    return SiteRenderer.render(
        new Made().page("README.md", "Home", "<p>x</p>").handbook(),
        Theme.load(Optional.of(folder)),
        Made.TODAY,
        List.of(),
        List.of());
  }

  private void override(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String sheet(Site site) {
    return published(site, "css");
  }

  private static String script(Site site) {
    return published(site, "js");
  }

  /** The one sheet or script of the site that is put together of parts. */
  private static String published(Site site, String kind) {
    List<String> paths =
        site.files().stream()
            .map(SiteFile::path)
            .filter(path -> path.matches("assets/handbook\\.[0-9a-f]+\\." + kind))
            .toList();
    assertEquals(1, paths.size());
    return Made.text(site, paths.get(0));
  }

  @Test
  void scriptIsReplacedAsAWhole() throws IOException {
    override("assets/handbook.js", "document.title = 'mine';");
    String script = script(render());
    assertEquals("document.title = 'mine';\n", script.substring(script.indexOf('\n') + 1));
  }

  @Test
  void wholeThatIsReplacedTakesNoParts() throws IOException {
    override("assets/handbook/tokens.css", ":root{}");
    override("assets/handbook.css", "body{color:red}");
    assertEquals("body{color:red}", sheet(render()));
  }

  @Test
  void onePartOfTheSheetIsReplacedInItsPlace() throws IOException {
    String was = sheet(render());
    String tokens = Theme.load(Optional.empty()).text("assets/handbook/tokens.css");
    override("assets/handbook/tokens.css", "/* Ours */\n:root{--hb-radius:0}");
    assertEquals(was.replace(ThemeParts.folded(tokens), ":root{--hb-radius:0}\n"), sheet(render()));
  }

  @Test
  void sheetHasARuleALine() {
    String part =
        "/* Head */\n/* Text */\na,\nb {\n  c: \"\\\\\n  x\";\n\n  d: e;\n}\n\n@m {\n  f {\n    g: h;\n  }\n}\n";
    assertEquals(
        "/* Text */\na,\nb { c: \"\\\\\n  x\"; d: e; }\n@m { f { g: h; }\n}\n",
        ThemeParts.folded(part));
  }

  @Test
  void onePartOfTheScriptIsReplacedInItsPlace() throws IOException {
    String was = script(render());
    String tabs = Theme.load(Optional.empty()).text("assets/handbook/tabs.js");
    override("assets/handbook/tabs.js", "function tabs() {\n  `ours` // of us\n}");
    assertEquals(
        was.replace(Scripts.withoutComments(tabs), "function tabs() {\n`ours`\n}\n"),
        script(render()));
  }

  @Test
  void partThatBeginsWithACommentKeepsItsFunctions() throws IOException {
    String tabs = Theme.load(Optional.empty()).text("assets/handbook/tabs.js");
    override("assets/handbook/tabs.js", "/* ours */ var ours = 1;\n" + tabs);
    String script = script(render());
    assertTrue(script.contains("var ours = 1;\n" + Scripts.withoutComments(tabs)), script);
    assertTrue(script.contains("\nvar { tabs } = hbShared;\n"), script);
  }

  @Test
  void partThatCannotBeReadIsPublishedAsItIs() throws IOException {
    override("assets/handbook/tabs.js", "// a\nfunction tabs() {} /* open");
    assertTrue(script(render()).contains("// a\nfunction tabs() {} /* open\n"));
  }

  @Test
  void partsSayNothingOfThemselvesInTheSite() {
    String own = "What holds for every element";
    Theme theme = Theme.load(Optional.empty());
    assertTrue(theme.text("assets/handbook/base.css").startsWith("/* " + own));
    assertFalse(sheet(render()).contains(own));
  }

  @Test
  void oneFunctionStandsAroundAllParts() {
    Theme theme = Theme.load(Optional.empty());
    String script = ThemeParts.script(theme);
    String base = Scripts.withoutComments(theme.text("assets/handbook/base.js"));
    assertTrue(script.startsWith("(function () {\n\"use strict\";\n" + base));
    assertTrue(script.endsWith("\n})();\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"css", "js"})
  void everyPartOfTheThemeIsListed(String kind) throws IOException {
    Path parts = Path.of("../themes/src/main/resources/dev/handbook/theme/assets/handbook");
    try (Stream<Path> files = Files.list(parts)) {
      assertEquals(
          new TreeSet<>(kind.equals("css") ? ThemeParts.SHEET : ThemeParts.SCRIPT),
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith("." + kind))
              .collect(Collectors.toCollection(TreeSet::new)));
    }
  }

  @Test
  void missingPartIsNamed() {
    Theme theme = Theme.load(Optional.empty());
    HandbookException e =
        assertThrows(
            HandbookException.class,
            () -> ThemeParts.joined(theme, List.of("tokens.css", "none.css"), part -> part));
    assertEquals("assets/handbook/none.css", e.place());
  }
}
