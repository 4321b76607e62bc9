package dev.handbook.history;

import dev.handbook.model.HandbookException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * Opens the repository that a folder lies in. Apart from {@link IsolatedGitConfig}, so that nothing
 * of JGit is loaded where there is none: its jar is signed, and Java checks that before the first
 * class.
 */
final class GitRepository {
  private static final String DOT_GIT = ".git";

  private GitRepository() {}

  /** Something that is done with what git keeps. */
  @FunctionalInterface
  interface Reading<T> {
    /** Does it. */
    T read() throws IOException;
  }

  /**
   * The repository that a folder lies in, if it lies in one: that of the nearest {@code .git}, in
   * the folder or above it. What looks like a repository without being named so is none: files of
   * such names can be committed beside the pages.
   *
   * @param folder its real path
   */
  static Optional<Repository> of(Path folder) throws IOException {
    Optional<Path> top = top(folder);
    return top.isPresent() ? Optional.of(open(top.get())) : Optional.empty();
  }

  /**
   * The repository of a work tree.
   *
   * @param top where its {@code .git} is
   */
  static Repository open(Path top) throws IOException {
    IsolatedGitConfig.confine();
    return new FileRepositoryBuilder()
        .setFS(OwnFiles.of())
        .setWorkTree(top.toFile())
        .setMustExist(true)
        .build();
  }

  /** A folder of that name which holds no repository is passed over, as git does. */
  private static Optional<Path> top(Path folder) {
    for (Path above = folder; above != null; above = above.getParent()) {
      Path git = above.resolve(DOT_GIT);
      if (Files.isRegularFile(git) || Files.exists(git.resolve("HEAD"))) {
        return Optional.of(above);
      }
    }
    return Optional.empty();
  }

  /** The path of a file or folder in a repository, as git writes it. */
  static String path(Path real, Repository repository) throws IOException {
    Path top = repository.getWorkTree().toPath().toRealPath();
    return top.relativize(real).toString().replace('\\', '/');
  }

  /**
   * Reads from a repository.
   *
   * @param about what it was to be read for
   * @throws HandbookException when it cannot be read, whatever JGit throws then: files that are
   *     damaged make it throw almost anything
   */
  static <T> T reading(Path about, Reading<T> reading) {
    try {
      return reading.read();
    } catch (HandbookException told) {
      throw told;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      String reason = Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
      throw new HandbookException(
          "The git repository cannot be read (" + reason + ")",
          about.toString(),
          "Check it with git fsck, and clone it again if it is damaged.",
          e);
    }
  }
}
