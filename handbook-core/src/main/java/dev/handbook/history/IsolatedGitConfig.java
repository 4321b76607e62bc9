package dev.handbook.history;

import static org.eclipse.jgit.util.FS.FileStoreAttributes.FALLBACK_TIMESTAMP_RESOLUTION;

import java.io.File;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * Keeps JGit to the repository: no git program is started to ask for its settings, nothing is read
 * from or written to the home folder. Reading objects needs none of it.
 */
final class IsolatedGitConfig extends SystemReader.Delegate {
  private IsolatedGitConfig(SystemReader system) {
    super(system);
  }

  /** To be called before JGit is used; a second call does nothing. */
  static synchronized void confine() {
    SystemReader system = SystemReader.getInstance();
    if (!(system instanceof IsolatedGitConfig)) {
      SystemReader.setInstance(new IsolatedGitConfig(system));
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
