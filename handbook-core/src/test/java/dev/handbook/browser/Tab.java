package dev.handbook.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A tab of {@link Chromium} that notes what goes wrong in it: errors on the console (violations of
 * the content security policy among them), uncaught exceptions and failed requests.
 */
public final class Tab implements AutoCloseable {
  /** Notes what the browser moved that it had shown already. */
  private static final String SHIFTS =
      """
      window.shifts = [];
      const place = rect => [rect.x, rect.y, rect.width, rect.height].join(' ');
      const moved = source => (source.node ? source.node.outerHTML || source.node.data : 'gone')
        .slice(0, 80) + ' from ' + place(source.previousRect) + ' to ' + place(source.currentRect);
      new PerformanceObserver(list => list.getEntries().forEach(each =>
        window.shifts.push(each.value + ': ' + each.sources.map(moved).join('; '))))
        .observe({type: 'layout-shift', buffered: true});
      """;

  /** Closing takes a tenth of a second. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final BrowserContext context;
  private final Page page;
  private final List<String> problems = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();

  Tab(BrowserContext context) {
    this.context = context;
    this.page = context.newPage();
    page.addInitScript(SHIFTS);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            problems.add(message.type() + ": " + message.text());
          }
        });
    page.onPageError(error -> problems.add("exception: " + error));
    page.onRequestFailed(request -> problems.add("failed: " + request.url()));
    page.onRequest(request -> requests.add(request.url()));
  }

  /** The page to drive. */
  public Page page() {
    return page;
  }

  /** What went wrong so far; empty in a healthy page. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  /**
   * The layout shifts of the page that is open, each with its score as web vitals count it, and
   * what moved from where to where (x, y, width, height); none when it stands still.
   */
  public List<String> shifts() {
    return ((List<?>) page.evaluate("window.shifts")).stream().map(String::valueOf).toList();
  }

  /** Addresses asked for so far, in order. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() {
    try {
      StuckBrowser.endedAfter(PATIENCE, context::close);
    } catch (PlaywrightException e) {
      if (context.browser().isConnected()) {
        throw e;
      }
    }
  }
}
