package dev.handbook.work;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Something that is worked out when it is first asked for, by whoever asks first, without a lock:
 * what that thread waits for may itself need threads that ask for other things. Others wait for the
 * result, a failure included.
 */
public final class Once<T> implements Supplier<T> {
  private final FutureTask<T> task;

  /** What is to be worked out. */
  public Once(Supplier<T> work) {
    this.task = new FutureTask<>(work::get);
  }

  @Override
  public T get() {
    task.run();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Whether it has been worked out. */
  public boolean isDone() {
    return task.isDone();
  }
}
