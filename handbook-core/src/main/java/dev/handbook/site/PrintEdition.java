package dev.handbook.site;

import dev.handbook.model.Page;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** All pages one after another, to be printed; each is made when its turn comes. */
final class PrintEdition {
  /** Beyond this a browser has no joy with it, and nobody the paper. */
  static final int MAX_PAGES = 1000;

  private PrintEdition() {}

  /** A page in the row; the number keeps the ids of different pages apart. */
  record Chapter(String anchor, String title, String body) {}

  /** The pages in the order of the table of contents. */
  static Iterable<Chapter> chapters(
      List<Page> pages, Navigation navigation, Body body, String url) {
    List<Page> ordered =
        pages.stream()
            .sorted(Comparator.comparing(navigation::rank).thenComparing(Page::path))
            .toList();
    return () -> {
      Iterator<Page> rest = ordered.iterator();
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
    boolean inTag = false;
    boolean inValue = false;
    for (int i = 0; i < html.length(); i++) {
      char c = html.charAt(i);
      out.append(c);
      if (!inTag) {
        inTag = c == '<';
      } else if (c == '"') {
        if (!inValue && (html.startsWith(" id=", i - 4) || isLocalLink(html, i))) {
          if (html.charAt(i + 1) == '#') {
            out.append('#');
            i++;
          }
          out.append(prefix);
        }
        inValue = !inValue;
      } else if (c == '>' && !inValue) {
        inTag = false;
      }
    }
    return out.toString();
  }

  private static boolean isLocalLink(String html, int quote) {
    return html.startsWith(" href=", quote - 6) && html.startsWith("#", quote + 1);
  }
}
