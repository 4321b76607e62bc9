package dev.handbook.domain;

import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import dev.handbook.model.Toc;
import dev.handbook.text.Urls;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which department each page belongs to: the first entry of the table of contents that has entries
 * below it and under which it stands, the headings of groups left aside.
 *
 * <p>A page right under a group's heading and without entries below it belongs to the group. One
 * that is not listed belongs where the nearest folder above it does, else to its first folder. A
 * page that stands alone at the top belongs to none. The titles of withheld pages name no
 * department.
 */
public final class Departments {
  private final Handbook handbook;
  private final Map<String, String> byUrl = new HashMap<>();

  /** Reads them from the table of contents. */
  public Departments(Handbook handbook) {
    this.handbook = handbook;
    enter(handbook.toc().entries(), "");
  }

  private void enter(List<Toc.Entry> entries, String group) {
    for (Toc.Entry entry : entries) {
      Optional<Page> page = entry.path().flatMap(handbook::page);
      boolean withheld = page.filter(Page::withheld).isPresent();
      if (entry.kind() == Toc.Kind.GROUP || withheld) {
        enter(entry.children(), entry.kind() == Toc.Kind.GROUP ? entry.title() : group);
      } else {
        String department = entry.children().isEmpty() ? group : entry.title();
        entry
            .flatten()
            .flatMap(below -> below.path().flatMap(handbook::page).stream())
            .filter(below -> !below.url().isEmpty())
            .forEach(below -> byUrl.putIfAbsent(below.url(), department));
      }
    }
  }

  /** The department's name; empty for a page that belongs to none. */
  public String of(Page page) {
    String url = page.url();
    while (!url.isEmpty()) {
      String department = byUrl.get(url);
      if (department != null) {
        return department;
      }
      url = Urls.folder(url.substring(0, url.length() - 1));
    }
    int slash = page.path().indexOf('/');
    return slash < 0 ? "" : page.path().substring(0, slash);
  }
}
