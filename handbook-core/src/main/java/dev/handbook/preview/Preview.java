package dev.handbook.preview;

import dev.handbook.BuildReport;
import dev.handbook.HandbookBuild;
import dev.handbook.caching.InMemoryCache;
import dev.handbook.files.Markers;
import dev.handbook.files.WorkFolder;
import dev.handbook.model.Edition;
import dev.handbook.model.Finding;
import dev.handbook.model.HandbookException;
import dev.handbook.model.Page;
import dev.handbook.model.SiteFile;
import dev.handbook.serve.FolderWatch;
import dev.handbook.serve.PreviewServer;
import dev.handbook.stage.Config;
import dev.handbook.text.Digest;
import dev.handbook.work.Watch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * A handbook shown on the writer's own computer, built anew as its files change. A state that
 * cannot be built leaves the last good site where it is, and says why.
 */
public final class Preview implements AutoCloseable {
  private static final double NANOS = 1e9;

  private final Config asked;
  private final Consumer<String> listener;
  private final Path folder;
  private final PreviewServer server;
  private final InMemoryCache memory = new InMemoryCache();
  private final HandbookBuild build;
  private final Set<Path> unbuilt = new TreeSet<>();

  /** Of pages that were put into the site that is shown; guarded by {@link #unbuilt}. */
  private final Map<String, Digest> seen = new HashMap<>();

  private final ExecutorService builder =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "handbook-build");
            thread.setDaemon(true);
            return thread;
          });
  private final CountDownLatch closed = new CountDownLatch(1);
  private FolderWatch watch;
  private CompletableFuture<Void> first = CompletableFuture.completedFuture(null);
  private final AtomicBoolean waiting = new AtomicBoolean();
  private volatile int builds;

  private Preview(Config asked, int port, Consumer<String> listener, Path folder) {
    this.asked = asked;
    this.listener = listener;
    this.folder = folder;
    this.server = PreviewServer.start(port, folder.resolve("none"));
    this.build = new HandbookBuild(this::ended).previewing(memory);
  }

  /**
   * Builds a handbook into a temporary folder, serves it on the loopback address and follows its
   * files.
   *
   * @param config content and day; output and reports are not used, and findings stop nothing
   * @param port the first port to try; 0 for any
   * @param listener told, a line each, what was built
   * @throws HandbookException when no port is free or there is no content folder
   */
  public static Preview start(Config config, int port, Consumer<String> listener) {
    Preview preview = open(config, port, listener);
    preview.first.join();
    return preview;
  }

  /** The same, which does not wait for the first build: until then pages say what is done. */
  public static Preview open(Config config, int port, Consumer<String> listener) {
    if (!Files.isDirectory(config.content())) {
      throw new HandbookException(
          "The content folder does not exist",
          config.content().toString(),
          "Name the folder of the handbook with -Dhandbook.content=FOLDER.");
    }
    try {
      Path folder = WorkFolder.temporary("handbook-preview-").path();
      Preview preview = new Preview(config, port, listener, folder);
      Path content = config.content().toAbsolutePath().normalize();
      // Watched before it is built, so that no change is lost.
      preview.watch = FolderWatch.of(content, preview::changed);
      preview.first = CompletableFuture.runAsync(preview::build, preview.builder);
      return preview;
    } catch (IOException e) {
      throw new HandbookException(
          "The preview has no temporary folder (" + e.getMessage() + ")",
          System.getProperty("java.io.tmpdir"),
          "Free some space, or name another with -Djava.io.tmpdir",
          e);
    }
  }

  private void ended(String phase, int count, String unit, double seconds) {
    server.progress(String.format(Locale.ROOT, "%s %,d %s", phase, count, unit));
  }

  /** The address for a browser. */
  public String address() {
    return "http://127.0.0.1:" + server.port() + "/";
  }

  /** The port it is served on. */
  public int port() {
    return server.port();
  }

  /** Waits until somebody closes it. */
  public void await() throws InterruptedException {
    closed.await();
  }

  /** Shows the pages that were edited, then builds what depends on them. */
  private void changed(Set<Path> files) {
    synchronized (unbuilt) {
      unbuilt.addAll(files);
      Path site = folder.resolve("site-" + builds);
      if (closed.getCount() > 0) {
        glance(site, files).ifPresent(found -> server.show(site, found));
      }
    }
    if (waiting.compareAndSet(false, true)) {
      builder.execute(this::build);
    }
  }

  /** Puts edited pages into a site that is shown; what was found on them, if there was any. */
  private Optional<List<Finding>> glance(Path site, Set<Path> files) {
    Optional<SinglePagePreview> glance =
        memory.last().map(built -> new SinglePagePreview(built, seen));
    List<Page> edited = new ArrayList<>();
    for (Path file : glance.isPresent() ? files : Set.<Path>of()) {
      try {
        Optional<Page> page = glance.get().page(file);
        if (page.isPresent()) {
          show(site, glance.get().file(page.get()));
          edited.add(page.get());
        }
      } catch (IOException | RuntimeException later) {
        // The build that follows shows it, or says why it cannot.
        continue;
      }
    }
    // Pages are there before they are checked: a browser that asks now has the new one.
    edited.forEach(page -> glance.get().check(page, asked.today()));
    return edited.isEmpty() ? Optional.empty() : glance.map(SinglePagePreview::findings);
  }

  private static void show(Path site, SiteFile page) throws IOException {
    WorkFolder.of(site).write(page.path(), page::writeTo);
  }

  /** Called by the builder's one thread only. */
  private void build() {
    if (closed.getCount() == 0) {
      return;
    }
    waiting.set(false);
    synchronized (unbuilt) {
      unbuilt.clear();
    }
    long start = System.nanoTime();
    Config config = config(folder.resolve("site-" + (builds + 1)));
    Watch watching = Watch.over(listener);
    try {
      BuildReport report = build.build(config);
      synchronized (unbuilt) {
        builds++;
        seen.clear();
        Path site = report.site().orElseThrow();
        server.show(site, glance(site, unbuilt).orElse(report.findings()));
      }
      // Requests that are on their way may still read the one before.
      delete(folder.resolve("site-" + (builds - 2)));
      listener.accept(
          String.format(
              Locale.ROOT,
              "%,d pages, %,d findings, %.1f s",
              report.pages(),
              report.findings().size(),
              (System.nanoTime() - start) / NANOS));
    } catch (RuntimeException e) {
      // Whatever it is, the writer goes on writing and the next state may be whole again.
      String reason = e.getMessage() == null ? e.toString() : e.getMessage();
      server.trouble(reason);
      listener.accept("Not built, the last good site stays: " + reason);
    } finally {
      watching.close();
    }
  }

  private Config config(Path output) {
    return new Config(
        asked.content(),
        output,
        folder.resolve("index"),
        folder.resolve("reports"),
        List.of("json"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        // Only the writer's own computer is reached: what is confidential is shown, with its mark.
        Optional.of(asked.edition().orElse(Edition.INTERNAL)),
        asked.today(),
        Map.of(),
        false,
        asked.theme(),
        false);
  }

  @Override
  public void close() {
    closed.countDown();
    if (watch != null) {
      watch.close();
    }
    server.close();
    builder.shutdownNow();
    awaitEnd();
    delete(folder);
  }

  /** Whoever builds still writes into the folder. */
  private void awaitEnd() {
    try {
      builder.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void delete(Path path) {
    try {
      WorkFolder.of(path).deleteAll(Markers.SITE);
    } catch (IOException e) {
      path.toFile().deleteOnExit();
    }
  }
}
