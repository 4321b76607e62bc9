package dev.handbook.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What a handbook says about how the organisation is run: its VPMOMs and responsibilities. */
public final class Domain {
  private final Map<String, Vpmom> vpmoms = new TreeMap<>();

  private Domain() {}

  /** Reads it from the pages. */
  public static Domain of(List<Page> pages) {
    Domain domain = new Domain();
    for (Page page : pages) {
      for (Vpmom vpmom : VpmomReader.read(page)) {
        vpmom.id().ifPresent(id -> domain.vpmoms.putIfAbsent(id, vpmom));
      }
    }
    return domain;
  }

  /** The VPMOM of an id. */
  public Optional<Vpmom> vpmom(String id) {
    return Optional.ofNullable(vpmoms.get(id));
  }

  /** The ids of all VPMOMs, sorted. */
  public Set<String> vpmomIds() {
    return vpmoms.keySet();
  }

  /** Who decides what, as written on a page. */
  public List<Rapid> rapids(Page page) {
    List<Rapid> rapids = new ArrayList<>();
    Rapid.of(page.frontMatter(), page.text()).ifPresent(rapids::add);
    return rapids;
  }
}
