package dev.handbook.source.folder;

import dev.handbook.text.Glob;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Which files of a content folder are looked at: not hidden ones except {@code .gitbook} and {@code
 * .well-known}, no build output, no configuration, and none that are excluded.
 *
 * @param excludes globs of content paths
 */
record Selection(List<Glob> excludes) {
  Selection {
    excludes = List.copyOf(excludes);
  }

  /**
   * Whether a file or folder is none of the handbook's.
   *
   * @param folder content path of the folder it is in, with a slash at its end; empty for the root
   * @param besidePom whether that folder has a {@code pom.xml}, asked only where it matters
   */
  boolean leavesAlone(String folder, String name, BooleanSupplier besidePom) {
    if (name.startsWith(".")) {
      return !name.equals(".gitbook") && !(folder.isEmpty() && name.equals(".well-known"));
    }
    boolean output =
        name.equals("node_modules")
            || (name.equals("target") && (folder.isEmpty() || besidePom.getAsBoolean()));
    boolean ours =
        folder.isEmpty()
            && (name.equals("theme") || name.equals("pom.xml") || ConfigNames.contains(name));
    return output || ours || excluded(folder + name);
  }

  private boolean excluded(String path) {
    return excludes.stream().anyMatch(glob -> glob.matches(path) || glob.matches(path + "/"));
  }
}
