package dev.handbook;

import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import dev.handbook.text.Urls;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The pages that are published at their address alone and were not published before: whoever wrote
 * {@code hidden: true} should know that the word means that in a handbook of GitBook's.
 */
final class NewlyPublic {
  private static final int NAMED = 10;

  private NewlyPublic() {}

  /**
   * One line that names them, if there are some.
   *
   * @param output the site as it was published last, if it was
   */
  static Optional<String> line(Handbook shown, Path output) {
    List<Page> pages =
        shown.published().stream()
            .filter(Page::unlisted)
            .filter(page -> !Files.exists(output.resolve(Urls.fileOf(page.url()))))
            .toList();
    if (pages.isEmpty()) {
      return Optional.empty();
    }
    String names = pages.stream().limit(NAMED).map(Page::path).collect(Collectors.joining(", "));
    String more =
        pages.size() > NAMED
            ? String.format(Locale.ROOT, " and %,d more", pages.size() - NAMED)
            : "";
    return Optional.of(
        "Published for the first time, at their addresses alone, because they are hidden or"
            + " unlisted: "
            + names
            + more
            + ". Write confidential: true to keep a page out.");
  }
}
