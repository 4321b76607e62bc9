package dev.handbook.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import dev.handbook.Given;
import dev.handbook.browser.Chromium;
import dev.handbook.browser.SiteServer;
import dev.handbook.browser.Tab;
import dev.handbook.markdown.HandbookParser;
import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import dev.handbook.model.Site;
import dev.handbook.model.SiteFile;
import dev.handbook.site.theme.Theme;
import dev.handbook.source.SourceReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of real handbooks, which nobody wrote for us, in a browser under the strictest policy. */
@Tag(Given.FOLDERS)
class RealSitesInBrowserTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final int OPENED = 100;
  private static final int KIB = 1024;

  @TempDir Path folder;

  private static Handbook handbook(String name) {
    return HandbookParser.parse(SourceReader.read(Given.folder(Given.CORPORA).resolve(name)));
  }

  private void write(Site site) throws IOException {
    List<SiteFile> files = new ArrayList<>(site.files());
    files.add(
        SiteFile.of(
            "search/search.js",
            "window.handbookSearch = function () { return Promise.resolve([]); };"));
    for (SiteFile file : files) {
      Path target = folder.resolve(file.path());
      Files.createDirectories(target.getParent());
      try (OutputStream out = Files.newOutputStream(target)) {
        file.writeTo(out);
      }
    }
  }

  private static int zipped(Path file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(out)) {
      Files.copy(file, zip);
    }
    return out.size();
  }

  /** What every page loads once; search is weighed with the example handbook. */
  private int shared(String extension) throws IOException {
    int all = 0;
    try (var files = Files.list(folder.resolve("assets"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(extension)).toList()) {
        String name = file.getFileName().toString();
        boolean always =
            List.of("handbook", "accent", "mode").contains(name.substring(0, name.indexOf('.')));
        all += always ? zipped(file) : 0;
      }
    }
    return all;
  }

  @ParameterizedTest
  @ValueSource(strings = {"mattermost-2024", "rocketchat-2024"})
  void hundredPagesOpenWithoutProblemAndFitThePhone(String name) throws IOException {
    Handbook handbook = handbook(name);
    write(
        SiteRenderer.render(
            handbook,
            Theme.load(Optional.empty()),
            LocalDate.of(2026, 11, 22),
            List.of(),
            List.of()));
    List<Page> pages = handbook.published();
    List<Integer> weights = new ArrayList<>();
    TreeMap<String, List<String>> problems = new TreeMap<>();
    Browser.NewContextOptions phone = new Browser.NewContextOptions().setViewportSize(390, 800);
    try (SiteServer site = SiteServer.of(folder, "/sub/path/", SiteServer.STRICT)) {
      for (int i = 0; i < OPENED; i++) {
        Page page = pages.get(i * pages.size() / OPENED);
        weights.add(zipped(folder.resolve(page.url()).resolve("index.html")));
        try (Tab tab = CHROMIUM.tab(phone)) {
          tab.page().navigate(site.url(dev.handbook.text.Urls.encode(page.url())));
          List<String> found = new ArrayList<>(tab.problems());
          tab.requests().stream().filter(url -> !url.startsWith(site.url(""))).forEach(found::add);
          Object wide = tab.page().evaluate("document.documentElement.scrollWidth");
          if (((Number) wide).intValue() > 390) {
            found.add("is " + wide + " wide");
          }
          tab.shifts().forEach(shift -> found.add("moves by " + shift));
          if (!found.isEmpty()) {
            problems.put(page.path(), found);
          }
        }
      }
    }
    assertEquals(new TreeMap<>(), problems);
    weights.sort(null);
    int median = weights.get(weights.size() / 2);
    int sheets = shared(".css");
    int scripts = shared(".js");
    assertTrue(sheets <= 15 * KIB, "sheets: " + sheets);
    assertTrue(scripts <= 20 * KIB, "scripts: " + scripts);
    assertTrue(median <= 15 * KIB, "a median page: " + median);
    assertTrue(median + sheets + scripts <= 60 * KIB, "a first visit");
  }
}
