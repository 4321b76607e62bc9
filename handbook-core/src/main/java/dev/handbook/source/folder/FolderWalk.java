package dev.handbook.source.folder;

import dev.handbook.files.Markers;
import dev.handbook.model.Fault;
import dev.handbook.model.HandbookException;
import dev.handbook.rule.RuleId;
import dev.handbook.text.Glob;
import dev.handbook.text.Span;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Lists the files of the content folder, sorted by path.
 *
 * <p>A pull request from a stranger may have put anything there: links out of the folder, loops,
 * pipes. Only regular files below the root are ever listed; the rest is named in a fault.
 */
final class FolderWalk {
  private final Path root;
  private final Path realRoot;
  private final Selection selection;
  private final List<ContentFile> files = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private final Deque<Folder> pending = new ArrayDeque<>();

  /**
   * A folder still to be listed.
   *
   * @param path its content path with a slash at its end; empty for the root
   * @param linked whether a link led here; links below it are not followed, so that folders that
   *     link to each other end
   */
  private record Folder(String path, Path folder, boolean linked) {}

  private FolderWalk(Path root, Path realRoot, Selection selection) {
    this.root = root;
    this.realRoot = realRoot;
    this.selection = selection;
  }

  /**
   * Lists all files below a folder but what no handbook shows: hidden files and folders except
   * {@code .gitbook}, build output, and what is excluded.
   *
   * @throws HandbookException when the folder itself cannot be listed
   */
  static Listing walk(Path root, List<Glob> excludes) {
    try {
      FolderWalk walk = new FolderWalk(root, root.toRealPath(), new Selection(excludes));
      walk.list(new Folder("", root, false));
      while (!walk.pending.isEmpty()) {
        Folder folder = walk.pending.removeLast();
        walk.listOrReport(folder);
      }
      return new Listing(walk.files, walk.faults);
    } catch (IOException e) {
      throw new HandbookException(
          "The content folder cannot be read", root.toString(), "Check its permissions.", e);
    }
  }

  private void listOrReport(Folder folder) {
    try {
      list(folder);
    } catch (IOException e) {
      String path = folder.path().substring(0, folder.path().length() - 1);
      skip(path, "The folder cannot be read, so nothing of it is shown", "Check its permissions.");
    }
  }

  private void list(Folder folder) throws IOException {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder.folder())) {
      stream.forEach(children::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    // What a run has written below the content is not content, wherever it lies.
    boolean written =
        !folder.path().isEmpty()
            && children.stream()
                .anyMatch(child -> Markers.ALL.contains(child.getFileName().toString()));
    for (Path child : written ? List.<Path>of() : children) {
      visit(folder, child);
    }
  }

  private void visit(Folder parent, Path file) {
    Optional<String> name = FileNames.of(file);
    if (name.isEmpty()) {
      faults.add(LeftOut.NAME.at(parent.path() + FileNames.shown(file)));
      return;
    }
    String path = parent.path() + name.get();
    if (leftAlone(parent, name.get())) {
      return;
    }
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (attributes.isSymbolicLink()) {
        follow(parent, path, file);
      } else {
        take(new Folder(path + "/", file, parent.linked()), attributes);
      }
    } catch (IOException e) {
      skip(path, ReadFailure.reason(e), "Make the file readable, or remove it.");
    }
  }

  private void take(Folder found, BasicFileAttributes attributes) {
    String path = found.path().substring(0, found.path().length() - 1);
    if (attributes.isDirectory()) {
      pending.add(found);
    } else if (attributes.isRegularFile()) {
      files.add(new DiskFile(path, found.folder(), attributes.size()));
    } else {
      faults.add(LeftOut.NO_FILE.at(path));
    }
  }

  private void follow(Folder parent, String path, Path link) throws IOException {
    Path target;
    try {
      target = link.toRealPath();
    } catch (NoSuchFileException e) {
      faults.add(LeftOut.NOWHERE.at(path));
      return;
    } catch (FileSystemLoopException e) {
      faults.add(LeftOut.CIRCLE.at(path));
      return;
    }
    if (!target.startsWith(realRoot) || hiddenBelowRoot(target)) {
      faults.add(LeftOut.OUTSIDE.at(path));
      return;
    }
    BasicFileAttributes attributes =
        Files.readAttributes(target, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    boolean circle = parent.folder().toRealPath().startsWith(target);
    if (attributes.isDirectory() && (parent.linked() || circle)) {
      faults.add(LeftOut.FOLDERS.at(path));
      return;
    }
    take(new Folder(path + "/", target, attributes.isDirectory()), attributes);
  }

  /** A link must not publish what the walk leaves alone, such as {@code .git/config}. */
  private boolean hiddenBelowRoot(Path target) {
    String folder = "";
    Folder parent = new Folder("", realRoot, false);
    for (Path segment : realRoot.relativize(target)) {
      String name = segment.toString();
      if (leftAlone(parent, name)) {
        return true;
      }
      folder += name + "/";
      parent = new Folder(folder, parent.folder().resolve(name), false);
    }
    return false;
  }

  private boolean leftAlone(Folder parent, String name) {
    return selection.leavesAlone(
        parent.path(),
        name,
        () -> Files.exists(parent.folder().resolve("pom.xml"), LinkOption.NOFOLLOW_LINKS));
  }

  private void skip(String path, String message, String help) {
    faults.add(new Fault(RuleId.PAGE_SKIPPED, path, Span.FILE, message, Optional.of(help)));
  }
}
