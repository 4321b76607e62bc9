package dev.handbook.markdown;

import dev.handbook.model.Page;
import dev.handbook.model.Toc;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pages that give themselves no title have that of the table of contents of their tool. */
final class ContentsTitles {
  private ContentsTitles() {}

  static List<Page> of(List<Page> pages, Toc toc) {
    Map<String, String> titles = new HashMap<>();
    toc.flatten()
        .filter(entry -> entry.anchor().isEmpty() && !entry.title().isBlank())
        .forEach(entry -> entry.path().ifPresent(path -> titles.putIfAbsent(path, entry.title())));
    return pages.stream()
        .map(
            page -> {
              String title = titles.getOrDefault(page.path(), page.title());
              return title.equals(page.title()) || hasOwn(page) ? page : page.titled(title);
            })
        .toList();
  }

  private static boolean hasOwn(Page page) {
    return page.frontMatter().text("title").isPresent()
        || page.headings().stream().anyMatch(heading -> heading.text().equals(page.title()));
  }
}
