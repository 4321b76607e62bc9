package dev.handbook.history;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.FS_POSIX;
import org.eclipse.jgit.util.FS_Win32;
import org.eclipse.jgit.util.SystemReader;

/**
 * The files of a repository, without those that its configuration includes: they may lie among the
 * pages, so that whoever proposes a change would decide how git's data are read.
 */
final class OwnFiles {
  private static final List<String> CONFIGURATIONS = List.of("config", "config.worktree");
  private static final String HOME = "~/";

  /** Names under which JGit would look for what is included. */
  private final Set<String> included = new HashSet<>();

  private OwnFiles() {}

  /** Files as JGit sees them. */
  static FS of() {
    OwnFiles files = new OwnFiles();
    return SystemReader.getInstance().isWindows() ? files.new Windows() : files.new Posix();
  }

  /** What is included does not exist; JGit passes that over, as git does. */
  private synchronized File seen(File file, String name) {
    if (CONFIGURATIONS.contains(name)) {
      noteIncludes(file);
      return file;
    }
    return included.contains(name) ? new File("") : file;
  }

  private void noteIncludes(File file) {
    try {
      Config config = new Config();
      config.fromText(Files.readString(file.toPath(), StandardCharsets.UTF_8));
      for (String path : config.getStringList("include", null, "path")) {
        included.add(path.startsWith(HOME) ? path.substring(HOME.length()) : path);
      }
    } catch (IOException | ConfigInvalidException unreadable) {
      // JGit reads it next and says what is wrong with it.
      return;
    }
  }

  private final class Posix extends FS_POSIX {
    @Override
    public FS newInstance() {
      return of();
    }

    @Override
    public File resolve(File folder, String name) {
      return seen(super.resolve(folder, name), name);
    }
  }

  private final class Windows extends FS_Win32 {
    @Override
    public FS newInstance() {
      return of();
    }

    @Override
    public File resolve(File folder, String name) {
      return seen(super.resolve(folder, name), name);
    }
  }
}
