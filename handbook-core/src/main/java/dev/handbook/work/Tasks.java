package dev.handbook.work;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** What this process is at, for {@link Watch}. */
public final class Tasks {
  private static final Set<Task> UNDER_WAY = ConcurrentHashMap.newKeySet();
  private static final AtomicLong BEGUN = new AtomicLong();
  private static final LongAdder ENDED = new LongAdder();

  private Tasks() {}

  /** Something that a thread does; each is equal to itself only. */
  static final class Task {
    private final Supplier<String> name;
    private final Thread thread = Thread.currentThread();
    private final long number = BEGUN.incrementAndGet();

    private Task(Supplier<String> name) {
      this.name = name;
    }

    String name() {
      return name.get();
    }

    Thread thread() {
      return thread;
    }
  }

  /**
   * Does something under a name, and says so to whoever watches.
   *
   * @param name what is done, asked for only when it takes long
   */
  public static <R> R run(Supplier<String> name, Supplier<R> work) {
    Task task = new Task(name);
    UNDER_WAY.add(task);
    try {
      return work.get();
    } finally {
      UNDER_WAY.remove(task);
      ENDED.increment();
    }
  }

  /** How many have ended; stays the same as long as nothing is finished. */
  static long ended() {
    return ENDED.sum();
  }

  /** What has begun and not ended, the oldest first. */
  static List<Task> underWay() {
    return UNDER_WAY.stream().sorted(Comparator.comparingLong(task -> task.number)).toList();
  }
}
