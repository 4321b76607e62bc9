package dev.handbook.history;

import dev.handbook.change.Edits;
import dev.handbook.change.Effect.Kind;
import dev.handbook.change.Effect.PageChange;
import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Lists the pages that a change adds, changes, moves or removes. */
final class PageChanges {
  private PageChanges() {}

  static List<PageChange> between(Handbook before, Handbook after, Edits edits) {
    List<PageChange> changes = new ArrayList<>();
    for (Page page : after.pages()) {
      String former = edits.former(page.path());
      if (!former.equals(page.path())) {
        changes.add(change(Kind.MOVED, page, Optional.of(former)));
      } else if (edits.added().contains(page.path())) {
        changes.add(change(Kind.ADDED, page, Optional.empty()));
      } else if (edits.touches(page.path())) {
        changes.add(change(Kind.CHANGED, page, Optional.empty()));
      }
    }
    for (Page page : before.pages()) {
      if (edits.removed().contains(page.path())) {
        changes.add(change(Kind.REMOVED, page, Optional.empty()));
      }
    }
    changes.sort(Comparator.comparing(PageChange::path));
    return changes;
  }

  private static PageChange change(Kind kind, Page page, Optional<String> from) {
    Optional<String> url =
        page.withheld() || kind == Kind.REMOVED ? Optional.empty() : Optional.of(page.url());
    return new PageChange(kind, page.path(), from, page.title(), url);
  }
}
