package dev.handbook.site.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.model.HandbookException;
import dev.handbook.model.Site;
import dev.handbook.model.SiteFile;
import dev.handbook.site.Made;
import dev.handbook.site.SiteRenderer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTest {
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  @TempDir Path folder;

  private Site render(Path overrides) {
    return SiteRenderer.render(
        new Made().page("README.md", "Home", "<p>x</p>").handbook(),
        Theme.load(Optional.of(overrides)),
        Made.TODAY,
        List.of(),
        List.of());
  }

  private void override(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void templateIsReplacedBlockByBlock() throws IOException {
    override(
        "templates/page.peb",
        "{% extends \"default/page.peb\" %}{% block heading %}<h1>Mine: {{ title }}</h1>"
            + "{% endblock %}");
    String html = Made.text(render(folder), "index.html");
    assertTrue(html.contains("<h1>Mine: Home</h1>"));
    assertTrue(html.contains("<div class=\"prose\">"));
  }

  @Test
  void styleIsReplacedAndNamedAfterItsContent() throws IOException {
    override("assets/handbook.css", "body{color:red}");
    String name = "assets/handbook." + Markup.fingerprint("body{color:red}") + ".css";
    assertEquals("body{color:red}", Made.text(render(folder), name));
  }

  @Test
  void ownSheetComesLast() throws IOException {
    override("assets/own.css", ":root{--hb-radius:0}");
    Site site = render(folder);
    String html = Made.text(site, "index.html");
    Matcher last =
        Pattern.compile("(?s).*<link rel=\"stylesheet\" href=\"(?:\\./)?([^\"]+)\"").matcher(html);
    assertTrue(last.find());
    assertTrue(Made.text(site, last.group(1)).endsWith(":root{--hb-radius:0}"));
  }

  @Test
  void guideListsEveryTokenAndEveryBlock() throws IOException {
    String guide = Files.readString(Path.of("../content/guide/theme.md"));
    Theme theme = Theme.load(Optional.empty());
    Set<String> tokens = new TreeSet<>(Set.of("--hb-accent", "--hb-on-accent"));
    tokens.addAll(all("(?m)^  (--hb-[a-z-]+):", theme.text("assets/handbook/tokens.css")));
    assertEquals(tokens, all("(?m)^\\| `(--hb-[a-z-]+)`", guide));
    Set<String> blocks = all("\\{% block ([a-z]+) %}", theme.text("templates/layout.peb"));
    blocks.addAll(all("\\{% block ([a-z]+) %}", theme.text("templates/page.peb")));
    assertEquals(blocks, all("(?m)^\\| `([a-z]+)` \\|", guide));
  }

  private static Set<String> all(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void misspeltNameInATemplateIsToldWithItsPlace() throws IOException {
    override("templates/page.peb", "x\n{{ page.titel }}");
    HandbookException e =
        assertThrows(HandbookException.class, () -> Made.text(render(folder), "index.html"));
    assertTrue(e.place().startsWith("templates/page.peb"), e.place());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ title.getClass() }}",
        "{{ page.getClass }}",
        "{{ site.files.clear() }}",
        "{{ sidebar.iterator() }}",
        "{{ page.class.classLoader }}"
      })
  void templateCallsNothing(String call) throws IOException {
    override("templates/page.peb", call);
    assertThrows(HandbookException.class, () -> Made.text(render(folder), "index.html"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"META-INF/MANIFEST.MF", "../handbook.yml", "/etc/passwd"})
  void templateReadsNothingOutsideTheTheme(String name) throws IOException {
    override("templates/page.peb", "{% include '" + name + "' %}");
    assertThrows(HandbookException.class, () -> Made.text(render(folder), "index.html"));
  }

  @Test
  void overrideOutsideTheFolderIsNotFollowed() throws IOException {
    Path outside = Files.writeString(folder.resolve("outside.css"), "secret");
    Path theme = Files.createDirectories(folder.resolve("theme/assets"));
    Files.createSymbolicLink(theme.resolve("handbook.css"), outside);
    assertTrue(
        render(folder.resolve("theme")).files().stream()
            .map(SiteFile::path)
            .noneMatch(path -> path.contains(Markup.fingerprint("secret"))));
  }

  @Test
  void themeThatIsAFileIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("theme"), "x");
    assertThrows(HandbookException.class, () -> Theme.load(Optional.of(file)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr", "es", "pt", "ja", "zh"})
  void everyLanguageHasEveryWordWithItsPlaces(String language) {
    Theme theme = Theme.load(Optional.empty());
    String own = theme.text("messages/" + language + ".properties");
    theme
        .messages("en")
        .forEach(
            (key, word) -> {
              Matcher line = Pattern.compile("(?m)^" + key + " = (.+)$").matcher(own);
              assertTrue(line.find(), key);
              assertEquals(places(word), places(line.group(1)), key);
            });
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    Matcher matcher = PLACE.matcher(text);
    while (matcher.find()) {
      places.add(matcher.group());
    }
    return places;
  }

  @Test
  void wordOfOnesOwnLeavesTheOthers() throws IOException {
    override("messages/en.properties", "page = Sheet\n");
    Map<String, String> expected = new TreeMap<>(Theme.load(Optional.empty()).messages("en"));
    expected.put("page", "Sheet");
    assertEquals(expected, Theme.load(Optional.of(folder)).messages("en"));
  }

  @Test
  void languageOfTheHandbookChoosesTheWords() {
    assertEquals("Seite", Theme.load(Optional.empty()).messages("de-AT").get("page"));
    assertEquals("Page", Theme.load(Optional.empty()).messages("tlh").get("page"));
  }

  @ParameterizedTest
  @CsvSource({"css, 15", "js, 20"})
  void filesStayLight(String kind, int kilobytes) {
    Site site = new Made().page("README.md", "Home", "<p>x</p>").site();
    int bytes =
        site.files().stream()
            .map(SiteFile::path)
            .filter(path -> path.startsWith("assets/") && path.endsWith("." + kind))
            .collect(Collectors.summingInt(path -> zipped(Made.text(site, path))));
    assertTrue(bytes <= kilobytes * 1024, bytes + " bytes");
  }

  private static int zipped(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.size();
  }

  @ParameterizedTest
  @ValueSource(strings = {"#ffffff", "#000000", "#ffff00", "#2f5d8a", "#e91e63", "no colour"})
  void accentCanBeReadOnEveryGround(String colour) {
    Matcher pair =
        Pattern.compile("--hb-accent:light-dark\\(#(.{6}),#(.{6})\\)").matcher(Accent.css(colour));
    assertTrue(pair.find());
    assertTrue(Accent.contrast(Integer.parseInt(pair.group(1), 16), 0xf6f7f9) >= 4.5);
    assertTrue(Accent.contrast(Integer.parseInt(pair.group(2), 16), 0x1c2027) >= 4.5);
  }
}
