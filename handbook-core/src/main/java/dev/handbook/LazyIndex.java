package dev.handbook;

import dev.handbook.model.SearchIndex;
import dev.handbook.model.SiteFile;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * An index that is made when it is first asked: of a former revision only rules about procedures
 * want to know, and indexing takes longer than all other rules together.
 */
final class LazyIndex implements SearchIndex {
  private final Supplier<SearchIndex> indexer;
  private Optional<SearchIndex> index = Optional.empty();

  LazyIndex(Supplier<SearchIndex> indexer) {
    this.indexer = indexer;
  }

  @Override
  public List<Hit> search(String query, int limit) {
    return index().search(query, limit);
  }

  @Override
  public boolean reads(Character.UnicodeScript script) {
    return index().reads(script);
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
