package dev.handbook.cache;

import dev.handbook.files.Seal;
import dev.handbook.files.WorkFolder;
import dev.handbook.model.FormerPages;
import dev.handbook.model.Page;
import dev.handbook.text.Digest;
import dev.handbook.work.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
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
 * path the last counts. Whatever is not as it should be, or not sealed with the key of this run, is
 * as if it were not there.
 */
public final class PageCache implements FormerPages, AutoCloseable {
  private static final String FILE = "pages";
  private static final String NEXT = "pages.new";

  /** Paths are shorter than this, or the page is simply not found. */
  private static final int BEGINNING = 1024;

  /** Pages encoded at a time. */
  private static final int BATCH = 512;

  private final WorkFolder folder;
  private final Seal seal;
  private final String stamp;
  private final Optional<FileChannel> file;
  private final String context;

  /** A page that was parsed under another context is another page. */
  private final Seal ofPages;

  private final Map<String, PageFile.Place> places = new HashMap<>();
  private final Map<String, Page> taken = new ConcurrentHashMap<>();
  private long end;

  private PageCache(WorkFolder folder, String stamp, Seal seal) throws IOException {
    this.folder = folder;
    this.stamp = stamp;
    this.seal = seal.of("pages\n" + stamp);
    this.file =
        folder.has(FILE)
            ? Optional.of(folder.open(FILE, StandardOpenOption.READ))
            : Optional.empty();
    this.context = file.isPresent() ? index(file.get()) : "";
    this.ofPages = this.seal.of(context);
  }

  /**
   * Opens the cache of a folder; there need be none.
   *
   * @param programs classes from the programs that make pages
   * @param key seals what is kept
   * @return empty when it cannot be told which program this is, or the folder cannot be read
   */
  public static Optional<PageCache> open(Path folder, List<Class<?>> programs, Seal key) {
    Optional<String> stamp = Stamp.of(programs);
    try {
      return stamp.isPresent()
          ? Optional.of(new PageCache(WorkFolder.of(folder), stamp.get(), key))
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private String index(FileChannel channel) throws IOException {
    List<PageFile.Place> found = PageFile.places(channel);
    Optional<byte[]> head =
        found.isEmpty() ? Optional.empty() : PageFile.bytes(channel, found.get(0), seal);
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
      return PageFile.bytes(file.orElseThrow(), place, ofPages).map(PageFormat::read);
    } catch (IOException | RuntimeException broken) {
      return Optional.empty();
    }
  }

  /**
   * Keeps the pages of this run. Only what is new is written, unless more than half of the file has
   * become worthless. What cannot be written is not kept: a run does not fail for that.
   *
   * @param withWording also the digests of wordings that nobody has asked for yet: a build asks for
   *     all of them, a lint for hardly any
   */
  public void keep(String under, List<Page> pages, boolean withWording) {
    try {
      folder.mark();
      try (FileChannel lock =
          folder.open("lock", StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        Optional<FileLock> mine = lock(lock);
        if (mine.isPresent()) {
          write(under, pages, withWording);
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

  private void write(String under, List<Page> pages, boolean withWording) throws IOException {
    List<Page> fresh =
        pages.stream()
            .filter(page -> taken.get(page.path()) != page || lacksWording(page, withWording))
            .toList();
    long alive = 0;
    Set<String> paths = new HashSet<>();
    pages.forEach(page -> paths.add(page.path()));
    for (Map.Entry<String, PageFile.Place> entry : places.entrySet()) {
      alive += paths.contains(entry.getKey()) ? entry.getValue().length() : 0;
    }
    boolean append = end > 0 && under.equals(context) && alive * 2 > end && isTheSame();
    if (append && fresh.isEmpty()) {
      return;
    }
    if (append) {
      try (FileChannel old = folder.open(FILE, StandardOpenOption.WRITE)) {
        PageFile.write(old, end, encoded(fresh, ofPages, withWording));
      }
      return;
    }
    Packer head = new Packer();
    head.text(stamp);
    head.text(under);
    folder.delete(NEXT);
    try (FileChannel next =
        folder.open(NEXT, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      Stream<PageFile.Sealed> first = Stream.of(PageFile.Sealed.of(head.bytes(), seal));
      PageFile.write(next, 0, Stream.concat(first, encoded(pages, seal.of(under), withWording)));
    }
    folder.rename(NEXT, FILE);
  }

  /** Another run may have written since. */
  private boolean isTheSame() throws IOException {
    try (FileChannel now = folder.open(FILE, StandardOpenOption.READ)) {
      return file.isPresent() && now.size() == file.get().size();
    }
  }

  private static boolean lacksWording(Page page, boolean withWording) {
    return withWording && !page.wording().isKnown();
  }

  private static Stream<PageFile.Sealed> encoded(List<Page> pages, Seal seal, boolean withWording) {
    List<List<Page>> batches = new ArrayList<>();
    for (int i = 0; i < pages.size(); i += BATCH) {
      batches.add(pages.subList(i, Math.min(pages.size(), i + BATCH)));
    }
    return batches.stream()
        .flatMap(
            batch ->
                Workers.map("Keeping", batch, Page::path, page -> sealed(page, seal, withWording))
                    .stream());
  }

  private static PageFile.Sealed sealed(Page page, Seal seal, boolean withWording) {
    return PageFile.Sealed.of(PageFormat.write(page, withWording), seal);
  }

  private void forget() {
    try {
      folder.delete(FILE);
      folder.delete(NEXT);
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
