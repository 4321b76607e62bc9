package dev.handbook;

import dev.handbook.model.SearchIndex;
import dev.handbook.model.SiteFile;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * An index that is made when it is first searched: of a former revision only rules about procedures
 * want that, and indexing takes longer than all other rules together.
 */
final class LazyIndex implements SearchIndex {
  private final Predicate<Character.UnicodeScript> scripts;
  private final Supplier<SearchIndex> indexer;
  private Optional<SearchIndex> index = Optional.empty();

  LazyIndex(Predicate<Character.UnicodeScript> scripts, Supplier<SearchIndex> indexer) {
    this.scripts = scripts;
    this.indexer = indexer;
  }

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

  private synchronized SearchIndex index() {
    if (index.isEmpty()) {
      index = Optional.of(indexer.get());
    }
    return index.get();
  }

  @Override
  public synchronized void close() {
    index.ifPresent(SearchIndex::close);
  }
}
