package dev.handbook.stage;

import dev.handbook.model.SearchIndex;
import dev.handbook.model.SiteFile;
import java.util.List;
import java.util.function.Predicate;

/** An index that need not be there yet: which scripts it reads is known without it. */
abstract class DeferredIndex implements SearchIndex {
  private final Predicate<Character.UnicodeScript> scripts;

  DeferredIndex(Predicate<Character.UnicodeScript> scripts) {
    this.scripts = scripts;
  }

  /** The index, as soon as it is there. */
  abstract SearchIndex index();

  @Override
  public List<Hit> search(String query, int limit) {
    return index().search(query, limit);
  }

  @Override
  public boolean reads(Character.UnicodeScript script) {
    return scripts.test(script);
  }

  @Override
  public List<SiteFile> files() {
    return index().files();
  }
}
