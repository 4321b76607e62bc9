package dev.handbook.site.view;

import dev.handbook.model.Page;
import dev.handbook.site.theme.Markup;
import dev.handbook.text.Urls;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The terms of all glossaries of a handbook in one list, each with its meaning and an anchor. A
 * handbook with one glossary has that list already.
 */
public final class Terms {
  private final List<Term> terms = new ArrayList<>();
  private final Set<String> pages = new HashSet<>();

  /** A term where it is explained; texts are plain. */
  private record Term(String name, String meaning, Page page) {}

  /** A term as a template prints it. */
  record View(String name, String anchor, String meaning, LinkView page) {}

  /** Collects the terms of pages. */
  Terms(List<Page> published) {
    for (Page page : published) {
      if (isGlossary(page.path())) {
        read(page);
      }
    }
    terms.sort(
        Comparator.comparing((Term term) -> AzIndex.fold(term.name()))
            .thenComparing(term -> term.page().path()));
  }

  private void read(Page page) {
    String html = page.html();
    for (int at = html.indexOf("<dt"); at >= 0; at = html.indexOf("<dt", at + 1)) {
      int name = html.indexOf("</dt>", at);
      int meaning = html.indexOf("</dd>", at);
      if (name > 0 && meaning > name) {
        int next = html.indexOf("<dd", name);
        String term = Markup.plain(html.substring(at, name));
        if (next > 0 && next < meaning && !term.isEmpty()) {
          terms.add(new Term(term, Markup.plain(html.substring(next, meaning)), page));
          pages.add(page.path());
        }
      }
    }
  }

  /** As the parser knows them by their names. */
  private static boolean isGlossary(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    return name.matches("(?s)(.*/)?glossary(\\.md|/(readme|index|_index)\\.md)");
  }

  /** Whether there is nothing to collect. */
  public boolean isEmpty() {
    return pages.size() < 2;
  }

  /** The list as it stands at an address. */
  public List<View> all(String url) {
    List<View> views = new ArrayList<>();
    Set<String> anchors = new HashSet<>();
    for (Term term : terms) {
      String wanted = "term-" + Tags.slug(AzIndex.fold(term.name()));
      String anchor = wanted;
      for (int i = 2; !anchors.add(anchor); i++) {
        anchor = wanted + "-" + i;
      }
      String from = Urls.relative(url, term.page().url());
      views.add(
          new View(term.name(), anchor, term.meaning(), new LinkView(term.page().title(), from)));
    }
    return views;
  }
}
