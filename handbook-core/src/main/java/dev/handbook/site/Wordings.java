package dev.handbook.site;

import dev.handbook.model.Page;
import dev.handbook.model.Wording;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The digests of the wordings of pages, each reckoned once though several files tell it. */
final class Wordings {
  private final Map<String, String> known = new ConcurrentHashMap<>();

  /** What {@link Wording#digest} says of a page of the handbook. */
  String of(Page page) {
    return known.computeIfAbsent(page.path(), path -> Wording.digest(page));
  }
}
