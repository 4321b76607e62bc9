package dev.handbook.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkersTest {
  private static final List<Integer> MANY = IntStream.range(0, 1_000).boxed().toList();

  private static <R> List<R> map(List<Integer> items, Function<Integer, R> work) {
    return Workers.map("Trying", items, String::valueOf, work);
  }

  @Test
  void resultsHaveTheOrderOfTheItems() {
    assertEquals(MANY, map(MANY, number -> number));
    assertEquals(List.of(), map(List.of(), number -> number));
  }

  @Test
  void sharedPoolIsNotUsed() {
    Set<String> names = ConcurrentHashMap.newKeySet();
    map(MANY, number -> names.add(Thread.currentThread().getName()));
    assertTrue(names.stream().allMatch(name -> name.startsWith("handbook-")), names.toString());
  }

  @Test
  void failureIsThrownAsItIsWhenNobodyIsAtWorkAnyMore() {
    AtomicInteger atWork = new AtomicInteger();
    IllegalStateException failure = new IllegalStateException("on purpose");
    IllegalStateException thrown =
        assertThrows(
            IllegalStateException.class,
            () ->
                map(
                    MANY,
                    number -> {
                      atWork.incrementAndGet();
                      try {
                        if (number == 7) {
                          throw failure;
                        }
                        return number;
                      } finally {
                        atWork.decrementAndGet();
                      }
                    }));
    assertSame(failure, thrown);
    assertEquals(0, atWork.get());
  }

  @Test
  void workWithinWorkEndsHoweverDeep() {
    assertEquals(
        MANY.subList(0, 20).stream().map(number -> 8).toList(),
        map(MANY.subList(0, 20), number -> nested(3)));
  }

  private static int nested(int depth) {
    List<Integer> two = List.of(1, 1);
    return depth == 0
        ? 1
        : map(two, number -> nested(depth - 1)).stream().mapToInt(Integer::intValue).sum();
  }

  @Test
  void whatIsAskedForByManyIsWorkedOutOnce() {
    AtomicInteger times = new AtomicInteger();
    Once<List<Integer>> once =
        new Once<>(
            () -> {
              times.incrementAndGet();
              return map(MANY, number -> number + 1);
            });
    map(MANY, number -> once.get().get(number)).forEach(found -> assertTrue(found > 0));
    assertEquals(1, times.get());
    assertTrue(once.isDone());
  }

  @Test
  void failureToWorkItOutIsToldToAll() {
    IllegalStateException failure = new IllegalStateException("on purpose");
    Once<String> once =
        new Once<>(
            () -> {
              throw failure;
            });
    for (int i = 0; i < 2; i++) {
      assertSame(failure, assertThrows(IllegalStateException.class, once::get));
    }
  }
}
