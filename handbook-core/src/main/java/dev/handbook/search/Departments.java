package dev.handbook.search;

import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import dev.handbook.model.Toc;
import java.util.HashMap;
import java.util.Map;

/**
 * Which department a page belongs to: the entry at the top of the table of contents under which it
 * stands, else its first folder. Empty for pages that stand alone at the top.
 */
final class Departments {
  private final Map<String, String> byPath = new HashMap<>();

  Departments(Handbook handbook) {
    for (Toc.Entry top : handbook.toc().entries()) {
      if (!top.children().isEmpty()) {
        top.flatten()
            .flatMap(entry -> entry.path().stream())
            .forEach(path -> byPath.putIfAbsent(path, top.title()));
      }
    }
  }

  /** The department's name. */
  String of(Page page) {
    int slash = page.path().indexOf('/');
    String folder = slash < 0 ? "" : page.path().substring(0, slash);
    return byPath.getOrDefault(page.path(), folder);
  }
}
