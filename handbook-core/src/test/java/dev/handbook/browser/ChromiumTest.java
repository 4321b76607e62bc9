package dev.handbook.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The browser the other tests rely on shows pages and notices what is wrong with them. */
class ChromiumTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @TempDir Path folder;

  @Test
  void pageIsShown() throws IOException {
    Files.writeString(
        folder.resolve("index.html"),
        "<!doctype html><title>Hi</title><link rel=icon href=data:,>");
    try (SiteServer site = SiteServer.of(folder, "/sub/", "");
        Tab tab = CHROMIUM.tab()) {
      tab.page().navigate(site.url(""));
      assertEquals("Hi", tab.page().title());
      assertEquals(List.of(), tab.problems());
    }
  }

  @Test
  void violationOfThePolicyIsNoticed() throws IOException {
    Files.writeString(
        folder.resolve("index.html"), "<!doctype html><script>document.title = 'ran'</script>");
    try (SiteServer site = SiteServer.of(folder);
        Tab tab = CHROMIUM.tab()) {
      tab.page().navigate(site.url(""));
      assertEquals("", tab.page().title());
      assertTrue(tab.problems().toString().contains("Content Security Policy"));
    }
  }

  @Test
  void nothingOutsideTheFolderIsServed() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("inner"));
    Files.writeString(folder.resolve("secret.html"), "secret");
    try (SiteServer site = SiteServer.of(inner);
        Tab tab = CHROMIUM.tab()) {
      assertEquals(404, tab.page().navigate(site.url("..%2fsecret.html")).status());
    }
  }
}
