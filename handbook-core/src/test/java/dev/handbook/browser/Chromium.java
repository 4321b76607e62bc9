package dev.handbook.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import dev.handbook.Given;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real Chromium for tests, started once for all test classes of a run.
 *
 * <pre>
 * &#64;RegisterExtension static final Chromium CHROMIUM = new Chromium();
 *
 * &#64;Test void pageHasATitle() {
 *   try (SiteServer site = SiteServer.of(folder); Tab tab = CHROMIUM.tab()) {
 *     tab.page().navigate(site.url("a/b/"));
 *     assertEquals(List.of(), tab.problems());
 *   }
 * }
 * </pre>
 *
 * <p>Without a Chromium the classes that register this are skipped by name, with a line that says
 * how to get one; with {@code -Dhandbook.browser=required} they fail instead. The executable is
 * {@code -Dhandbook.chromium=FILE}, else the first of {@code chromium}, {@code chromium-browser},
 * {@code google-chrome} on the path.
 */
public final class Chromium implements BeforeAllCallback {
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run");
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  private Running running;

  /** The process; the test platform closes it when all tests are done. */
  private static final class Running implements AutoCloseable {
    private final Path executable;
    private final Playwright playwright;
    private Browser browser;

    private Running(Path executable) {
      this.executable = executable;
      this.playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      this.browser = launch();
    }

    private Browser launch() {
      return playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(executable)
                  .setArgs(ARGUMENTS)
                  .setHeadless(true));
    }

    /** Another one if the former was {@link StuckBrowser}. */
    Browser browser() {
      if (!browser.isConnected()) {
        browser = launch();
      }
      return browser;
    }

    @Override
    public void close() {
      browser.close();
      playwright.close();
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    Optional<Path> executable = executable();
    if (executable.isEmpty()) {
      String line =
          context.getDisplayName()
              + " needs Chromium: install it (Debian: apt-get install chromium) or name it with"
              + " -Dhandbook.chromium=FILE";
      if (Given.text("handbook.browser").filter("required"::equals).isPresent()) {
        Assertions.fail(line);
      }
      System.err.println("[skipped] " + line);
      Assumptions.abort(line);
    }
    running =
        context
            .getRoot()
            .getStore(ExtensionContext.Namespace.create(Chromium.class))
            .computeIfAbsent("running", key -> new Running(executable.get()), Running.class);
  }

  /** A fresh tab with storage of its own, 1280 by 800. */
  public Tab tab() {
    return tab(new Browser.NewContextOptions().setViewportSize(1280, 800));
  }

  /** A fresh tab with storage of its own. */
  public Tab tab(Browser.NewContextOptions options) {
    BrowserContext context = running.browser().newContext(options);
    return new Tab(context);
  }

  private static Optional<Path> executable() {
    Optional<Path> named = Given.text("handbook.chromium").map(Path::of);
    if (named.isPresent()) {
      return named.filter(Files::isExecutable);
    }
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
