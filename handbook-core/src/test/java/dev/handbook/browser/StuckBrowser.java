package dev.handbook.browser;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Ends Chromium when a tab does not close; {@link Chromium} starts it again. A tab that is just
 * being loaded again, as the preview does after an edit, may wait ten minutes for an answer of the
 * page that goes.
 */
final class StuckBrowser {
  private StuckBrowser() {}

  /** Does something that the browser may never answer, and kills its processes if it does not. */
  static void endedAfter(Duration patience, Runnable closing) {
    ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    clock.schedule(StuckBrowser::kill, patience.toMillis(), TimeUnit.MILLISECONDS);
    try {
      closing.run();
    } finally {
      clock.shutdownNow();
    }
  }

  private static void kill() {
    ProcessHandle.current()
        .descendants()
        .filter(each -> each.info().command().orElse("").contains("chrom"))
        .forEach(ProcessHandle::destroyForcibly);
  }
}
