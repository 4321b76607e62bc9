package dev.handbook.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import dev.handbook.browser.Chromium;
import dev.handbook.browser.SiteServer;
import dev.handbook.browser.Tab;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page for addresses that do not exist, of a site of which nobody said where it is. */
class MissingPageInBrowserTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @TempDir static Path folder;
  private static SiteServer below;
  private static SiteServer host;

  @BeforeAll
  static void serve() throws IOException {
    new Made().page("README.md", "Home", "<p>Text.</p>").write(folder);
    below = SiteServer.of(folder, "/company/handbook/", SiteServer.STRICT);
    host = SiteServer.of(folder, "/", SiteServer.STRICT);
  }

  @AfterAll
  static void stop() {
    below.close();
    host.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gone", "gone/", "a/b/c/gone/", "404.html"})
  void pageFindsItsStylesAndLinksBelowAPath(String path) {
    try (Tab tab = CHROMIUM.tab()) {
      tab.page().navigate(below.url(path));
      tab.page().waitForFunction("getComputedStyle(document.body).marginTop === '0px'");
      assertEquals(below.url(""), tab.page().evaluate("document.querySelector('.brand').href"));
      assertEquals(
          below.url(""), tab.page().evaluate("new URL(document.body.dataset.root, location).href"));
      tab.page().locator("#hb--mode").click();
      assertEquals("dark", tab.page().locator("html").getAttribute("data-theme"));
      tab.page().locator(".brand").click();
      assertEquals("Home", tab.page().locator("h1").innerText());
    }
  }

  @Test
  void pageAtTheRootOfAHostNeedsNoScript() {
    Browser.NewContextOptions options = new Browser.NewContextOptions().setJavaScriptEnabled(false);
    try (Tab tab = CHROMIUM.tab(options)) {
      tab.page().navigate(host.url("a/b/gone/"));
      tab.page().waitForFunction("getComputedStyle(document.body).marginTop === '0px'");
      assertEquals(host.url(""), tab.page().evaluate("document.querySelector('.brand').href"));
    }
  }
}
