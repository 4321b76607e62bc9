package dev.handbook.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import dev.handbook.browser.Tab;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers see while a page is still arriving, or when a part of it never does. */
class ArrivalInBrowserTest extends SampleInBrowser {
  @Test
  void everythingIsReadableWhenTheScriptDoesNotArrive() {
    try (Tab tab = CHROMIUM.tab()) {
      tab.page().route("**/handbook.*.js", route -> route.abort());
      tab.page().navigate(site.url("sales/licence-key/"));
      tab.page().waitForFunction("!document.documentElement.hasAttribute('data-js')");
      assertTrue(tab.page().getByText("Start the installer").isVisible());
      assertTrue(tab.page().getByText("licence verify").isVisible());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void pageDoesNotJumpWhileItLoads(int width) {
    Browser.NewContextOptions tall = new Browser.NewContextOptions().setViewportSize(width, 4000);
    try (Tab tab = CHROMIUM.tab(tall)) {
      tab.page().navigate(site.url("sales/licence-key/"));
      tab.page().waitForTimeout(300);
      assertEquals(List.of(), tab.shifts());
    }
  }

  /** A slow line may end anywhere; the browser paints what is there. */
  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void frameStandsStillWhileThePageArrivesInPieces(int width) throws IOException {
    String page = Files.readString(folder.resolve("sales/licence-key/index.html"));
    TreeMap<String, List<String>> moved = new TreeMap<>();
    Browser.NewContextOptions window = new Browser.NewContextOptions().setViewportSize(width, 800);
    try (Tab tab = CHROMIUM.tab(window)) {
      int end = page.indexOf("</header>");
      for (int at = page.indexOf("<header"); at < end; at = page.indexOf('<', at + 1)) {
        site.breakPagesAt(page.substring(0, at).getBytes(StandardCharsets.UTF_8).length);
        tab.page().navigate(site.url("sales/licence-key/"));
        if (!tab.shifts().isEmpty()) {
          moved.put(page.substring(at, at + 30), tab.shifts());
        }
      }
    } finally {
      site.breakPagesAt(0);
    }
    assertEquals(new TreeMap<>(), moved);
  }
}
