package dev.handbook.stage;

import dev.handbook.model.SearchIndex;
import dev.handbook.work.Once;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * An index that is made when it is first searched: of a former revision only rules about procedures
 * want that, and indexing takes longer than all other rules together.
 */
final class LazyIndex extends DeferredIndex {
  private final Once<SearchIndex> index;

  LazyIndex(Predicate<Character.UnicodeScript> scripts, Supplier<SearchIndex> indexer) {
    super(scripts);
    this.index = new Once<>(indexer);
  }

  @Override
  SearchIndex index() {
    return index.get();
  }

  @Override
  public void close() {
    if (index.isDone()) {
      index.get().close();
    }
  }
}
