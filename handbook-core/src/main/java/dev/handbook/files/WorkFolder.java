package dev.handbook.files;

import dev.handbook.model.HandbookException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A folder into which the tool writes. Whatever a checkout has brought there, nothing is written,
 * read or deleted through a symbolic link: neither the folder itself nor anything below it may be
 * one. Files are written aside and renamed, so that others see the former or the new one whole.
 *
 * <p>Names of files and folders are relative, with {@code /}. What is above the folder is for
 * {@link UntrustedFolders} to judge.
 */
public final class WorkFolder {
  static final String LINK =
      "This is a symbolic link, and working files are never read or written through one";

  /** Tells the files apart that threads write aside at a time. */
  private static final AtomicLong ASIDE = new AtomicLong();

  private final Path path;

  private WorkFolder(Path path) {
    this.path = path;
  }

  /**
   * A folder, which need not be there yet.
   *
   * @throws HandbookException when it is a link
   */
  public static WorkFolder of(Path folder) {
    WorkFolder work = new WorkFolder(folder);
    refuseLink(folder);
    return work;
  }

  /** The folder that a link may lead to, because a person and not a checkout has named it. */
  public static WorkFolder ofReal(Path folder) throws IOException {
    return new WorkFolder(folder.toRealPath());
  }

  /** A new folder of this process, which only its user may read; it is not deleted by itself. */
  public static WorkFolder temporary(String prefix) throws IOException {
    return new WorkFolder(Files.createTempDirectory(prefix));
  }

  /** Where it lies. */
  public Path path() {
    return path;
  }

  /** A folder below this one. */
  public WorkFolder below(String name) {
    return new WorkFolder(place(name));
  }

  /** Makes the folder and those above it. */
  public void create() throws IOException {
    refuseLink(path);
    Files.createDirectories(path);
  }

  /**
   * Makes the folder.
   *
   * @throws FileAlreadyExistsException when it is there
   */
  public void createNew() throws IOException {
    Files.createDirectory(path);
  }

  /** Makes the folder and marks it as written by the tool, so that nobody reads it as content. */
  public void mark() throws IOException {
    create();
    if (!Files.exists(place(Markers.WORK), LinkOption.NOFOLLOW_LINKS)) {
      write(Markers.WORK, "");
    }
  }

  /**
   * Where a file or folder of this folder lies.
   *
   * @throws HandbookException when it, or a folder on the way to it, is a link
   */
  public Path place(String name) {
    Path place = path;
    for (Path part : Path.of(name)) {
      place = place.resolve(part);
      refuseLink(place);
    }
    if (!place.normalize().startsWith(path.normalize()) || place.equals(path)) {
      throw new HandbookException(
          "A file would be written outside its folder", name, "Change its name");
    }
    return place;
  }

  /** Writes a file in whole, in the place of one that is there. */
  public Path write(String name, byte[] bytes) throws IOException {
    return write(name, out -> out.write(bytes));
  }

  /** Writes a text in UTF-8. */
  public Path write(String name, CharSequence text) throws IOException {
    return write(name, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file in whole, in the place of one that is there. */
  public Path write(String name, Writing writing) throws IOException {
    Path place = place(name);
    Files.createDirectories(place.getParent());
    Path aside = aside(place);
    try {
      try (OutputStream out = newFile(aside)) {
        writing.writeTo(out);
      }
      replace(aside, place);
    } finally {
      Files.deleteIfExists(aside);
    }
    return place;
  }

  /** Writes a file that is there in whole, and leaves it its permissions. */
  public void rewrite(String name, byte[] bytes) throws IOException {
    Path place = regular(place(name));
    Path aside = aside(place);
    try {
      Files.copy(place, aside, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
      Files.write(aside, bytes, StandardOpenOption.TRUNCATE_EXISTING);
      replace(aside, place);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  /** Writes the bytes of a file. */
  @FunctionalInterface
  public interface Writing {
    /** Writes them all and leaves the stream open. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a file of a name that is free.
   *
   * @throws FileAlreadyExistsException when it is not
   */
  public Path writeNew(String name, byte[] bytes) throws IOException {
    Path place = place(name);
    Files.createDirectories(place.getParent());
    try (OutputStream out = newFile(place)) {
      out.write(bytes);
    }
    return place;
  }

  /**
   * Opens a file of a name that is free; the folder it is to be in must be there. The caller closes
   * it.
   */
  public OutputStream newFile(String name) throws IOException {
    return newFile(path.resolve(name));
  }

  /** What is new is never reached through a link: the name must be free. */
  private static OutputStream newFile(Path file) throws IOException {
    return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /** Opens a file in which something stays or is locked; the caller closes it. */
  public FileChannel open(String name, OpenOption... options) throws IOException {
    Set<OpenOption> all = new HashSet<>(Set.of(options));
    all.add(LinkOption.NOFOLLOW_LINKS);
    return FileChannel.open(regular(place(name)), all);
  }

  /** Adds to the end of a file that the environment, not a checkout, has named. */
  public static void append(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /**
   * The bytes of a file; empty when there is none.
   *
   * @throws HandbookException when it is a link, or anything but a file
   */
  public Optional<byte[]> read(String name) throws IOException {
    Path place = regular(place(name));
    try (SeekableByteChannel file =
        Files.newByteChannel(place, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of(Channels.newInputStream(file).readAllBytes());
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    }
  }

  /** Whether there is anything of a name. */
  public boolean has(String name) {
    return Files.exists(path.resolve(name), LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether the folder is there. */
  public boolean isThere() {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** Gives a file of this folder another name, in the place of what is there. */
  public void rename(String from, String to) throws IOException {
    replace(place(from), place(to));
  }

  /** Deletes a file, or a link itself. */
  public void delete(String name) throws IOException {
    Files.deleteIfExists(path.resolve(name));
  }

  /** Deletes the files of a folder whose names fit a glob; what is in folders below stays. */
  public void deleteMatching(String glob) throws IOException {
    refuseLink(path);
    try (DirectoryStream<Path> found = Files.newDirectoryStream(path, glob)) {
      for (Path file : found) {
        Files.deleteIfExists(file);
      }
    }
  }

  /**
   * Deletes the folder with everything in it; links go, what they lead to stays.
   *
   * @param last name of the file that goes last, so that half of a deletion is known as such
   */
  public void deleteAll(String last) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Path end = path.resolve(last);
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes found)
              throws IOException {
            if (!file.equals(end)) {
              Files.delete(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path emptied, IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            if (emptied.equals(path)) {
              Files.deleteIfExists(end);
            }
            Files.delete(emptied);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /**
   * Gives a file that lies elsewhere a further name in this folder.
   *
   * @throws IOException where the file systems do not allow it
   */
  public void link(Path file, String name) throws IOException {
    Files.createLink(path.resolve(name), file);
  }

  private static Path aside(Path place) {
    String name =
        "." + place.getFileName() + "." + ProcessHandle.current().pid() + "-" + ASIDE.getAndAdd(1);
    return place.resolveSibling(name + ".new");
  }

  private static void replace(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** A pipe or a device would be waited for, or written into. */
  private static Path regular(Path file) {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new HandbookException("This is not a regular file", file.toString(), "Remove it");
    }
    return file;
  }

  /**
   * Refuses a link.
   *
   * @throws HandbookException when this is one
   */
  static void refuseLink(Path file) {
    if (Files.isSymbolicLink(file)) {
      throw new HandbookException(
          LINK, file.toString(), "Remove it, or name the folder it leads to");
    }
  }
}
