package dev.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.handbook.browser.Chromium;
import dev.handbook.browser.SiteServer;
import dev.handbook.browser.Tab;
import dev.handbook.stage.Config;
import dev.handbook.stage.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas, diagrams and code in a browser that enforces the strictest policy. */
class DrawnInBrowserTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final String DIAGRAMS =
      """
      # Diagrams

      ```mermaid
      flowchart LR
        A[Draft] --> B{In review} -- yes --> C[Effective]
        style A fill:#f9f
      ```

      ```mermaid
      sequenceDiagram
        Writer->>Reviewer: Please read
        Reviewer-->>Writer: Done
      ```

      ```mermaid
      gantt
        dateFormat YYYY-MM-DD
        section Roll-out
        First team :a1, 2026-01-01, 30d
      ```

      ```mermaid
      pie title Runs
        "Right" : 95
        "Wrong" : 5
      ```

      ```mermaid
      stateDiagram-v2
        [*] --> Draft
        Draft --> Effective
      ```

      ```mermaid
      classDiagram
        Page <|-- Procedure
      ```

      ```mermaid
      flowchart LR
        A --> --> [[ no diagram
      ```

      ```mermaid
      %%{init: {"securityLevel": "loose", "themeCSS": "* { background: url(https://evil.example/x) }"}}%%
      flowchart LR
        A["<img src=x onerror='window.ran = 1'><b style='color:red'>a</b>"] --> B["<style>*{visibility:hidden}</style><sty<style>le>b"]
        click A "javascript:window.ran = 2"
        click B call alert()
      ```
      """;

  private static final String FORMULAS =
      """
      # Formulas

      A share of $$\\frac{a}{b}$$ is fine.

      $$
      \\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix} \\mathcal{A}
      $$

      $$
      \\frac{a
      $$

      $$
      \\href{javascript:alert(1)}{y}
      $$

      ```java
      int answer = 42; // of course
      ```
      """;

  @TempDir static Path folder;
  private static SiteServer site;

  @BeforeAll
  static void build() throws IOException {
    Path content = Files.createDirectory(folder.resolve("content"));
    Files.writeString(content.resolve("README.md"), "# Home\n\nText.\n");
    Files.writeString(content.resolve("diagrams.md"), DIAGRAMS);
    Files.writeString(content.resolve("anchors.md"), "# Anchors\n\n## Who & When\n\nText.\n");
    Files.writeString(content.resolve("formulas.md"), FORMULAS);
    Config config =
        new Config(
            content,
            folder.resolve("site"),
            folder.resolve("index"),
            folder.resolve("reports"),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            LocalDate.of(2026, 11, 22),
            Map.of());
    new HandbookBuild(Progress.SILENT).build(config);
    site = SiteServer.of(folder.resolve("site"), "/", SiteServer.STRICT);
  }

  @AfterAll
  static void stop() {
    if (site != null) {
      site.close();
    }
  }

  private static Tab tab(ColorScheme scheme) {
    return CHROMIUM.tab(new Browser.NewContextOptions().setColorScheme(scheme));
  }

  private static void awaitDiagrams(Page page) {
    page.locator(".hb-diagram > svg").nth(6).waitFor();
  }

  private static String colourOfText(Page page) {
    String colour = "getComputedStyle(document.querySelector('.hb-diagram svg text')).fill";
    return (String) page.evaluate(colour);
  }

  @Test
  void diagramsAreDrawnWithoutBreakingThePolicy() {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      try (Tab tab = tab(scheme)) {
        tab.page().navigate(site.url("diagrams/"));
        awaitDiagrams(tab.page());
        assertEquals(List.of(), tab.problems());
        tab.requests().forEach(url -> assertTrue(url.startsWith(site.url("")), url));
      }
    }
  }

  @Test
  void diagramRunsNothing() {
    try (Tab tab = tab(ColorScheme.LIGHT)) {
      tab.page().navigate(site.url("diagrams/"));
      awaitDiagrams(tab.page());
      assertEquals(
          0, tab.page().locator(".hb-diagram svg :is(script, image, foreignObject)").count());
      assertFalse(tab.page().locator(".hb-diagram svg").allInnerTexts().isEmpty());
      assertEquals(true, tab.page().evaluate("window.ran === undefined"));
      assertEquals(0, tab.page().locator("body style").count());
      assertEquals("visible", tab.page().evaluate("getComputedStyle(document.body).visibility"));
      assertEquals(
          0,
          tab.page()
              .locator(".hb-diagram svg a:not([href^='#']):not([href^='http'])[href]")
              .count());
    }
  }

  @Test
  void sourceOfEachDiagramStaysReachable() {
    try (Tab tab = tab(ColorScheme.LIGHT)) {
      tab.page().navigate(site.url("diagrams/"));
      awaitDiagrams(tab.page());
      assertEquals(8, tab.page().locator("pre > code.language-mermaid").count());
      assertEquals(7, tab.page().locator(".hb-diagram > details pre").count());
    }
  }

  @Test
  void diagramIsDrawnAgainWhenColoursChange() {
    try (Tab tab = tab(ColorScheme.LIGHT)) {
      tab.page().navigate(site.url("diagrams/"));
      awaitDiagrams(tab.page());
      String before = colourOfText(tab.page());
      tab.page().locator("#hb--mode").click();
      tab.page().waitForCondition(() -> !colourOfText(tab.page()).equals(before));
      assertEquals(List.of(), tab.problems());
    }
  }

  @Test
  void formulasAreSetWithoutBreakingThePolicy() {
    try (Tab tab = tab(ColorScheme.LIGHT)) {
      tab.page().navigate(site.url("formulas/"));
      tab.page().locator(".hb-math math").nth(1).waitFor();
      assertEquals(List.of(), tab.problems());
      assertEquals("\\frac{a", tab.page().locator("pre.hb-unreadable").first().innerText().strip());
      assertEquals(0, tab.page().locator("math [href]").count());
    }
  }

  @Test
  void drawnPagesHaveNoBarriers() {
    for (String path : List.of("diagrams/", "formulas/")) {
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        try (Tab tab = tab(scheme)) {
          tab.page().navigate(site.url(path));
          tab.page().locator(".hb-diagram > svg, .hb-math math").nth(1).waitFor();
          List<String> violations =
              new AxeBuilder(tab.page())
                      .setLegacyMode(true)
                      .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                      .analyze()
                      .getViolations()
                      .stream()
                      .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                      .toList();
          assertEquals(List.of(), violations, path + " " + scheme);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"#who-and-when", "#who--when", "#Who-%26-When", "#who-when"})
  void anchorIsReachedInTheSpellingOfOtherTools(String anchor) {
    try (Tab tab = tab(ColorScheme.LIGHT)) {
      tab.page().navigate(site.url("anchors/" + anchor));
      tab.page().waitForURL("**/anchors/#who--when");
      assertEquals(List.of(), tab.problems());
    }
  }

  @Test
  void pageWithoutThemLoadsNoLibrary() {
    try (Tab tab = tab(ColorScheme.LIGHT)) {
      tab.page().navigate(site.url(""));
      assertTrue(
          tab.requests().stream()
              .noneMatch(url -> url.matches(".*(mermaid|temml|math|diagrams).*")));
    }
  }

  @Test
  void siteWithoutThemHasNoLibrary(@TempDir Path plain) throws IOException {
    Path content = Files.createDirectory(plain.resolve("content"));
    Files.writeString(content.resolve("README.md"), "# Home\n\nText.\n");
    Config config =
        new Config(
            content,
            plain.resolve("site"),
            plain.resolve("index"),
            plain.resolve("reports"),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            LocalDate.of(2026, 11, 22),
            Map.of());
    new HandbookBuild(Progress.SILENT).build(config);
    try (Stream<Path> files = Files.list(plain.resolve("site/assets"))) {
      assertTrue(
          files.noneMatch(file -> file.getFileName().toString().matches("(?i)(mermaid|temml).*")));
    }
  }
}
