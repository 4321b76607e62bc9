package dev.handbook;

import dev.handbook.model.SearchIndex;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * An index that is made when it is first searched: of a former revision only rules about procedures
 * want that, and indexing takes longer than all other rules together.
 */
final class LazyIndex extends LaterIndex {
  private final Supplier<SearchIndex> indexer;
  private Optional<SearchIndex> index = Optional.empty();

  LazyIndex(Predicate<Character.UnicodeScript> scripts, Supplier<SearchIndex> indexer) {
    super(scripts);
    this.indexer = indexer;
  }

  @Override
  synchronized SearchIndex index() {
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
