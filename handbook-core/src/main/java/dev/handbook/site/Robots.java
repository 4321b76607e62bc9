package dev.handbook.site;

import dev.handbook.model.Page;
import java.util.List;

/** Which pages ask search engines to pass by, in the words of GitBook and of other tools. */
final class Robots {
  private static final List<String> KEYS = List.of("noindex", "noIndex", "noRobotsIndex");

  private Robots() {}

  /** Whether a page is not to be listed by search engines. */
  static boolean turnAway(Page page) {
    return page.unlisted()
        || KEYS.stream()
            .anyMatch(key -> page.frontMatter().text(key).filter("true"::equals).isPresent());
  }
}
