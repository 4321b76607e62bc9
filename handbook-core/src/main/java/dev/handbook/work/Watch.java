package dev.handbook.work;

import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Says what a run waits for when it stands still: when nothing has been finished for 30 seconds,
 * and again each time that this has lasted twice as long. It only tells; a run may be slow.
 */
public final class Watch implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** How many looks there are in the time after which it speaks. */
  private static final int LOOKS = 10;

  private static final int MOST_TASKS = 12;
  private static final String OURS = "dev.handbook.";

  private final Duration patience;
  private final Consumer<String> listener;
  private final Thread run = Thread.currentThread();
  private final Thread thread = new Thread(this::watch, "handbook-watch");

  /**
   * Watches over what this process does until it is closed.
   *
   * @param patience after what time without anything finished it speaks
   * @param listener told a line at a time, on a thread of the watch
   */
  Watch(Duration patience, Consumer<String> listener) {
    this.patience = patience;
    this.listener = listener;
    thread.setDaemon(true);
    thread.start();
  }

  /** Watches over the run that this thread begins, until it is closed. */
  public static Watch over(Consumer<String> listener) {
    return new Watch(PATIENCE, listener);
  }

  private void watch() {
    long ended = Tasks.ended();
    long since = System.nanoTime();
    Duration speaks = patience;
    try {
      while (true) {
        Thread.sleep(patience.dividedBy(LOOKS).toMillis());
        Duration still = Duration.ofNanos(System.nanoTime() - since);
        if (Tasks.ended() != ended) {
          ended = Tasks.ended();
          since = System.nanoTime();
          speaks = patience;
        } else if (still.compareTo(speaks) >= 0) {
          report(still).forEach(listener);
          speaks = speaks.multipliedBy(2);
        }
      }
    } catch (InterruptedException closed) {
      // Nobody asks any more.
      return;
    }
  }

  private List<String> report(Duration still) {
    List<String> lines = new ArrayList<>();
    lines.add("Nothing has been finished for " + still.toSeconds() + " s. The run waits for:");
    List<Tasks.Task> tasks = Tasks.underWay();
    tasks.stream()
        .limit(MOST_TASKS)
        .forEach(task -> lines.add("  " + task.name() + ": " + whereabouts(task.thread())));
    if (tasks.size() > MOST_TASKS) {
      lines.add("  and " + (tasks.size() - MOST_TASKS) + " more");
    }
    if (tasks.stream().noneMatch(task -> task.thread() == run)) {
      lines.add("  the run itself: " + whereabouts(run));
    }
    return lines;
  }

  /** What a thread does, where, and who keeps it from going on. */
  private static String whereabouts(Thread thread) {
    ThreadInfo info =
        ManagementFactory.getThreadMXBean().getThreadInfo(thread.getId(), Integer.MAX_VALUE);
    if (info == null) {
      return "has just ended";
    }
    String does =
        switch (info.getThreadState()) {
          case BLOCKED ->
              "waits for a lock"
                  + Optional.ofNullable(info.getLockOwnerName())
                      .map(owner -> " that " + owner + " holds")
                      .orElse("");
          case WAITING, TIMED_WAITING ->
              "waits"
                  + Optional.ofNullable(info.getLockInfo())
                      .map(LockInfo::getClassName)
                      .map(lock -> " for " + lock)
                      .orElse("");
          default -> "is at work";
        };
    String where =
        Stream.of(info.getStackTrace())
            .filter(Watch::tells)
            .findFirst()
            .map(frame -> ", in " + frame)
            .orElse("");
    return thread.getName() + " " + does + where;
  }

  /** Our own programs beside those by which we wait. */
  private static boolean tells(StackTraceElement frame) {
    return frame.getClassName().startsWith(OURS)
        && !frame.getClassName().startsWith(Watch.class.getPackageName() + ".");
  }

  /** Ends the watch; nothing is said afterwards but a line that is on its way. */
  @Override
  public void close() {
    thread.interrupt();
  }
}
