package dev.handbook.cache;

import dev.handbook.model.FormerPages;
import dev.handbook.model.Page;
import dev.handbook.text.Digest;
import dev.handbook.work.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The pages of the last run, in one file. Its first record says which program wrote it and under
 * what context the pages were parsed; each further one is a page with its path and digest, of one
 * path the last counts. Whatever is not as it should be is as if it were not there.
 */
public final class PageCache implements FormerPages, AutoCloseable {
  private static final String FILE = "pages";

  /** Paths are shorter than this, or the page is simply not found. */
  private static final int BEGINNING = 1024;

  /** Pages encoded at a time. */
  private static final int BATCH = 512;

  private final Path folder;
  private final String stamp;
  private final Optional<FileChannel> file;
  private final String context;
  private final Map<String, PageFile.Place> places = new HashMap<>();
  private final Map<String, Page> taken = new ConcurrentHashMap<>();
  private long end;

  private PageCache(Path folder, String stamp) throws IOException {
    this.folder = folder;
    this.stamp = stamp;
    this.file = channel(folder.resolve(FILE));
    this.context = file.isPresent() ? index(file.get()) : "";
  }

  /**
   * Opens the cache of a folder; there need be none.
   *
   * @param programs classes from the programs that make pages
   * @return empty when it cannot be told which program this is, or the folder cannot be read
   */
  public static Optional<PageCache> open(Path folder, List<Class<?>> programs) {
    Optional<String> stamp = Stamp.of(programs);
    try {
      return stamp.isPresent() ? Optional.of(new PageCache(folder, stamp.get())) : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<FileChannel> channel(Path path) throws IOException {
    return Files.isRegularFile(path)
        ? Optional.of(FileChannel.open(path, StandardOpenOption.READ))
        : Optional.empty();
  }

  private String index(FileChannel channel) throws IOException {
    List<PageFile.Place> found = PageFile.places(channel);
    Optional<byte[]> head =
        found.isEmpty() ? Optional.empty() : PageFile.bytes(channel, found.get(0));
    if (head.isEmpty()) {
      return "";
    }
    Unpacker first = new Unpacker(head.get());
    if (!first.text().equals(stamp)) {
      return "";
    }
    for (PageFile.Place place : found.subList(1, found.size())) {
      key(PageFile.beginning(channel, place, BEGINNING)).ifPresent(key -> places.put(key, place));
    }
    end = found.get(found.size() - 1).end();
    return first.text();
  }

  private static Optional<String> key(byte[] beginning) {
    try {
      return Optional.of(new Unpacker(beginning).text());
    } catch (RuntimeException broken) {
      return Optional.empty();
    }
  }

  @Override
  public String context() {
    return context;
  }

  @Override
  public Optional<Page> page(String path, Digest digest) {
    Page known = taken.get(path);
    if (known == null) {
      PageFile.Place place = places.get(path);
      Optional<Page> read = place == null ? Optional.empty() : read(place);
      read.ifPresent(page -> taken.putIfAbsent(path, page));
      known = taken.get(path);
    }
    return Optional.ofNullable(known)
        .filter(page -> page.path().equals(path) && page.source().digest().equals(digest));
  }

  private Optional<Page> read(PageFile.Place place) {
    try {
      return PageFile.bytes(file.orElseThrow(), place).map(PageFormat::read);
    } catch (IOException | RuntimeException broken) {
      return Optional.empty();
    }
  }

  /**
   * Keeps the pages of this run. Only what is new is written, unless more than half of the file has
   * become worthless. What cannot be written is not kept: a run does not fail for that.
   */
  public void keep(String under, List<Page> pages) {
    try {
      Files.createDirectories(folder);
      try (FileChannel lock =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        Optional<FileLock> mine = lock(lock);
        if (mine.isPresent()) {
          write(under, pages);
        }
      }
    } catch (IOException | UncheckedIOException notKept) {
      forget();
    }
  }

  private static Optional<FileLock> lock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException another) {
      return Optional.empty();
    }
  }

  private void write(String under, List<Page> pages) throws IOException {
    Path path = folder.resolve(FILE);
    List<Page> fresh = pages.stream().filter(page -> taken.get(page.path()) != page).toList();
    long alive = 0;
    Set<String> paths = new HashSet<>();
    pages.forEach(page -> paths.add(page.path()));
    for (Map.Entry<String, PageFile.Place> entry : places.entrySet()) {
      alive += paths.contains(entry.getKey()) ? entry.getValue().length() : 0;
    }
    boolean append =
        end > 0 && under.equals(context) && alive * 2 > end && Files.size(path) == size();
    if (append && fresh.isEmpty()) {
      return;
    }
    if (append) {
      PageFile.write(path, end, encoded(fresh));
      return;
    }
    Path next = folder.resolve(FILE + ".new");
    Packer head = new Packer();
    head.text(stamp);
    head.text(under);
    PageFile.write(next, 0, Stream.concat(Stream.of(head.bytes()), encoded(pages)));
    Files.move(next, path, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Another run may have written since. */
  private long size() throws IOException {
    return file.isPresent() ? file.get().size() : 0;
  }

  private static Stream<byte[]> encoded(List<Page> pages) {
    List<List<Page>> batches = new ArrayList<>();
    for (int i = 0; i < pages.size(); i += BATCH) {
      batches.add(pages.subList(i, Math.min(pages.size(), i + BATCH)));
    }
    return batches.stream()
        .flatMap(batch -> Workers.map("Keeping", batch, Page::path, PageFormat::write).stream());
  }

  private void forget() {
    try {
      Files.deleteIfExists(folder.resolve(FILE));
      Files.deleteIfExists(folder.resolve(FILE + ".new"));
    } catch (IOException stays) {
      // Broken records are told from whole ones when they are read.
    }
  }

  @Override
  public void close() {
    try {
      if (file.isPresent()) {
        file.get().close();
      }
    } catch (IOException closed) {
      throw new UncheckedIOException(closed);
    }
  }
}
