package dev.handbook.toc;

import dev.handbook.model.Page;
import dev.handbook.model.Toc;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names of files as their disk spells letters with marks, where entries spell them otherwise. */
public final class SpelledPaths {
  /** The first of the marks that Unicode puts behind a letter; before it, all is one spelling. */
  private static final int FIRST_MARK = 0x300;

  private SpelledPaths() {}

  /** The table of contents whose entries lead to pages by the pages' own paths. */
  public static Toc of(Toc toc, List<Page> pages) {
    Map<String, String> spelled = new HashMap<>();
    for (Page page : pages) {
      if (page.path().chars().anyMatch(c -> c >= 0x80)) {
        spelled.put(composed(page.path()), page.path());
      }
    }
    return spelled.isEmpty() ? toc : new Toc(toc.file(), entries(toc.entries(), spelled));
  }

  private static List<Toc.Entry> entries(List<Toc.Entry> entries, Map<String, String> spelled) {
    return entries.stream().map(entry -> entry(entry, spelled)).toList();
  }

  private static Toc.Entry entry(Toc.Entry entry, Map<String, String> spelled) {
    return new Toc.Entry(
        entry.kind(),
        entry.title(),
        entry.target(),
        entry.path().map(path -> spelled.getOrDefault(composed(path), path)),
        entry.anchor(),
        entry.span(),
        entries(entry.children(), spelled));
  }

  private static String composed(String path) {
    return path.chars().anyMatch(c -> c >= FIRST_MARK)
        ? Normalizer.normalize(path, Normalizer.Form.NFC)
        : path;
  }
}
