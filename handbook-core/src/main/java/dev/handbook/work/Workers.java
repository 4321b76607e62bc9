package dev.handbook.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.function.Function;

/** Does the same to many things on all processors, with stacks deep enough for hostile pages. */
public final class Workers {
  /** In bytes; flexmark and jsoup recurse once or more per level of nesting. */
  private static final long STACK = 256L << 20;

  private Workers() {}

  /**
   * The results in the order of the items, whichever was finished first. The first failure is
   * thrown as soon as nobody is at work any more; what nobody has begun by then is not begun.
   *
   * @param doing what is done, as in {@code Parsing}, for {@link Watch}
   * @param name what an item is called, for the same
   */
  public static <T, R> List<R> map(
      String doing, List<T> items, Function<T, String> name, Function<T, R> work) {
    AtomicReferenceArray<R> results = new AtomicReferenceArray<>(items.size());
    AtomicInteger next = new AtomicInteger();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Runnable loop =
        () -> {
          try {
            for (int i = next.getAndIncrement();
                i < items.size() && failure.get() == null;
                i = next.getAndIncrement()) {
              T item = items.get(i);
              results.set(
                  i, Tasks.run(() -> doing + " " + name.apply(item), () -> work.apply(item)));
            }
          } catch (RuntimeException | Error problem) {
            failure.compareAndSet(null, problem);
          }
        };
    start(loop, Math.min(items.size(), Runtime.getRuntime().availableProcessors()))
        .forEach(Workers::join);
    rethrow(failure.get());
    List<R> list = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      list.add(results.get(i));
    }
    return list;
  }

  /** The same for work without results. */
  public static <T> void each(
      String doing, List<T> items, Function<T, String> name, Consumer<T> work) {
    map(
        doing,
        items,
        name,
        item -> {
          work.accept(item);
          return Boolean.TRUE;
        });
  }

  private static List<Thread> start(Runnable loop, int count) {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Thread thread = new Thread(null, loop, "handbook-worker-" + i, STACK);
      thread.setDaemon(true);
      thread.start();
      threads.add(thread);
    }
    return threads;
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

  private static void rethrow(Throwable failure) {
    if (failure instanceof RuntimeException exception) {
      throw exception;
    }
    if (failure instanceof Error error) {
      throw error;
    }
  }
}
