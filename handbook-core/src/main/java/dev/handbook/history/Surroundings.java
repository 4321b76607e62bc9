package dev.handbook.history;

import static org.eclipse.jgit.util.FS.FileStoreAttributes.FALLBACK_TIMESTAMP_RESOLUTION;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * Keeps JGit to the repository: no git program is started to ask for its settings, nothing is read
 * from or written to the home folder. Reading objects needs none of it.
 */
final class Surroundings extends SystemReader.Delegate {
  private Surroundings(SystemReader system) {
    super(system);
  }

  /**
   * Opens the repository that a folder lies in, if it lies in one.
   *
   * @param folder its real path; the repository is looked for from there upwards
   */
  static Optional<Repository> repository(Path folder) throws IOException {
    if (!mayHaveRepository(folder)) {
      return Optional.empty();
    }
    confine();
    FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(folder.toFile());
    return builder.getGitDir() == null
        ? Optional.empty()
        : Optional.of(builder.setMustExist(true).build());
  }

  /** The path of a file or folder in a repository, as git writes it. */
  static String path(Path real, Repository repository) throws IOException {
    Path top = repository.getWorkTree().toPath().toRealPath();
    return top.relativize(real).toString().replace('\\', '/');
  }

  static synchronized void confine() {
    SystemReader system = SystemReader.getInstance();
    if (!(system instanceof Surroundings)) {
      SystemReader.setInstance(new Surroundings(system));
    }
  }

  /** Whether a folder may lie in a repository; JGit need not be loaded where none does. */
  private static boolean mayHaveRepository(Path folder) {
    for (Path above = folder; above != null; above = above.getParent()) {
      if (Files.exists(above.resolve(".git"))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS fs) {
    return new Nothing(parent, fs);
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS fs) {
    return new Nothing(parent, fs);
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS fs) {
    return new Nothing(parent, fs);
  }

  /** Settings that are neither read nor kept. */
  private static final class Nothing extends FileBasedConfig {
    Nothing(Config parent, FS fs) {
      super(parent, new File(""), fs);
    }

    /**
     * How coarse the times of files are, as JGit assumes where it cannot find out. Otherwise it
     * finds out in every run, for some seconds, by files that it writes beside the objects.
     */
    @Override
    public long getTimeUnit(
        String section, String subsection, String name, long otherwise, TimeUnit unit) {
      return section.equals("filesystem")
          ? unit.convert(FALLBACK_TIMESTAMP_RESOLUTION)
          : super.getTimeUnit(section, subsection, name, otherwise, unit);
    }

    @Override
    public void load() {
      // There is no file.
    }

    @Override
    public void save() {
      // There is no file.
    }

    @Override
    public boolean isOutdated() {
      return false;
    }
  }
}
