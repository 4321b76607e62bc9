package dev.handbook.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What keeps people from reading a page, as axe-core finds it: WCAG 2.2 AA and best practices. */
public final class Barriers {
  private static final int HEIGHT = 800;
  private static final List<Integer> WIDTHS = List.of(1280, 390);

  /** A hint is an aside of its section, not of the page, so one best practice is left out. */
  private static final String RUN =
      """
      () => axe.run({
        runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']},
        rules: {'landmark-complementary-is-top-level': {enabled: false}},
        resultTypes: ['violations']
      }).then(found => found.violations.map(rule => rule.id + ' ' + rule.nodes[0].html))
      """;

  private static final String WIDTH = "document.documentElement.scrollWidth";

  private Barriers() {}

  /**
   * The barriers of a page that is open, light and dark, on a desk and on a phone; a page that
   * scrolls sideways is one. The looks change without loading it anew, as a reader's do.
   *
   * @return where and what, a line for each; empty for a page without any
   */
  public static List<String> inAllLooks(Page page) {
    page.evaluate(axe());
    List<String> barriers = new ArrayList<>();
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      for (int width : WIDTHS) {
        page.setViewportSize(width, HEIGHT);
        String look = scheme + " " + width + ": ";
        for (Object found : (List<?>) page.evaluate(RUN)) {
          barriers.add(look + found);
        }
        if (((Number) page.evaluate(WIDTH)).intValue() > width) {
          barriers.add(look + "scrolls sideways");
        }
      }
    }
    return barriers;
  }

  private static String axe() {
    try (InputStream in = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
