package dev.handbook.stage;

import dev.handbook.model.HandbookException;
import dev.handbook.work.Tasks;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** Times the phases of a run and tells the listener. */
public final class PhaseTimer {
  private static final double NANOS = 1e9;

  private final Progress progress;
  private final Set<String> warned = new HashSet<>();

  public PhaseTimer(Progress progress) {
    this.progress = progress;
  }

  /** Runs a phase; its outcome says how many things it was done to. */
  public <T> T time(String phase, String unit, ToIntFunction<T> count, Supplier<T> work) {
    long start = System.nanoTime();
    T done = Tasks.run(() -> phase + " " + unit, work);
    double seconds = (System.nanoTime() - start) / NANOS;
    tell(phase, count.applyAsInt(done), unit, seconds);
    return done;
  }

  /** Tells the listener something a person should know. */
  public void note(String line) {
    progress.noted(line);
  }

  /** What could not be had, and why; the same is told once. */
  public synchronized void warn(HandbookException missing) {
    if (warned.add(missing.getMessage())) {
      progress.warned(missing.getMessage());
    }
  }

  /** Two phases at a time may come to their ends. */
  private synchronized void tell(String phase, int count, String unit, double seconds) {
    progress.ended(phase, count, unit, seconds);
  }
}
