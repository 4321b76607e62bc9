package dev.handbook.search.section;

import dev.handbook.domain.GovernanceRegister;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.Handbook;
import dev.handbook.model.Key;
import dev.handbook.model.Page;
import dev.handbook.model.Toc;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Chooses what is searched of a handbook. */
public final class SearchedPages {
  private final Handbook handbook;
  private final Facets facets;
  private final Set<String> listed;
  private final GovernanceRegister governance;

  private SearchedPages(Handbook handbook, GovernanceRegister governance) {
    this.governance = governance;
    this.handbook = handbook;
    this.facets = new Facets(handbook);
    Toc toc = handbook.toc();
    this.listed =
        toc.flatten()
            .flatMap(entry -> entry.path().stream())
            .collect(Collectors.toCollection(HashSet::new));
  }

  /** The pages in their order, without those withheld or refused. */
  public static List<SearchedPage> of(Handbook handbook, GovernanceRegister governance) {
    SearchedPages pages = new SearchedPages(handbook, governance);
    return handbook.listed().stream()
        .filter(page -> page.source().refused().isEmpty())
        .map(pages::searched)
        .toList();
  }

  private SearchedPage searched(Page page) {
    FrontMatter matter = page.frontMatter();
    boolean inToc = handbook.toc().inferred() || listed.contains(page.path());
    Status status = Status.of(governance.of(page), governance.asOf(), inToc);
    List<String> keywords = new ArrayList<>(matter.texts(Key.KEYWORDS));
    keywords.addAll(matter.texts(Key.ALIASES));
    matter.text(Key.ID).ifPresent(keywords::add);
    return new SearchedPage(page, status, String.join("\n", keywords), facets.of(page, status));
  }
}
