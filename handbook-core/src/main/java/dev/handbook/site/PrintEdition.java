package dev.handbook.site;

import dev.handbook.model.Page;
import dev.handbook.site.view.BodyRenderer;
import dev.handbook.site.view.LinkView;
import dev.handbook.site.view.SiteModel;
import dev.handbook.text.Urls;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * All pages one after another, to be printed; each is made when its turn comes. A large handbook is
 * printed in parts.
 */
final class PrintEdition {
  /** Beyond this a browser has no joy with it. */
  static final int MAX_PAGES = 1000;

  private final List<Page> pages;
  private final int parts;

  /**
   * A part.
   *
   * @param part from 1
   */
  PrintEdition(SiteModel model, int part) {
    List<Page> ordered =
        model.pages().stream()
            .sorted(Comparator.comparing(model.navigation()::rank).thenComparing(Page::path))
            .toList();
    int end = Math.min(ordered.size(), part * MAX_PAGES);
    this.pages = ordered.subList(Math.min(end, (part - 1) * MAX_PAGES), end);
    this.parts = parts(model.pages());
  }

  /** How many parts there are for so many pages. */
  static int parts(List<Page> pages) {
    return Math.max(1, (pages.size() + MAX_PAGES - 1) / MAX_PAGES);
  }

  /** A page in the row; the number keeps the ids of different pages apart. */
  record Chapter(String anchor, String title, String body) {}

  /** The pages of the part, in the order of the table of contents. */
  List<Page> pages() {
    return pages;
  }

  /** The parts as links from an address; none where there is only one. */
  List<LinkView> links(String first, String url) {
    List<LinkView> links = new ArrayList<>();
    for (int part = 1; parts > 1 && part <= parts; part++) {
      String to = part == 1 ? first : first + part + "/";
      links.add(new LinkView(String.valueOf(part), Urls.relative(url, to)));
    }
    return links;
  }

  /** The pages as they stand at an address. */
  Iterable<Chapter> chapters(BodyRenderer body, String url) {
    return () -> {
      Iterator<Page> rest = pages.iterator();
      int[] number = {0};
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return rest.hasNext();
        }

        @Override
        public Chapter next() {
          Page page = rest.next();
          String anchor = "c" + ++number[0];
          return new Chapter(anchor, page.title(), prefixed(body.fill(page, url), anchor + "-"));
        }
      };
    };
  }

  /** Puts a prefix before every id and before every link to one on the same page. */
  static String prefixed(String html, String prefix) {
    StringBuilder out = new StringBuilder(html.length() + 256);
    int copied = 0;
    // Is kept from tag to tag: most have no value, and the next one may be far behind.
    int quote = html.indexOf('"');
    for (int tag = html.indexOf('<'); tag >= 0; tag = html.indexOf('<', tag)) {
      // To the end of the tag, from one quoted value to the next.
      int end = html.indexOf('>', tag);
      if (quote >= 0 && quote < tag) {
        quote = html.indexOf('"', tag);
      }
      while (quote >= 0 && quote < end) {
        if (html.startsWith(" id=", quote - 4) || isLocalLink(html, quote)) {
          int value = html.charAt(quote + 1) == '#' ? quote + 2 : quote + 1;
          out.append(html, copied, value).append(prefix);
          copied = value;
        }
        int close = html.indexOf('"', quote + 1);
        end = close < 0 ? -1 : html.indexOf('>', close);
        quote = html.indexOf('"', close + 1);
      }
      tag = end < 0 ? html.length() : end;
    }
    return out.append(html, copied, html.length()).toString();
  }

  private static boolean isLocalLink(String html, int quote) {
    return html.startsWith(" href=", quote - 6) && html.startsWith("#", quote + 1);
  }
}
