package dev.handbook.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/** Does the same to many things on all processors, with stacks deep enough for hostile pages. */
final class Workers {
  /** In bytes; flexmark and jsoup recurse once or more per level of nesting. */
  private static final long STACK = 256L << 20;

  private Workers() {}

  /** The results in the order of the items, whichever was finished first. */
  static <T, R> List<R> map(List<T> items, Function<T, R> work) {
    AtomicReferenceArray<R> results = new AtomicReferenceArray<>(items.size());
    AtomicInteger next = new AtomicInteger();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Runnable loop =
        () -> {
          try {
            for (int i = next.getAndIncrement();
                i < items.size() && failure.get() == null;
                i = next.getAndIncrement()) {
              results.set(i, work.apply(items.get(i)));
            }
          } catch (RuntimeException | Error problem) {
            failure.compareAndSet(null, problem);
          }
        };
    int count = Math.max(1, Math.min(items.size(), Runtime.getRuntime().availableProcessors()));
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Thread thread = new Thread(null, loop, "handbook-parser-" + i, STACK);
      thread.setDaemon(true);
      thread.start();
      threads.add(thread);
    }
    threads.forEach(Workers::join);
    if (failure.get() != null) {
      throw new IllegalStateException("a page could not be parsed", failure.get());
    }
    List<R> list = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      list.add(results.get(i));
    }
    return list;
  }

  private static void join(Thread thread) {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
