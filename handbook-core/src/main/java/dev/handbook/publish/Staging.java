package dev.handbook.publish;

import dev.handbook.files.Markers;
import dev.handbook.files.WorkFolder;
import dev.handbook.model.HandbookException;
import dev.handbook.model.SiteFile;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The folder in which a new site is put together. A file that the former site has with the same
 * bytes is linked, not written: both names lead to one file, of which the former soon goes. So is
 * one that lies ready elsewhere. Nobody writes into a file that is published, so it does not matter
 * how many names it has.
 */
final class Staging {
  /** Files up to this size are put together in memory. */
  private static final int IN_MEMORY = 1 << 20;

  private final WorkFolder root;
  private final Path former;
  private final FormerSite known;
  private final Optional<Object> permissions;
  private final Links toFormer;
  private final Links toKept = new Links(true);

  private Staging(WorkFolder root, Path former, FormerSite known, Path marker) {
    this.root = root;
    this.former = former;
    this.known = known;
    this.permissions = permissions(marker);
    this.toFormer = new Links(Files.isDirectory(former));
  }

  /** Makes the folder with its marker, and the folders of files. */
  static Staging of(Path folder, Path target, FormerSite known, Collection<String> paths)
      throws IOException {
    WorkFolder root = WorkFolder.of(folder);
    TreeSet<Path> folders = new TreeSet<>();
    for (String path : paths) {
      Path each = inside(folder, path).getParent();
      while (!each.equals(folder) && folders.add(each)) {
        each = each.getParent();
      }
    }
    root.createNew();
    byte[] listed = SiteFolder.listed(paths).getBytes(StandardCharsets.US_ASCII);
    Path marker = root.writeNew(Markers.SITE, listed);
    // Those above come first.
    for (Path each : folders) {
      WorkFolder.of(each).createNew();
    }
    return new Staging(root, known.folder(target), known, marker);
  }

  private static Path inside(Path root, String path) {
    Path resolved = root.resolve(path).normalize();
    if (path.isEmpty() || !resolved.startsWith(root) || resolved.equals(root)) {
      throw new HandbookException(
          "A file would be written outside the site", path, "Correct its name or its redirect");
    }
    return resolved;
  }

  /** Puts a file in its place. */
  void put(SiteFile file) {
    try {
      String to = file.path();
      if (file.kept().filter(kept -> toKept.link(kept, to)).isPresent()) {
        return;
      }
      SiteFile.Ready ready = file.ready();
      Optional<String> key = ready.key().get();
      Path from = former.resolve(file.path());
      Optional<byte[]> same = key.flatMap(each -> known.same(file.path(), each, from));
      if (same.isPresent() && toFormer.link(from, to)) {
        known.add(file.path(), key.orElseThrow(), same.get());
        return;
      }
      try (Draft draft = new Draft(root, to)) {
        ready.bytes().writeTo(draft);
        if (draft.whole().isPresent()) {
          byte[] bytes = draft.whole().get();
          if (!isSame(from, bytes) || !toFormer.link(from, to)) {
            try (OutputStream out = root.newFile(to)) {
              out.write(bytes);
            }
          }
          key.ifPresent(each -> known.add(file.path(), each, bytes));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file.path() + ": " + e.getMessage(), e);
    }
  }

  private boolean isSame(Path from, byte[] bytes) {
    return toFormer.possible
        && FormerSite.bytes(from, bytes.length)
            .filter(found -> Arrays.equals(found, bytes))
            .isPresent();
  }

  /** Further names for the files of a folder, as long as the file systems allow it. */
  private final class Links {
    private volatile boolean possible;

    Links(boolean possible) {
      this.possible = possible;
    }

    /** Only files that anybody may read who may read a new one. */
    boolean link(Path from, String to) {
      if (!possible || !permissions(from).equals(permissions)) {
        return false;
      }
      try {
        root.link(from, to);
        return true;
      } catch (IOException | UnsupportedOperationException notHere) {
        possible = false;
        return false;
      }
    }
  }

  private static Optional<Object> permissions(Path file) {
    try {
      PosixFileAttributeView view =
          Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
      return view == null ? Optional.empty() : Optional.of(view.readAttributes().permissions());
    } catch (IOException unreadable) {
      return Optional.of(unreadable);
    }
  }

  /** The bytes of a file, in memory until it is known whether the former site has the same. */
  private static final class Draft extends OutputStream {
    private final WorkFolder root;
    private final String to;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream(1 << 14);
    private Optional<OutputStream> file = Optional.empty();

    Draft(WorkFolder root, String to) {
      this.root = root;
      this.to = to;
    }

    @Override
    public void write(int each) throws IOException {
      write(new byte[] {(byte) each}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (file.isEmpty() && memory.size() + length > IN_MEMORY) {
        spill();
      }
      (file.isPresent() ? file.get() : memory).write(bytes, offset, length);
    }

    private void spill() throws IOException {
      file = Optional.of(new BufferedOutputStream(root.newFile(to), 1 << 16));
      memory.writeTo(file.get());
      memory.reset();
    }

    /** All bytes, unless they were too many. */
    Optional<byte[]> whole() {
      return file.isPresent() ? Optional.empty() : Optional.of(memory.toByteArray());
    }

    @Override
    public void close() throws IOException {
      if (file.isPresent()) {
        file.get().close();
      }
    }
  }
}
