package dev.handbook.source.folder;

import dev.handbook.change.ContentTree;
import dev.handbook.text.Urls;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Follows symbolic links within the content folder of a revision, as the disk would. */
final class RevisionLinks {
  /** What Linux follows before it calls a path a circle. */
  private static final int MOST = 40;

  private static final int LONGEST = 4096;

  private final ContentTree root;
  private int followed;

  /**
   * Something found.
   *
   * @param path content path without links, no slash at its end
   */
  record Found(String path, ContentTree tree) {}

  RevisionLinks(ContentTree root) {
    this.root = root;
  }

  /** Whether the last search went in a circle. */
  boolean circled() {
    return followed > MOST;
  }

  /** Whether a link's path leaves the content folder; to be asked before it is followed. */
  static boolean leaves(String folder, String target) {
    return target.startsWith("/") || Urls.resolve(folder, target).isEmpty();
  }

  /** The path that a link leads to, as written. */
  static String target(ContentTree link) throws IOException {
    return new String(link.head(LONGEST), StandardCharsets.UTF_8);
  }

  /**
   * What a path leads to.
   *
   * @param folder content path the search starts in, free of links; empty or with a slash at its
   *     end
   */
  Optional<Found> find(String folder, String path) throws IOException {
    followed = 0;
    Optional<Found> start =
        folder.isEmpty() ? Optional.of(new Found("", root)) : walk(new Found("", root), folder);
    return start.isEmpty() ? start : walk(start.get(), path);
  }

  private Optional<Found> walk(Found start, String path) throws IOException {
    Found here = start;
    for (String segment : path.split("/")) {
      Optional<Found> next = step(here, segment);
      if (next.isEmpty()) {
        return next;
      }
      here = next.get();
    }
    return Optional.of(here);
  }

  private Optional<Found> step(Found here, String segment) throws IOException {
    if (segment.isEmpty() || segment.equals(".")) {
      return Optional.of(here);
    }
    if (segment.equals("..")) {
      int slash = here.path().lastIndexOf('/');
      return here.path().isEmpty()
          ? Optional.empty()
          : walk(new Found("", root), here.path().substring(0, Math.max(slash, 0)));
    }
    Optional<ContentTree> child = here.tree().child(segment);
    if (child.isEmpty() || child.get().type() != ContentTree.Type.LINK) {
      String path = here.path().isEmpty() ? segment : here.path() + "/" + segment;
      return child.map(tree -> new Found(path, tree));
    }
    String target = target(child.get());
    if (target.startsWith("/") || ++followed > MOST) {
      return Optional.empty();
    }
    return walk(here, target);
  }
}
