package dev.handbook.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.model.HandbookException;
import dev.handbook.model.SearchIndex;
import dev.handbook.model.SiteFile;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class BackgroundIndexTest {
  private final AtomicBoolean closed = new AtomicBoolean();
  private final SearchIndex index =
      new SearchIndex() {
        @Override
        public List<Hit> search(String query, int limit) {
          return List.of(new Hit("a/", query, 1));
        }

        @Override
        public boolean reads(Character.UnicodeScript script) {
          return true;
        }

        @Override
        public List<SiteFile> files() {
          return List.of();
        }

        @Override
        public void close() {
          closed.set(true);
        }
      };

  private static boolean latin(Character.UnicodeScript script) {
    return script == Character.UnicodeScript.LATIN;
  }

  private SearchIndex after(CountDownLatch gate) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return index;
  }

  @Test
  void answersComeWhenItIsMade() {
    CountDownLatch gate = new CountDownLatch(1);
    try (SearchIndex underway =
        new BackgroundIndex(BackgroundIndexTest::latin, () -> after(gate))) {
      assertTrue(underway.reads(Character.UnicodeScript.LATIN), "is known without an index");
      gate.countDown();
      assertEquals("query", underway.search("query", 1).get(0).title());
      assertEquals(List.of(), underway.files());
    }
    assertTrue(closed.get());
  }

  @Test
  void closingWaitsUntilItIsMade() {
    CountDownLatch gate = new CountDownLatch(1);
    SearchIndex underway = new BackgroundIndex(BackgroundIndexTest::latin, () -> after(gate));
    new Thread(gate::countDown).start();
    underway.close();
    assertTrue(closed.get());
  }

  @Test
  void whatFailsIsToldToWhoeverAsks() {
    HandbookException failure = new HandbookException("No room", "index", "Free some space");
    try (SearchIndex underway =
        new BackgroundIndex(
            BackgroundIndexTest::latin,
            () -> {
              throw failure;
            })) {
      assertSame(failure, assertThrows(HandbookException.class, underway::files));
      assertSame(failure, assertThrows(HandbookException.class, () -> underway.search("a", 1)));
    }
  }
}
