package dev.handbook.files;

import dev.handbook.model.HandbookException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The folders whose files somebody else may have chosen: the content, the git work tree around it,
 * and the project. A link in there may come from a stranger, and so may anything that looks like a
 * key; above them, the machine is as its owner has set it up.
 */
public final class UntrustedFolders {
  private final List<Path> folders;

  private UntrustedFolders(List<Path> folders) {
    this.folders = List.copyOf(folders);
  }

  /**
   * The untrusted folders of a run in the current folder.
   *
   * @param content folder of Markdown
   */
  public static UntrustedFolders of(Path content) {
    List<Path> folders = new ArrayList<>();
    for (Path each : List.of(content, Path.of(""))) {
      Path real = real(each);
      // A process that was started in / works on no project there.
      if (!real.equals(real.getRoot())) {
        folders.add(real);
        workTree(real).ifPresent(folders::add);
      }
    }
    return new UntrustedFolders(folders);
  }

  /** The topmost one: a repository within another is brought by it. */
  private static Optional<Path> workTree(Path folder) {
    Optional<Path> top = Optional.empty();
    for (Path each = folder; each != null; each = each.getParent()) {
      if (Files.exists(each.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
        top = Optional.of(each);
      }
    }
    return top;
  }

  /** Whether a file lies in one of them, or would lie there. */
  public boolean hold(Path file) {
    Path real = real(file);
    return folders.stream().anyMatch(real::startsWith);
  }

  /** The first of them that a folder holds, or is. */
  public Optional<Path> within(Path folder) {
    Path real = real(folder);
    return folders.stream().filter(each -> each.startsWith(real)).findFirst();
  }

  /**
   * Refuses a working folder that is a link, or that a link in an untrusted folder leads to.
   *
   * @param option by which another folder can be named
   * @throws HandbookException with the link
   */
  public void refuseLinks(Path folder, String option) {
    Path path = folder.toAbsolutePath().normalize();
    for (Path each = path; each != null; each = each.getParent()) {
      if (Files.isSymbolicLink(each) && (each.equals(path) || hold(each.getParent()))) {
        throw new HandbookException(
            WorkFolder.LINK,
            each.toString(),
            "Remove it, or name the folder it leads to with " + option);
      }
    }
  }

  /** The real path of what is there of a path, and the rest of it. */
  private static Path real(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    for (Path each = absolute; each != null; each = each.getParent()) {
      try {
        return each.toRealPath().resolve(each.relativize(absolute)).normalize();
      } catch (IOException notThere) {
        continue;
      }
    }
    return absolute;
  }
}
