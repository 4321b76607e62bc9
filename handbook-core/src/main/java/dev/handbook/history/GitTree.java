package dev.handbook.history;

import dev.handbook.change.ContentTree;
import dev.handbook.model.HandbookException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * A file or folder of a commit, read from git's objects when it is asked for.
 *
 * @param name its name in its folder
 * @param type what it is
 * @param id the object that holds it
 * @param objects where objects are read from; not to be used by two threads at once
 */
record GitTree(String name, Type type, ObjectId id, ObjectReader objects) implements ContentTree {
  /** A folder of which the commit knows nothing. */
  static GitTree empty(ObjectReader objects) {
    return new GitTree("", Type.FOLDER, ObjectId.zeroId(), objects);
  }

  /** A folder of a commit; one of which it knows nothing is empty. */
  static GitTree at(String path, RevTree commit, ObjectReader objects) throws IOException {
    return find(path, commit, objects).orElseGet(() -> empty(objects));
  }

  /** A folder of a commit, if it has that folder. */
  static Optional<GitTree> find(String path, RevTree commit, ObjectReader objects)
      throws IOException {
    if (path.isEmpty()) {
      return Optional.of(new GitTree("", Type.FOLDER, commit.getId(), objects));
    }
    try (TreeWalk walk = TreeWalk.forPath(objects, path, commit)) {
      return walk != null && walk.isSubtree()
          ? Optional.of(new GitTree("", Type.FOLDER, walk.getObjectId(0), objects))
          : Optional.empty();
    }
  }

  @Override
  public long size() throws IOException {
    try {
      return objects.getObjectSize(id, Constants.OBJ_BLOB);
    } catch (MissingObjectException e) {
      throw missing(e);
    } catch (RuntimeException e) {
      throw damaged(e);
    }
  }

  @Override
  public byte[] head(int limit) throws IOException {
    try (InputStream in = objects.open(id, Constants.OBJ_BLOB).openStream()) {
      return in.readNBytes(limit);
    } catch (MissingObjectException e) {
      throw missing(e);
    } catch (RuntimeException e) {
      throw damaged(e);
    }
  }

  /** JGit reads an object as if it were whole. */
  private IOException damaged(RuntimeException e) {
    return new IOException("The object " + id.name() + " of git is damaged: " + e, e);
  }

  /** A page without its text would look as if the change had written all of it. */
  private HandbookException missing(MissingObjectException e) {
    return new HandbookException(
        "The text of a file was not fetched with the revision to compare with",
        name,
        "Clone without --filter, or fetch it: git fetch --refetch --no-filter origin.",
        e);
  }

  @Override
  public List<ContentTree> children() throws IOException {
    List<ContentTree> children = new ArrayList<>();
    if (type == Type.FOLDER && !id.equals(ObjectId.zeroId())) {
      try {
        CanonicalTreeParser entries = new CanonicalTreeParser(null, objects, id);
        for (; !entries.eof(); entries.next(1)) {
          String name = entries.getEntryPathString();
          ObjectId child = entries.getEntryObjectId();
          type(entries.getEntryFileMode())
              .ifPresent(type -> children.add(new GitTree(name, type, child, objects)));
        }
      } catch (RuntimeException e) {
        throw damaged(e);
      }
    }
    return children;
  }

  /** Empty for a submodule: its files belong to another repository. */
  private static Optional<Type> type(FileMode mode) {
    return switch (mode.getBits() & FileMode.TYPE_MASK) {
      case FileMode.TYPE_TREE -> Optional.of(Type.FOLDER);
      case FileMode.TYPE_FILE -> Optional.of(Type.FILE);
      case FileMode.TYPE_SYMLINK -> Optional.of(Type.LINK);
      default -> Optional.empty();
    };
  }
}
