package dev.handbook.history;

import dev.handbook.model.HandbookException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * The versions that git has of a file beside the one on the disk.
 *
 * @param versions what they hold, by where they are: {@code committed}, {@code staged}
 * @param unmerged whether git waits for somebody to settle a conflict
 */
public record CommittedFile(Map<String, byte[]> versions, boolean unmerged) {
  private static final CommittedFile NONE = new CommittedFile(Map.of(), false);

  public CommittedFile {
    versions = new LinkedHashMap<>(versions);
  }

  /**
   * Reads them; none outside of git, or when the file is new.
   *
   * @param root the folder of the pages; the repository is looked for from there upwards
   * @throws HandbookException when there is a repository that cannot be read
   */
  public static CommittedFile of(Path root, Path file) {
    return GitRepository.reading(file, () -> read(root.toRealPath(), file.toRealPath()));
  }

  private static CommittedFile read(Path root, Path real) throws IOException {
    Optional<Repository> found = GitRepository.of(root);
    if (found.isEmpty()) {
      return NONE;
    }
    try (Repository repository = found.get();
        ObjectReader objects = repository.newObjectReader()) {
      return read(repository, objects, GitRepository.path(real, repository));
    }
  }

  private static CommittedFile read(Repository repository, ObjectReader objects, String path)
      throws IOException {
    Map<String, byte[]> versions = new LinkedHashMap<>();
    ObjectId head = repository.resolve(Constants.HEAD);
    if (head != null) {
      try (RevWalk walk = new RevWalk(objects);
          TreeWalk tree = TreeWalk.forPath(objects, path, walk.parseCommit(head).getTree())) {
        if (tree != null) {
          versions.put("committed", objects.open(tree.getObjectId(0)).getBytes());
        }
      }
    }
    DirCacheEntry staged = DirCache.read(repository).getEntry(path);
    boolean unmerged = staged != null && staged.getStage() != DirCacheEntry.STAGE_0;
    if (staged != null && !unmerged && !staged.getObjectId().equals(ObjectId.zeroId())) {
      versions.put("staged", objects.open(staged.getObjectId()).getBytes());
    }
    return new CommittedFile(versions, unmerged);
  }
}
