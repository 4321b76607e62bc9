package dev.handbook.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * A tab of {@link Chromium} that notes what goes wrong in it: errors on the console (violations of
 * the content security policy among them), uncaught exceptions and failed requests.
 */
public final class Tab implements AutoCloseable {
  /** Adds up how far the browser moved what it had shown already. */
  private static final String SHIFT =
      """
      window.shift = 0;
      new PerformanceObserver(list => list.getEntries().forEach(each => window.shift += each.value))
        .observe({type: 'layout-shift', buffered: true});
      """;

  private final BrowserContext context;
  private final Page page;
  private final List<String> problems = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();

  Tab(BrowserContext context) {
    this.context = context;
    this.page = context.newPage();
    page.addInitScript(SHIFT);
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

  /** The layout shift of the page that is open, as web vitals count it; 0 when it stands still. */
  public double shift() {
    return ((Number) page.evaluate("window.shift")).doubleValue();
  }

  /** Addresses asked for so far, in order. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() {
    context.close();
  }
}
