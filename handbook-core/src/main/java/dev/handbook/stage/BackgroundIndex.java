package dev.handbook.stage;

import dev.handbook.model.SearchIndex;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * An index that is being made while other things are done: indexing keeps one processor busy, and
 * of all rules few ask the index.
 */
final class BackgroundIndex extends DeferredIndex {
  private final CompletableFuture<SearchIndex> index;

  /** Begins at once; what fails is thrown to whoever asks the index first. */
  BackgroundIndex(Predicate<Character.UnicodeScript> scripts, Supplier<SearchIndex> indexer) {
    super(scripts);
    this.index = CompletableFuture.supplyAsync(indexer, BackgroundIndex::start);
  }

  private static void start(Runnable making) {
    Thread thread = new Thread(making, "handbook-indexer");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  SearchIndex index() {
    try {
      return index.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failed;
    }
  }

  /** Waits until nobody writes into the index any more. */
  @Override
  public void close() {
    index.handle((made, failure) -> made).thenAccept(BackgroundIndex::close).join();
  }

  private static void close(SearchIndex made) {
    if (made != null) {
      made.close();
    }
  }
}
