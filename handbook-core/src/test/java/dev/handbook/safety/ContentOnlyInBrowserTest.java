package dev.handbook.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import dev.handbook.HandbookBuild;
import dev.handbook.TestHandbook;
import dev.handbook.browser.Chromium;
import dev.handbook.browser.SiteServer;
import dev.handbook.browser.Tab;
import dev.handbook.files.Seal;
import dev.handbook.stage.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * A pull request that changes content alone puts its script wherever one could go. On a host
 * without any policy a browser then runs the scripts of the site, and no other.
 */
class ContentOnlyInBrowserTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final String SCRIPT = "window.pwned = 1";

  /** Notes what runs; put into each page before anything of it. */
  private static final String WATCH =
      """
      window.ran = [];
      Object.defineProperty(window, 'pwned', {set: () => window.ran.push('ran')});
      """;

  /** What ran, and which scripts a page has. */
  private static final String SCRIPTS =
      """
      () => window.ran.concat([...document.querySelectorAll('*')]
        .filter(each => each.localName === 'script' && !/json/.test(each.type))
        .map(each => each.src || 'within the page: ' + each.textContent.slice(0, 80)))
      """;

  @TempDir Path folder;

  private static String within(String tag) {
    return "<" + tag + ">" + SCRIPT + "</" + tag.split(" ")[0] + ">";
  }

  /** What is committed, by path; each of it would run in some program of this kind. */
  private static Map<String, String> request() {
    Map<String, String> files = new LinkedHashMap<>();
    String on = "=\"" + SCRIPT + "\"";
    files.put(
        "payload.md",
        "---\ntitle: '</title>"
            + within("script")
            + "'\ndescription: '\">"
            + within("script")
            + "'\ntags: ['"
            + within("script")
            + "']\nlayout: '"
            + within("script")
            + "'\n---\n# Payload <img src=x onerror"
            + on
            + ">\n\n"
            + within("script")
            + "\n\n<svg><script>"
            + SCRIPT
            + "</script><animate onbegin"
            + on
            + " /></svg>\n\n<details ontoggle"
            + on
            + " open>x</details>\n\n<iframe srcdoc='"
            + within("script")
            + "'></iframe>\n\n{% embed url=\"javascript:"
            + SCRIPT
            + "\" %}\n\n{{ '"
            + within("script")
            + "' | safe }}\n\n```mermaid\nflowchart LR\n  a[\""
            + within("script").replace("\"", "")
            + "\"]\n```\n\n$$\\href{javascript:"
            + SCRIPT
            + "}{x}$$\n");
    String drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload" + on + ">";
    files.put("drawing.svg", drawing + within("script") + "</svg>");
    String xml =
        "<x xmlns:h=\"http://www.w3.org/1999/xhtml\"><h:script>" + SCRIPT + "</h:script></x>";
    for (String name : List.of("feed.rss", "form.mml", "map.kml", "x.xhtm", "sitemap.xml")) {
      files.put(name, xml);
    }
    for (String name : List.of("page.html", "page.shtml", "noext", "404.html", "x.html.")) {
      files.put(name, within("script"));
    }
    for (String name :
        List.of(
            "_worker.js",
            "sw.js",
            "search/search.js",
            "assets/handbook.js",
            "static/own.js",
            "theme/assets/handbook/menu.js",
            "theme/assets/own.js",
            "theme/parts/menu.js",
            "themes/assets/handbook/menu.js",
            "target/handbook-cache/rules/pages",
            "target/handbook-index/browser/manifest.js",
            "target/handbook-index/browser/search.js")) {
      files.put(name, SCRIPT);
    }
    files.put("theme/page.peb", within("script"));
    files.put("theme/templates/page.peb", within("script"));
    files.put("theme/head.html", within("script"));
    files.put("overrides/main.html", within("script"));
    files.put("_layouts/default.html", within("script") + "{{ content }}");
    files.put("_includes/head.html", within("script"));
    files.put("layouts/partials/head.html", within("script"));
    files.put("book.json", "{\"pluginsConfig\": {\"code\": \"" + within("script") + "\"}}");
    files.put("_config.yml", "title: '" + within("script") + "'\n");
    files.put("handbook.yml", "title: '</title>" + within("script") + "'\n");
    return files;
  }

  /** The site of some files and a home page that shows or links each. */
  private Path site(String name, Map<String, String> files) {
    TestHandbook handbook = new TestHandbook(folder.resolve(name));
    StringBuilder home =
        new StringBuilder("# Home\n\nWords.\n\n```mermaid\nflowchart LR\n  a-->b\n");
    home.append("```\n\n$$x^2$$\n\n");
    for (Map.Entry<String, String> file : files.entrySet()) {
      handbook.with(file.getKey(), file.getValue());
      home.append("* [x](<").append(file.getKey()).append(">) ![x](<");
      home.append(file.getKey()).append(">)\n");
    }
    handbook.with("README.md", home.toString());
    new HandbookBuild(Progress.SILENT)
        .sealing(Seal.of(new byte[] {7}))
        .caching(handbook.content().resolve("target/handbook-cache"))
        .build(handbook.config());
    return handbook.site();
  }

  private static List<String> files(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .filter(file -> !file.endsWith(".js") && !file.startsWith("."))
          .filter(file -> !file.matches("(rules|search)/.+/.*|api/.*"))
          .sorted()
          .toList();
    }
  }

  /** What runs on all pages and files of a folder, or may: scripts by address, digests left out. */
  private static TreeSet<String> scripts(Path root) throws IOException {
    TreeSet<String> found = new TreeSet<>();
    try (SiteServer server = SiteServer.of(root, "/", "");
        Tab tab = CHROMIUM.tab()) {
      Page page = tab.page();
      page.addInitScript(WATCH);
      for (String file : files(root)) {
        try {
          page.navigate(server.url(file));
          for (Object each : (List<?>) page.evaluate(SCRIPTS)) {
            String script = String.valueOf(each).replace(server.url(""), "");
            found.add(script.equals("ran") ? "ran on " + file : script);
          }
        } catch (PlaywrightException download) {
          assertTrue(download.getMessage().contains("ownload"), file + ": " + download);
        }
      }
    }
    return found;
  }

  @Test
  void siteHasNoScriptButItsOwn() throws IOException {
    Map<String, String> request = request();
    Path honest = site("honest", Map.of("payload.md", "# Payload\n\nWords.\n"));
    Path attacked = site("attacked", request);
    TreeSet<String> own = scripts(honest);
    TreeSet<String> found = scripts(attacked);
    found.removeAll(own);
    assertEquals(new TreeSet<String>(), found);
    for (String script : own) {
      if (!script.startsWith("search/")) {
        assertEquals(-1, Files.mismatch(honest.resolve(script), attacked.resolve(script)), script);
      }
    }
    assertTrue(own.stream().anyMatch(script -> script.startsWith("assets/handbook.")), "" + own);
    assertEquals(List.of(), runnable(attacked));
  }

  /** Published files of script that bear what was committed. */
  private static List<String> runnable(Path site) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".js")).toList()) {
        if (Files.readString(file).startsWith(SCRIPT)) {
          found.add(site.relativize(file).toString());
        }
      }
    }
    return found;
  }

  /** So the test can fail: served as it is, what is committed runs. */
  @Test
  void sameFilesRunWhereNothingStopsThem() throws IOException {
    Path raw = Files.createDirectories(folder.resolve("raw"));
    for (Map.Entry<String, String> file : request().entrySet()) {
      if (file.getKey().matches("drawing.svg|page.html|sitemap.xml")) {
        Files.writeString(raw.resolve(file.getKey()), file.getValue());
      }
    }
    long ran = scripts(raw).stream().filter(each -> each.startsWith("ran on ")).count();
    assertEquals(3, ran);
  }
}
