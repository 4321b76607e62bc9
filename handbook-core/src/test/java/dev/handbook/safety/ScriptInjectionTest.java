package dev.handbook.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import dev.handbook.Given;
import dev.handbook.browser.Chromium;
import dev.handbook.browser.SiteServer;
import dev.handbook.browser.Tab;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hostile pages in a real browser: under the policy a site must work with, nothing a writer puts
 * anywhere runs, loads from elsewhere, or takes the place of something scripts rely on. The same
 * payloads as they are, without policy, do run: so the test can fail.
 */
@Tag(Given.FOLDERS)
class ScriptInjectionTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  /** Payloads of the control that must run; of all, and of our own alone. */
  private static final int RUN_OF_ALL = 80;

  private static final int RUN_OF_OWN = 30;

  private static final int PER_SITE = 150;

  /** Notes what runs; put into each page before anything of it. */
  private static final String WATCH =
      """
      (() => {
        const seen = [];
        const watch = {seen, globals: Object.getOwnPropertyNames(window)};
        Object.defineProperty(window, '_watch', {value: watch});
        for (const name of ['alert', 'confirm', 'prompt', 'print', 'xss']) {
          Object.defineProperty(window, name, {value: () => seen.push('ran ' + name)});
        }
        Object.defineProperty(window, 'pwned', {set: () => seen.push('ran pwned')});
        document.addEventListener('securitypolicyviolation', event =>
            seen.push('violation ' + event.violatedDirective + ' ' + event.blockedURI));
      })()
      """;

  /** Touches everything, follows every dangerous link, and looks for what was taken over. */
  private static final String TOUCH =
      """
      async known => {
        const seen = _watch.seen;
        const address = location.href;
        // An address that is none, such as http://[, has the protocol ':' and leads nowhere.
        const safe = /^(https?|mailto|tel|):$/;
        const touched = document.querySelectorAll(known.touched);
        document.addEventListener('click', event => {
          const link = event.target.closest && event.target.closest('a, area');
          if (link && safe.test(link.protocol)) { event.preventDefault(); }
        }, true);
        document.addEventListener('submit', event => event.preventDefault(), true);
        for (const element of touched) {
          for (const type of ['click', 'mouseover', 'pointerover', 'focus', 'toggle', 'load',
              'error', 'begin', 'animationstart', 'wheel', 'input', 'copy', 'scroll']) {
            element.dispatchEvent(new Event(type, {cancelable: true}));
          }
        }
        for (const link of document.querySelectorAll('a[href], area[href]')) {
          if (!safe.test(link.protocol)) {
            seen.push('link ' + link.getAttribute('href'));
            link.dispatchEvent(new MouseEvent('click', {cancelable: true, bubbles: true}));
          }
        }
        const taken = [];
        const foreign = value => value instanceof Node || value instanceof HTMLCollection;
        for (const name of _watch.globals.concat(known.globals)) {
          if (name !== 'document' && foreign(window[name])) { taken.push('window.' + name); }
        }
        for (const name of Object.getOwnPropertyNames(Document.prototype)) {
          if (foreign(document[name])) { taken.push('document.' + name); }
        }
        for (const name of taken) {
          if (!known.taken.includes(name)) { seen.push('clobbered ' + name); }
        }
        await new Promise(done => setTimeout(done, 20));
        if (location.href !== address) { seen.push('left for ' + location.href); }
        const own = Object.getOwnPropertyNames(window).filter(n => !_watch.globals.includes(n));
        return {seen, taken, globals: own, touched: known.touched};
      }
      """;

  /** A bare page, of which nothing is known and everything is touched. */
  private static final Map<String, Object> BARE =
      Map.of("taken", List.of(), "globals", List.of(), "touched", "body *");

  /** A page of a site, of which what a writer wrote is touched. */
  private static final Map<String, Object> SITE =
      Map.of("taken", List.of(), "globals", List.of(), "touched", ".prose *");

  @TempDir Path folder;

  @Test
  void nothingOfAWriterRunsOrLoadsOrClobbers() throws IOException {
    List<String> payloads = Payloads.all();
    List<String> problems = new ArrayList<>();
    int pages = 0;
    for (int from = 0; from < payloads.size(); from += PER_SITE) {
      Path work = folder.resolve("site" + from);
      List<String> urls =
          build(work, payloads.subList(from, Math.min(payloads.size(), from + PER_SITE)));
      pages += urls.size();
      problems.addAll(visit(work.resolve("site"), urls));
    }
    System.out.println(payloads.size() + " payloads on " + pages + " pages");
    assertEquals(List.of(), problems);
  }

  @Test
  void payloadsRunWhereNothingStopsThem() throws IOException {
    List<String> payloads = Payloads.all();
    for (int i = 0; i < payloads.size(); i++) {
      String html = "<!doctype html><meta charset=utf-8><body>" + payloads.get(i);
      Files.write(folder.resolve(i + ".html"), html.getBytes(StandardCharsets.UTF_8));
    }
    int wanted = Payloads.isComplete() ? RUN_OF_ALL : RUN_OF_OWN;
    int ran = 0;
    try (SiteServer server = SiteServer.of(folder, "/", "");
        Tab tab = CHROMIUM.tab()) {
      tab.page().addInitScript(WATCH);
      tab.page().route(Pattern.compile("^(?!http://127\\.0\\.0\\.1)"), Route::abort);
      for (int i = 0; i < payloads.size() && ran < wanted; i++) {
        ran += runs(tab.page(), server.url(i + ".html")) ? 1 : 0;
      }
    }
    System.out.println(ran + " payloads run where nothing stops them");
    assertTrue(ran >= wanted, ran + " ran");
  }

  private static boolean runs(Page page, String url) {
    try {
      page.navigate(
          url,
          new Page.NavigateOptions()
              .setWaitUntil(WaitUntilState.DOMCONTENTLOADED)
              .setTimeout(5_000));
      return seen(page, BARE).stream().anyMatch(line -> line.startsWith("ran "));
    } catch (PlaywrightException left) {
      return false;
    }
  }

  private static List<String> build(Path work, List<String> payloads) throws IOException {
    Path content = Files.createDirectories(work.resolve("content"));
    Files.writeString(content.resolve("README.md"), "# Home\n\nWords.\n");
    List<String> urls = new ArrayList<>(HostilePages.write(content, payloads));
    WholePath.Outcome outcome = WholePath.of(content, work.resolve("work"));
    for (Map.Entry<String, byte[]> file : outcome.files().entrySet()) {
      Path target = work.resolve("site").resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
    outcome.handbook().pages().stream()
        .filter(page -> page.path().startsWith("names"))
        .limit(5)
        .forEach(page -> urls.add(page.url()));
    urls.addAll(List.of("a-z/", "changes/"));
    return urls;
  }

  private static List<String> visit(Path site, List<String> urls) {
    List<String> problems = new ArrayList<>();
    try (SiteServer server = SiteServer.of(site);
        Tab tab = CHROMIUM.tab()) {
      Page page = tab.page();
      page.addInitScript(WATCH);
      page.navigate(server.url(""));
      Map<?, ?> known = (Map<?, ?>) page.evaluate(TOUCH, SITE);
      for (String url : urls) {
        try {
          page.navigate(
              server.url(url.replace("%", "%25").replace("?", "%3F").replace("#", "%23")));
          seen(page, known).forEach(line -> problems.add(url + " " + line));
        } catch (PlaywrightException left) {
          problems.add(url + " led to " + page.url());
        }
      }
      tab.requests().stream()
          .filter(request -> !request.startsWith(server.url("")))
          .forEach(request -> problems.add("requested " + request));
      tab.problems().stream()
          .filter(line -> line.contains("Content Security") || line.startsWith("exception"))
          .forEach(problems::add);
    }
    return problems;
  }

  private static List<String> seen(Page page, Map<?, ?> known) {
    Map<?, ?> result = (Map<?, ?>) page.evaluate(TOUCH, known);
    return ((List<?>) result.get("seen")).stream().map(String::valueOf).toList();
  }
}
