package dev.handbook.history;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * Finds out where a content folder was before a change renamed it: where most of its pages lay,
 * unchanged, and lie no more. A copy of a folder that is still there is a new folder.
 */
final class FormerFolder {
  private final Path top;
  private final Path content;

  /**
   * @param top the folder that is checked out
   * @param content the content folder today
   */
  FormerFolder(Path top, Path content) {
    this.top = top;
    this.content = content;
  }

  /** Its path from the top in a tree, empty for the top itself; none when it is new. */
  Optional<String> in(RevTree tree, ObjectReader objects) throws IOException {
    Map<String, ObjectId> pages = pages();
    Map<String, Integer> votes = new HashMap<>();
    for (String former : gone(tree, objects, pages)) {
      votes.merge(former, 1, Integer::sum);
    }
    return votes.entrySet().stream()
        .filter(vote -> vote.getValue() * 2 > pages.size())
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }

  /** For each file of the tree that is gone and the same as a page of today: its folder. */
  private List<String> gone(RevTree tree, ObjectReader objects, Map<String, ObjectId> pages)
      throws IOException {
    List<String> folders = new ArrayList<>();
    try (TreeWalk walk = new TreeWalk(objects)) {
      walk.addTree(tree);
      walk.setRecursive(true);
      while (walk.next()) {
        String path = walk.getPathString();
        if (isPage(path) && !Files.exists(top.resolve(path))) {
          ObjectId was = walk.getObjectId(0);
          pages.forEach(
              (page, is) -> {
                if (is.equals(was) && ("/" + path).endsWith("/" + page)) {
                  folders.add(path.substring(0, Math.max(0, path.length() - page.length() - 1)));
                }
              });
        }
      }
    }
    return folders;
  }

  /** The pages of today by their paths, and the objects that git would make of them. */
  private Map<String, ObjectId> pages() throws IOException {
    Map<String, ObjectId> pages = new HashMap<>();
    try (ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
      Files.walkFileTree(
          content,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              String path = content.relativize(file).toString().replace('\\', '/');
              if (isPage(path) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                try (InputStream in = Files.newInputStream(file)) {
                  pages.put(path, formatter.idFor(Constants.OBJ_BLOB, Files.size(file), in));
                }
              }
              return FileVisitResult.CONTINUE;
            }
          });
    }
    return pages;
  }

  private static boolean isPage(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith(".md");
  }
}
