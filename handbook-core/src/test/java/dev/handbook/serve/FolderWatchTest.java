package dev.handbook.serve;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {
  @TempDir Path folder;
  private final Semaphore changes = new Semaphore(0);

  private FolderWatch watch;

  @AfterEach
  void stop() {
    watch.close();
  }

  private boolean isTold() throws InterruptedException {
    return changes.tryAcquire(30, TimeUnit.SECONDS);
  }

  @Test
  void changeIsNoticedByEvents() throws Exception {
    watch = FolderWatch.of(folder, files -> changes.release());
    Files.writeString(folder.resolve("page.md"), "text");
    assertTrue(isTold());
  }

  @Test
  void changeIsNoticedByLooking() throws Exception {
    watch = FolderWatch.polling(folder, files -> changes.release());
    Thread.sleep(300);
    Files.writeString(folder.resolve("page.md"), "text");
    assertTrue(isTold());
  }

  @Test
  void outputAndHiddenFilesAreNoChange() throws Exception {
    Files.createDirectories(folder.resolve("target"));
    watch = FolderWatch.of(folder, files -> changes.release());
    Files.writeString(folder.resolve("target/index.html"), "text");
    Files.writeString(folder.resolve(".page.md.swp"), "text");
    assertFalse(changes.tryAcquire(1, TimeUnit.SECONDS));
  }
}
