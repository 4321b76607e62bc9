package dev.handbook.domain.control;

import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What the pages of a handbook state, each read when it is first asked for. */
final class KnownControls implements Handbook.Derived {
  private final Labels labels;
  private final Map<String, Known> byPath = new ConcurrentHashMap<>();

  private record Known(Page page, DocumentControl control) {}

  KnownControls(Handbook handbook) {
    this.labels = Labels.with(handbook.settings().conventions().labels());
  }

  /** The labels by which the handbook knows what is stated. */
  Labels labels() {
    return labels;
  }

  /** What a page states, be it the handbook's own or another version of one. */
  DocumentControl of(Page page) {
    Known known = byPath.get(page.path());
    if (known == null || known.page() != page) {
      known = new Known(page, DocumentControl.of(page, page.blocks(), labels));
      byPath.put(page.path(), known);
    }
    return known.control();
  }

  @Override
  public Optional<KnownControls> with(Page page) {
    return Optional.empty();
  }
}
