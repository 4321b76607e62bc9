package dev.handbook.site;

import dev.handbook.model.Kind;
import dev.handbook.model.Page;
import dev.handbook.model.SiteFile;
import dev.handbook.site.Catalogue.Row;
import dev.handbook.site.Frame.Overview;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The pages that the site adds by itself: each only where there is something to show. */
final class Overviews {
  private final Library library;
  private final Map<String, String> words;
  private final Addresses taken;
  private final List<Overview> all = new ArrayList<>();
  private final boolean homeless;

  /** Decides which there are and takes their addresses. */
  Overviews(Library library, String title, Map<String, String> words, Addresses taken) {
    this.library = library;
    this.words = words;
    this.taken = taken;
    this.homeless = taken.claim("index.html");
    if (homeless) {
      all.add(new Overview("home", title, "", false));
    }
    announce("search", true, false);
    announce("sops", !library.pages(Kind.SOP).isEmpty(), true);
    announce("decisions", library.governed().stream().anyMatch(this::hasRapid), true);
    announce("reviews", library.governed().stream().anyMatch(this::isReviewed), true);
    announce("a-z", true, true);
  }

  private void announce(String id, boolean hasContent, boolean listed) {
    if (hasContent) {
      String title = words.get("overview_" + id.replace('-', '_'));
      all.add(new Overview(id, title, taken.claimFolder(id), listed));
    }
  }

  private boolean hasRapid(Page page) {
    return library.standing(page).rapid().isPresent();
  }

  private boolean isReviewed(Page page) {
    return library.standing(page).dueOn().isPresent();
  }

  /** All of them, in the order in which the sidebar lists them. */
  List<Overview> all() {
    return List.copyOf(all);
  }

  /** Their files. */
  List<SiteFile> files(Frame frame, List<Page> pages, LocalDate today) {
    Catalogue catalogue = new Catalogue(library, words, today);
    return all.stream().map(overview -> file(overview, frame, catalogue, pages)).toList();
  }

  private SiteFile file(Overview overview, Frame frame, Catalogue catalogue, List<Page> pages) {
    String url = overview.url();
    return frame.overview(
        overview,
        () ->
            switch (overview.id()) {
              case "sops" -> table(catalogue.rows(library.pages(Kind.SOP), url));
              case "decisions" -> Map.of("parties", DecisionRights.of(library, words, url));
              case "reviews" -> {
                Map<String, Object> model =
                    new TreeMap<>(table(catalogue.byDueDate(library.governed(), url)));
                model.put("feeds", ReviewFiles.links(library));
                yield model;
              }
              case "a-z" -> Map.of("letters", AzIndex.of(pages, url));
              default -> Map.of();
            });
  }

  private static Map<String, Object> table(List<Row> rows) {
    return Map.of(
        "rows", rows,
        "departments", Catalogue.values(rows, Row::department),
        "statuses", Catalogue.values(rows, Row::statusWord),
        "deciders", Catalogue.values(rows, Row::decider),
        "owners", Catalogue.values(rows, Row::owner));
  }
}
