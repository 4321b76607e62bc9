package dev.handbook.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.microsoft.playwright.PlaywrightException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StuckBrowserTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test
  void browserThatHadToBeEndedIsStartedAgain() {
    Tab stuck = CHROMIUM.tab();
    Runnable waiting = () -> stuck.page().waitForFunction("false");
    assertThrows(PlaywrightException.class, () -> StuckBrowser.endedAfter(Duration.ZERO, waiting));
    stuck.close();
    try (Tab next = CHROMIUM.tab()) {
      assertEquals(2, next.page().evaluate("1 + 1"));
    }
  }
}
