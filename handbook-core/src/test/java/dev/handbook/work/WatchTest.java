package dev.handbook.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WatchTest {
  private static final Duration SOON = Duration.ofMillis(200);

  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

  private Optional<Watch> watching = Optional.empty();

  private void watch(Duration patience) {
    watching = Optional.of(new Watch(patience, lines::add));
  }

  @AfterEach
  void close() {
    watching.ifPresent(Watch::close);
  }

  private String next() throws InterruptedException {
    return String.valueOf(lines.poll(30, TimeUnit.SECONDS));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void runThatWaitsForALockSaysWhoHoldsIt() throws InterruptedException {
    Object lock = new Object();
    CountDownLatch held = new CountDownLatch(1);
    Thread worker =
        new Thread(
            () -> {
              await(held);
              Tasks.run(
                  () -> "Linting people/leave.md",
                  () -> {
                    synchronized (lock) {
                      return "";
                    }
                  });
            },
            "handbook-worker-1");
    worker.start();
    watch(SOON);
    synchronized (lock) {
      held.countDown();
      assertTrue(next().startsWith("Nothing has been finished for "));
      String who = next();
      while (!who.contains("people/leave.md")) {
        who = next();
      }
      String holds = "waits for a lock that " + Thread.currentThread().getName() + " holds";
      assertTrue(who.contains("handbook-worker-1 " + holds), who);
    }
    worker.join();
  }

  @Test
  void runThatWaitsForSomethingElseSaysWhere() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    Thread worker =
        new Thread(
            () ->
                Tasks.run(
                    () -> "Reading the history in git",
                    () -> {
                      await(never);
                      return "";
                    }));
    worker.start();
    watch(SOON);
    String line = next();
    while (!line.contains("Reading the history in git")) {
      line = next();
    }
    assertTrue(line.contains(" waits for "), line);
    never.countDown();
    worker.join();
  }

  @Test
  void itSpeaksLessAndLessOften() throws InterruptedException {
    List<Long> times = new ArrayList<>();
    watch(SOON);
    for (int i = 0; i < 3; i++) {
      String line = next();
      while (!line.startsWith("Nothing")) {
        line = next();
      }
      times.add(System.nanoTime());
    }
    assertTrue(times.get(2) - times.get(1) > (times.get(1) - times.get(0)) * 1.3, times.toString());
  }

  @Test
  void runThatGetsOnIsLeftInPeace() throws InterruptedException {
    watch(Duration.ofSeconds(2));
    for (int i = 0; i < 60; i++) {
      Tasks.run(() -> "a page", () -> "");
      Thread.sleep(50);
    }
    assertEquals(List.of(), List.copyOf(lines));
  }
}
