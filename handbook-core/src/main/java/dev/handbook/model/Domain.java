package dev.handbook.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What a handbook says about how the organisation is run: VPMOMs, key results, who decides. */
public final class Domain {
  private final Map<String, Vpmom> byId = new TreeMap<>();
  private final Map<String, List<Vpmom>> byPage = new HashMap<>();
  private final List<KeyResult> keyResults = new ArrayList<>();

  private Domain() {}

  /** Reads it from the pages. */
  public static Domain of(List<Page> pages) {
    Domain domain = new Domain();
    for (Page page : pages) {
      List<Vpmom> vpmoms = VpmomReader.read(page);
      domain.byPage.put(page.path(), List.copyOf(vpmoms));
      domain.keyResults.addAll(KeyResultReader.read(page));
      vpmoms.forEach(vpmom -> domain.byId.putIfAbsent(vpmom.id(), vpmom));
    }
    return domain;
  }

  /** The VPMOMs of a page, in its order. */
  public List<Vpmom> vpmoms(Page page) {
    return byPage.getOrDefault(page.path(), List.of());
  }

  /** The VPMOM of an id. */
  public Optional<Vpmom> vpmom(String id) {
    return Optional.ofNullable(byId.get(id));
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
