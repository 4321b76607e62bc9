package dev.handbook.site.view;

import dev.handbook.domain.Departments;
import dev.handbook.domain.Domain;
import dev.handbook.domain.Tie;
import dev.handbook.domain.Vpmom;
import dev.handbook.model.Handbook;
import dev.handbook.model.Kind;
import dev.handbook.model.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the published pages say about how the organisation is run, across pages. */
public final class GovernanceIndex {
  private final Departments departments;
  private final Domain domain;
  private final Map<String, Standing> standings = new LinkedHashMap<>();
  private final Map<String, Page> byPath = new HashMap<>();
  private final Map<String, List<Page>> servants = new HashMap<>();

  /**
   * Reads the pages.
   *
   * @param whole the handbook with what the edition leaves out
   */
  GovernanceIndex(Handbook handbook, Handbook whole, List<Page> published) {
    this.departments = new Departments(handbook);
    this.domain = Domain.ofPublished(handbook);
    for (Page page : published) {
      Page all = whole.page(page.path()).orElse(page);
      Standing standing = Standing.of(page, all, handbook);
      byPath.put(page.path(), page);
      standings.put(page.path(), standing);
      standing.serves().stream()
          .map(Tie::id)
          .distinct()
          .forEach(id -> servants.computeIfAbsent(id, key -> new ArrayList<>()).add(page));
    }
  }

  /** How a page stands. */
  public Standing standing(Page page) {
    return standings.get(page.path());
  }

  /** All pages of a kind, in the order of their paths. */
  public List<Page> pages(Kind kind) {
    return byPathInOrder().filter(page -> page.kind() == kind).toList();
  }

  /** All pages about whose standing there is anything to say, in the order of their paths. */
  public List<Page> governed() {
    return byPathInOrder().filter(page -> !standing(page).isEmpty()).toList();
  }

  private Stream<Page> byPathInOrder() {
    return standings.keySet().stream().map(byPath::get);
  }

  /** The VPMOMs by id. */
  public Domain domain() {
    return domain;
  }

  /** The VPMOM of an id. */
  Optional<Vpmom> vpmom(String id) {
    return domain.vpmom(id);
  }

  /** The pages tied to a VPMOM, in the order of their paths. */
  List<Page> servants(String vpmomId) {
    return List.copyOf(servants.getOrDefault(vpmomId, List.of()));
  }

  /** The department a page belongs to; may be empty. */
  public String department(Page page) {
    return departments.of(page);
  }
}
