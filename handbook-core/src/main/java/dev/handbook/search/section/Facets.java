package dev.handbook.search.section;

import dev.handbook.domain.Departments;
import dev.handbook.domain.Domain;
import dev.handbook.domain.Owners;
import dev.handbook.domain.Sop;
import dev.handbook.domain.Vpmom;
import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** By what readers narrow a search: the facet groups and the values that a page has in each. */
public final class Facets {
  /** The groups in the order in which readers see them. */
  public static final List<String> GROUPS =
      List.of("kind", "department", "status", "owner", "vpmom");

  private final Handbook handbook;
  private final Departments departments;
  private final Domain domain;

  Facets(Handbook handbook) {
    this.handbook = handbook;
    this.departments = new Departments(handbook);
    // Not even the title of a confidential VPMOM is told by those that serve it.
    this.domain = Domain.ofPublished(handbook);
  }

  /** What a page has, each as {@code group:value}. */
  List<String> of(Page page, Status status) {
    List<String> facets = new ArrayList<>();
    add(facets, "kind", Stream.of(page.kind().id()));
    add(facets, "department", Stream.of(departments.of(page)));
    add(facets, "status", Stream.of(status.id()));
    add(facets, "owner", Owners.of(page, handbook).names().stream());
    add(facets, "vpmom", vpmoms(page));
    return facets;
  }

  /** The titles of those a procedure serves, and of those that stand on the page itself. */
  private Stream<String> vpmoms(Page page) {
    Stream<Vpmom> served =
        Sop.of(page).stream()
            .flatMap(sop -> sop.serves().stream())
            .map(tie -> domain.vpmom(tie.id()))
            .flatMap(Optional::stream);
    return Stream.concat(served, domain.vpmoms(page).stream()).map(Vpmom::title);
  }

  private static void add(List<String> facets, String group, Stream<String> values) {
    values
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .distinct()
        .forEach(value -> facets.add(group + ":" + value));
  }
}
