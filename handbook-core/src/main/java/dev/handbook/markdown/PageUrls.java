package dev.handbook.markdown;

import dev.handbook.model.Fault;
import dev.handbook.model.Layout;
import dev.handbook.model.SourceFile;
import dev.handbook.rule.RuleId;
import dev.handbook.text.Span;
import dev.handbook.text.Urls;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Gives every page its address. Where two want the same one, the page of the folder keeps it and
 * the other gets a number; so it is too where they differ only in case or in the way Unicode writes
 * an accent, because many hosts cannot tell those apart.
 */
final class PageUrls {
  private final Map<String, String> urlByPath = new HashMap<>();
  private final Map<String, String> pathByUrl = new HashMap<>();

  private PageUrls() {}

  /** Gives out the addresses and tells about clashes. */
  static PageUrls of(List<SourceFile> pages, Layout layout, List<Fault> faults) {
    PageUrls urls = new PageUrls();
    pages.stream()
        .map(SourceFile::path)
        .sorted(Comparator.comparing(PageUrls::rank).thenComparing(Comparator.naturalOrder()))
        .forEach(path -> urls.add(path, layout.urlOf(path), faults));
    return urls;
  }

  /** README before index before _index before all others. */
  private static int rank(String path) {
    if (!Urls.isIndex(path)) {
      return 3;
    }
    String name = Urls.name(path).toLowerCase(Locale.ROOT);
    return name.startsWith("readme") ? 0 : name.startsWith("index") ? 1 : 2;
  }

  private void add(String path, String wanted, List<Fault> faults) {
    String url = wanted;
    String holder = pathByUrl.get(fold(wanted));
    for (int number = 2; pathByUrl.containsKey(fold(url)); number++) {
      url = numbered(wanted, number);
    }
    pathByUrl.put(fold(url), path);
    urlByPath.put(path, url);
    if (holder != null) {
      faults.add(
          new Fault(
              RuleId.URL_CLASH,
              path,
              Span.FILE,
              "This page and "
                  + holder
                  + " want the same address, "
                  + shown(wanted)
                  + "; this one"
                  + " is published at "
                  + shown(url)
                  + ".",
              Optional.of("Rename one of the two files, or merge them.")));
    }
  }

  private static String numbered(String wanted, int number) {
    if (wanted.endsWith(".html")) {
      return wanted.substring(0, wanted.length() - ".html".length()) + "-" + number + ".html";
    }
    String stem = wanted.isEmpty() ? "index" : wanted.substring(0, wanted.length() - 1);
    return stem + "-" + number + "/";
  }

  private static String shown(String url) {
    return "/" + url;
  }

  private static String fold(String url) {
    return Normalizer.normalize(url, Normalizer.Form.NFC)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }

  /** The address of a page. */
  String of(String path) {
    return urlByPath.get(path);
  }
}
