package dev.handbook.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.handbook.Given;
import dev.handbook.model.HandbookException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What lies in the output is the old or the new site, whatever happens: the process is killed, two
 * publish at once, the disk is full. Each promise is also tried on a publisher that does not keep
 * it, to show that the test would notice.
 */
class PublishingHoldsTest {
  private static final boolean LONG = Given.isLong();
  private static final int KILLS = Given.number("handbook.kills", LONG ? 1000 : 8);
  private static final int PAIRS = Given.number("handbook.pairs", LONG ? 100 : 1);

  @TempDir Path folder;

  private Path output() {
    return folder.resolve("site");
  }

  private Process start(String... more) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                TwoSites.class.getName(),
                output().toString()));
    command.addAll(List.of(more));
    Process process =
        new ProcessBuilder(command)
            .redirectError(
                more.length == 0
                    ? ProcessBuilder.Redirect.INHERIT
                    : ProcessBuilder.Redirect.DISCARD)
            .start();
    int first = process.getInputStream().read();
    assertTrue(first == 'r' || more.length > 0, "the publisher has begun");
    return process;
  }

  private static void kill(Process process) throws InterruptedException {
    process.destroyForcibly();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
  }

  /**
   * The site that readers have, or get back from the next run when it was killed between renames.
   */
  private Path site() {
    return Files.exists(output()) ? output() : folder.resolve(".site.old");
  }

  private void assertNextRunSucceeds(int number) throws IOException {
    Publisher.publish(output(), TwoSites.site(number));
    assertTrue(TwoSites.isWhole(output()));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(
          List.of(".site.lock", "site"),
          left.map(p -> p.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void siteIsWholeWhenTheProcessIsKilled() throws Exception {
    Random random = new Random(26 + Given.number("handbook.seed", 0));
    for (int i = 0; i < KILLS; i++) {
      Process process = start();
      Thread.sleep(random.nextInt(150));
      kill(process);
      assertTrue(TwoSites.isWhole(site()), "kill " + i);
      assertNextRunSucceeds(i);
    }
  }

  @Test
  void killOfOneThatWritesInPlaceIsNoticed() throws Exception {
    Random random = new Random(26);
    boolean torn = false;
    for (int i = 0; i < 20 && !torn; i++) {
      Process process = start("in-place");
      Thread.sleep(random.nextInt(150));
      kill(process);
      torn = !TwoSites.isWhole(output());
    }
    assertTrue(torn, "20 kills and never a mixture");
  }

  @Test
  void siteIsWholeWhenTwoPublishAtOnce() throws Exception {
    for (int i = 0; i < PAIRS; i++) {
      Process one = start();
      Process other = start();
      Thread.sleep(300);
      assertTrue(one.isAlive() && other.isAlive(), "one of two publishers has failed");
      kill(one);
      kill(other);
      assertTrue(TwoSites.isWhole(site()), "pair " + i);
      assertNextRunSucceeds(i);
    }
  }

  @Test
  void twoThatPublishWithoutALockAreNoticed() throws Exception {
    boolean noticed = false;
    for (int i = 0; i < 20 && !noticed; i++) {
      Process one = start("unlocked");
      Process other = start("unlocked");
      Thread.sleep(300);
      noticed = !one.isAlive() || !other.isAlive();
      kill(one);
      kill(other);
      noticed |= !Files.exists(site()) || !TwoSites.isWhole(site());
    }
    assertTrue(noticed, "20 pairs and never in each other's way");
  }

  @Test
  void siteIsWholeWhenTheDiskIsFull() throws Exception {
    Path disk = mount();
    try {
      int failed = 0;
      int succeeded = 0;
      for (int point = 0; point < 50; point++) {
        Path site = disk.resolve("site");
        Publisher.publish(site, TwoSites.site(0));
        Path ballast = leaveFree(disk, point * 10_000L);
        try {
          Publisher.publish(site, TwoSites.site(1));
          succeeded++;
        } catch (HandbookException full) {
          failed++;
          assertTrue(full.getMessage().contains("cannot be written"), full.getMessage());
        }
        assertTrue(TwoSites.isWhole(site), "point " + point);
        Files.delete(ballast);
        Publisher.publish(site, TwoSites.site(1));
        assertTrue(TwoSites.isWhole(site), "after point " + point);
        assertFalse(Files.exists(disk.resolve(".site.new")));
      }
      assertTrue(failed > 10 && succeeded > 0, failed + " failed, " + succeeded + " succeeded");
    } finally {
      unmount(disk);
    }
  }

  @Test
  void fullDiskUnderOneThatWritesInPlaceIsNoticed() throws Exception {
    Path disk = mount();
    try {
      Path site = disk.resolve("site");
      TwoSites.publishInPlace(site, TwoSites.site(0));
      leaveFree(disk, 0);
      try {
        TwoSites.publishInPlace(site, TwoSites.site(1).plus(TwoSites.site(0).files()));
      } catch (IOException full) {
        // What it leaves behind is the point.
      }
      assertFalse(TwoSites.isWhole(site));
    } finally {
      unmount(disk);
    }
  }

  private Path mount() throws Exception {
    Path disk = Files.createDirectories(folder.resolve("disk"));
    boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.toString());
    assumeTrue(mounted, "a small disk cannot be mounted here");
    return disk;
  }

  private static void unmount(Path disk) throws Exception {
    assertTrue(run("umount", disk.toString()));
  }

  private static boolean run(String... command) throws Exception {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException missing) {
      return false;
    }
  }

  private static Path leaveFree(Path disk, long bytes) throws IOException {
    Path ballast = disk.resolve("ballast");
    long free = Files.getFileStore(disk).getUsableSpace();
    Files.write(ballast, new byte[(int) Math.max(0, free - bytes)]);
    return ballast;
  }
}
