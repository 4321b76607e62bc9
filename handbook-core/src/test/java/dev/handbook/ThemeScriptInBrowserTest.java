package dev.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a page's script when a theme replaces one part of it. */
class ThemeScriptInBrowserTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final Path PARTS =
      Path.of("../themes/src/main/resources/dev/handbook/theme/assets/handbook");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/* ours */ var ours = 1;|OWN|true",
        "throw new Error('at the top');|OWN|true",
        "|null.x;|false",
        "|function tabs() { null.x; }|false",
        "|// no function any more|false",
        "var re = /[/*]'/; // ours|OWN|true",
      })
  void otherPartsStillWork(String first, String rest, boolean hasTabs) throws IOException {
    Path theme = Files.createDirectories(folder.resolve("theme/assets/handbook"));
    String own = Files.readString(PARTS.resolve("tabs.js"));
    Files.writeString(
        theme.resolve("tabs.js"),
        (first == null ? "" : first) + "\n" + (rest.equals("OWN") ? own : rest) + "\n");
    Path content = Files.createDirectory(folder.resolve("content"));
    Files.writeString(
        content.resolve("README.md"),
        "# Home\n\n{% tabs %}\n{% tab title=\"One\" %}\na\n{% endtab %}\n\n"
            + "{% tab title=\"Two\" %}\nb\n{% endtab %}\n{% endtabs %}\n");
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
    new HandbookBuild(Progress.SILENT).build(config.themed(folder.resolve("theme")));
    try (SiteServer site = SiteServer.of(folder.resolve("site"));
        Tab tab = CHROMIUM.tab()) {
      tab.page().navigate(site.url(""));
      tab.page().locator("html[data-js=ready]").waitFor();
      assertTrue(tab.page().locator("input[role=combobox]").count() > 0, "search works");
      assertEquals(hasTabs, tab.page().locator("[role=tab]").count() == 2);
    }
  }
}
