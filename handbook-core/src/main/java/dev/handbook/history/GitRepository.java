package dev.handbook.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * Opens the repository that a folder lies in. Apart from {@link Surroundings}, so that nothing of
 * JGit is loaded where there is none: its jar is signed, and Java checks that before the first
 * class.
 */
final class GitRepository {
  private GitRepository() {}

  /**
   * The repository that a folder lies in, if it lies in one.
   *
   * @param folder its real path; the repository is looked for from there upwards
   */
  static Optional<Repository> of(Path folder) throws IOException {
    if (!mayHaveOne(folder)) {
      return Optional.empty();
    }
    Surroundings.confine();
    FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(folder.toFile());
    return builder.getGitDir() == null
        ? Optional.empty()
        : Optional.of(builder.setMustExist(true).build());
  }

  private static boolean mayHaveOne(Path folder) {
    for (Path above = folder; above != null; above = above.getParent()) {
      if (Files.exists(above.resolve(".git"))) {
        return true;
      }
    }
    return false;
  }

  /** The path of a file or folder in a repository, as git writes it. */
  static String path(Path real, Repository repository) throws IOException {
    Path top = repository.getWorkTree().toPath().toRealPath();
    return top.relativize(real).toString().replace('\\', '/');
  }
}
