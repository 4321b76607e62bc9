package dev.handbook.domain;

import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What a handbook says about how the organisation is run: VPMOMs, key results, who decides. */
public final class Domain implements Handbook.Derived {
  private final Map<String, Vpmom> byId = new TreeMap<>();
  private final Map<String, Vpmom> successors = new HashMap<>();
  private final Map<String, Said> byPage;
  private final List<KeyResult> keyResults = new ArrayList<>();

  /** What one page says. */
  private record Said(List<Vpmom> vpmoms, List<KeyResult> keyResults) {
    static final Said NOTHING = new Said(List.of(), List.of());

    Said {
      vpmoms = List.copyOf(vpmoms);
      keyResults = List.copyOf(keyResults);
    }

    static Said by(Page page) {
      return new Said(VpmomReader.read(page), KeyResultReader.read(page));
    }
  }

  private record Published(Domain domain) implements Handbook.Derived {
    @Override
    public Optional<Published> with(Page page) {
      return Optional.empty();
    }
  }

  private Domain(Map<String, Said> byPage) {
    this.byPage = byPage;
    for (Said said : byPage.values()) {
      keyResults.addAll(said.keyResults());
      said.vpmoms().forEach(this::add);
    }
  }

  private void add(Vpmom vpmom) {
    byId.putIfAbsent(vpmom.id(), vpmom);
    vpmom
        .header()
        .previous()
        .forEach(former -> successors.putIfAbsent(former.text().strip(), vpmom));
  }

  /** What all pages of a handbook say, withheld ones included. */
  public static Domain of(Handbook handbook) {
    return handbook.derived(Domain.class, all -> of(all.pages()));
  }

  /** What those pages say that reach an output. */
  public static Domain ofPublished(Handbook handbook) {
    if (handbook.published().size() == handbook.pages().size()) {
      return of(handbook);
    }
    return handbook.derived(Published.class, all -> new Published(of(all.published()))).domain();
  }

  /** What some pages say. */
  public static Domain of(List<Page> pages) {
    Map<String, Said> byPage = new LinkedHashMap<>();
    pages.forEach(page -> byPage.put(page.path(), Said.by(page)));
    return new Domain(byPage);
  }

  @Override
  public Optional<Domain> with(Page page) {
    Map<String, Said> others = new LinkedHashMap<>(byPage);
    others.put(page.path(), Said.by(page));
    return Optional.of(new Domain(others));
  }

  /** The VPMOMs of a page, in its order. */
  public List<Vpmom> vpmoms(Page page) {
    return byPage.getOrDefault(page.path(), Said.NOTHING).vpmoms();
  }

  /** The VPMOM of an id. */
  public Optional<Vpmom> vpmom(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The plan that says that it replaces another one. */
  public Optional<Vpmom> successor(Vpmom former) {
    return Optional.ofNullable(successors.get(former.id()))
        .filter(vpmom -> !vpmom.id().equals(former.id()));
  }

  /** The ids of all VPMOMs, sorted. */
  public Set<String> vpmomIds() {
    return byId.keySet();
  }

  /** Who decides what, as written on a page: in its front matter and above its VPMOMs. */
  public List<Rapid> rapids(Page page) {
    List<Rapid> rapids = new ArrayList<>();
    Optional<Rapid> ofFrontMatter = Rapid.of(page.frontMatter(), page.text());
    ofFrontMatter.ifPresent(rapids::add);
    for (Vpmom vpmom : vpmoms(page)) {
      if (vpmom.form() != Vpmom.Form.PAGE || ofFrontMatter.isEmpty()) {
        vpmom.header().rapid().ifPresent(rapids::add);
      }
    }
    return rapids;
  }

  /** Every place at which the code of a key result or objective is written, in page order. */
  public List<KeyResult> keyResults() {
    return List.copyOf(keyResults);
  }

  /** The initiatives of a page, in its order. */
  public List<Initiative> initiatives(Page page) {
    return InitiativeReader.read(page);
  }
}
