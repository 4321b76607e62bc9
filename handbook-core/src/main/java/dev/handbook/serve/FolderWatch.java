package dev.handbook.serve;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Notices when files of a folder change: by the system's own events, and by looking again and again
 * where there are none. Changes that come together are told once.
 */
public final class FolderWatch implements AutoCloseable {
  /** Editors write a file in several steps. */
  private static final long QUIET_MILLIS = 40;

  private static final long POLL_MILLIS = 500;

  private final Path root;
  private final Consumer<Set<Path>> changed;
  private final Optional<WatchService> service;
  private final Thread thread;
  private volatile boolean closed;

  private FolderWatch(Path root, Consumer<Set<Path>> changed, Optional<WatchService> service) {
    this.root = root;
    this.changed = changed;
    this.service = service;
    this.thread = new Thread(this::run, "handbook-watch");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Watches a folder and all below it; {@code changed} gets the files that have changed, as far as
   * that is known, on a thread of its own.
   */
  public static FolderWatch of(Path root, Consumer<Set<Path>> changed) {
    try {
      WatchService service = FileSystems.getDefault().newWatchService();
      try {
        register(root, root, service);
        return new FolderWatch(root, changed, Optional.of(service));
      } catch (IOException e) {
        service.close();
      }
    } catch (IOException | UnsupportedOperationException e) {
      return polling(root, changed);
    }
    return polling(root, changed);
  }

  /** Watches by looking twice a second: for folders on a network, and when handles run out. */
  static FolderWatch polling(Path root, Consumer<Set<Path>> changed) {
    return new FolderWatch(root, changed, Optional.empty());
  }

  private void run() {
    try {
      if (service.isPresent()) {
        listen(service.get());
      } else {
        poll();
      }
    } catch (InterruptedException | ClosedWatchServiceException e) {
      closed = true;
    }
  }

  private void listen(WatchService events) throws InterruptedException {
    while (!closed) {
      Set<Path> files = new TreeSet<>();
      boolean relevant = take(events.take(), events, files);
      WatchKey more = events.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
      while (more != null) {
        relevant |= take(more, events, files);
        more = events.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
      }
      if (relevant) {
        changed.accept(files);
      }
    }
  }

  private boolean take(WatchKey key, WatchService events, Set<Path> files) {
    boolean relevant = false;
    Path folder = (Path) key.watchable();
    for (WatchEvent<?> event : key.pollEvents()) {
      if (event.kind() == StandardWatchEventKinds.OVERFLOW) {
        relevant = true;
        continue;
      }
      Path path = folder.resolve((Path) event.context());
      if (!isContent(root, path)) {
        continue;
      }
      relevant = true;
      files.add(path);
      if (Files.isDirectory(path)) {
        try {
          register(root, path, events);
        } catch (IOException gone) {
          relevant = true;
        }
      }
    }
    key.reset();
    return relevant;
  }

  private void poll() throws InterruptedException {
    Map<Path, String> last = snapshot();
    while (!closed) {
      Thread.sleep(POLL_MILLIS);
      Map<Path, String> now = snapshot();
      if (!now.equals(last)) {
        changed.accept(differences(last, now));
        last = now;
      }
    }
  }

  private static Set<Path> differences(Map<Path, String> last, Map<Path, String> now) {
    Set<Path> files = new TreeSet<>(now.keySet());
    files.removeIf(file -> now.get(file).equals(last.get(file)));
    return files;
  }

  private Map<Path, String> snapshot() {
    Map<Path, String> files = new TreeMap<>();
    try {
      walk(
          root,
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
              if (isContent(root, file)) {
                files.put(file, facts.lastModifiedTime() + " " + facts.size());
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException gone) {
      files.clear();
    }
    return files;
  }

  private static void register(Path root, Path folder, WatchService events) throws IOException {
    walk(
        root,
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path found, BasicFileAttributes facts)
              throws IOException {
            if (!found.equals(root) && !isContent(root, found)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            found.register(
                events,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void walk(Path root, Path from, SimpleFileVisitor<Path> visitor)
      throws IOException {
    if (from.equals(root) || isContent(root, from)) {
      Files.walkFileTree(from, visitor);
    }
  }

  /** What a build reads: not what it writes, not what version control and editors keep. */
  private static boolean isContent(Path root, Path path) {
    for (Path part : root.relativize(path)) {
      String name = part.toString();
      boolean read = name.startsWith(".gitbook") || name.equals(".well-known");
      if (name.equals("target") || name.equals("node_modules")) {
        return false;
      }
      if ((name.startsWith(".") && !read) || name.endsWith("~") || name.endsWith(".tmp")) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    service.ifPresent(
        events -> {
          try {
            events.close();
          } catch (IOException e) {
            closed = true;
          }
        });
  }
}
