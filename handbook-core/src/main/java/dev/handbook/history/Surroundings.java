package dev.handbook.history;

import java.io.File;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
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

  /** To be called before JGit is used; a second call does nothing. */
  static synchronized void confine() {
    SystemReader system = SystemReader.getInstance();
    if (!(system instanceof Surroundings)) {
      SystemReader.setInstance(new Surroundings(system));
    }
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
