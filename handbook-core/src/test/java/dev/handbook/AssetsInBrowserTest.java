package dev.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.PlaywrightException;
import dev.handbook.browser.Chromium;
import dev.handbook.browser.SiteServer;
import dev.handbook.browser.Tab;
import dev.handbook.stage.Config;
import dev.handbook.stage.Progress;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Files that act, opened by themselves in a browser that no policy tells to refuse scripts. */
class AssetsInBrowserTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\"";
  private static final String XHTML = "xmlns:h=\"http://www.w3.org/1999/xhtml\"";

  @TempDir Path folder;

  /** Each calls {@code ran} with its name; the first part run when they are served as they are. */
  private static Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    put(files, "plain.svg", SVG + "><script>RAN</script></svg>");
    put(files, "event.svg", SVG + " onload=\"RAN\"/>");
    put(
        files,
        "prefix.svg",
        SVG + "><a.b:script xmlns:a.b=\"http://www.w3.org/2000/svg\">RAN</a.b:script></svg>");
    put(files, "html.svg", SVG + "><h:script " + XHTML + ">RAN</h:script></svg>");
    put(files, "default.svg", "<!DOCTYPE svg [<!ATTLIST svg\nonload CDATA \"RAN\">]>" + SVG + "/>");
    put(
        files,
        "entity.svg",
        "<!DOCTYPE svg [<!ENTITY e \"RAN\">]>" + SVG + "><script>&e;</script></svg>");
    put(
        files,
        "label.svg",
        SVG
            + "><foreignObject><img xmlns=\"http://www.w3.org/1999/xhtml\" src=\"x\" onerror=\"RAN\"/></foreignObject></svg>");
    put(
        files,
        "begin.svg",
        SVG
            + "><rect><animate attributeName=\"x\" dur=\"1ms\" onend=\"RAN\" onbegin=\"RAN\"/></rect></svg>");
    put(
        files,
        "page.xhtml",
        "<html xmlns=\"http://www.w3.org/1999/xhtml\"><script>RAN</script></html>");
    put(files, "feed.xml", "<x " + XHTML + "><h:script>RAN</h:script></x>");
    put(files, "page.html", "<script>RAN</script>");
    files.put(
        "wide.svg",
        ("\uFEFF" + SVG + "><script>" + code("wide.svg") + "</script></svg>")
            .getBytes(StandardCharsets.UTF_16LE));
    files.put(
        "shifted.svg",
        ("<?xml version=\"1.0\" encoding=\"ISO-2022-JP\"?>"
                + SVG
                + "><scr\u001b(Bipt>"
                + code("shifted.svg")
                + "</scr\u001b(Bipt></svg>")
            .getBytes(Charset.forName("US-ASCII")));
    return files;
  }

  private static String code(String name) {
    return "fetch('/ran/" + name + "')";
  }

  private static void put(Map<String, byte[]> files, String name, String text) {
    files.put(name, text.replace("RAN", code(name)).getBytes(StandardCharsets.UTF_8));
  }

  private static Set<String> ran(Path root) throws IOException {
    List<Path> paths;
    try (Stream<Path> below = Files.list(root)) {
      paths = below.filter(Files::isRegularFile).sorted().toList();
    }
    try (SiteServer server = SiteServer.of(root, "/", "");
        Tab tab = CHROMIUM.tab()) {
      for (Path path : paths) {
        open(tab, server.url(path.getFileName().toString()));
      }
      return server.sent().stream()
          .map(SiteServer.Sent::path)
          .filter(path -> path.startsWith("ran/"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static void open(Tab tab, String url) {
    try {
      tab.page().navigate(url);
      tab.page().waitForTimeout(60);
    } catch (PlaywrightException download) {
      // The browser keeps the file instead of opening it.
      assertTrue(download.getMessage().contains("Download"), download.getMessage());
    }
  }

  @Test
  void nothingOfTheContentFolderRuns() throws IOException {
    Path content = Files.createDirectory(folder.resolve("content"));
    StringBuilder home = new StringBuilder("# Home\n\n");
    for (Map.Entry<String, byte[]> file : files().entrySet()) {
      Files.write(content.resolve(file.getKey()), file.getValue());
      home.append("[a](")
          .append(file.getKey())
          .append(") ![b](")
          .append(file.getKey())
          .append(")\n");
    }
    Set<String> unguarded = ran(content);
    assertTrue(unguarded.size() >= 8, "the control runs: " + unguarded);
    Files.writeString(content.resolve("README.md"), home);
    Path site = folder.resolve("site");
    Config config =
        new Config(
            content,
            site,
            folder.resolve("index"),
            folder.resolve("reports"),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            LocalDate.of(2026, 11, 22),
            Map.of());
    new HandbookBuild(Progress.SILENT).build(config);
    assertTrue(Files.exists(site.resolve("prefix.svg")));
    assertTrue(Files.exists(site.resolve("page-html.bin")));
    assertEquals(Set.of(), ran(site));
  }
}
