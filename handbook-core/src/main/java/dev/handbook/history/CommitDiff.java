package dev.handbook.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Finds out which pages below a folder a commit has changed, moved or removed. */
final class CommitDiff {
  /** Beyond so many files on a side only those that are exactly the same are paired. */
  private static final int MOST_FILES = 400;

  private final Repository repository;
  private final ObjectReader objects;
  private final String prefix;

  /**
   * @param prefix the folder from the top of the repository, empty for the top itself
   */
  CommitDiff(Repository repository, ObjectReader objects, String prefix) {
    this.repository = repository;
    this.objects = objects;
    this.prefix = prefix;
  }

  /**
   * What a commit did; all paths relative to the folder.
   *
   * @param moved former paths and where their files were moved, where that is beyond doubt
   * @param removed files that are gone for another reason
   * @param versions what files held after it, and before
   * @param after what files held after it, where it left them there
   */
  record Result(
      Map<String, String> moved,
      Set<String> removed,
      Map<String, List<ObjectId>> versions,
      Map<String, ObjectId> after) {}

  /** Compares a commit with its first parent, whose headers are parsed. */
  Result of(RevCommit commit) throws IOException {
    Map<String, List<ObjectId>> versions = new HashMap<>();
    Map<String, ObjectId> after = new HashMap<>();
    List<DiffEntry> gone = new ArrayList<>();
    List<DiffEntry> fresh = new ArrayList<>();
    for (DiffEntry entry : entries(commit)) {
      if (isPage(entry.getNewPath())) {
        note(versions, entry.getNewPath(), entry.getNewId().toObjectId());
        after.put(below(entry.getNewPath()), entry.getNewId().toObjectId());
      }
      if (isPage(entry.getOldPath())) {
        note(versions, entry.getOldPath(), entry.getOldId().toObjectId());
      }
      switch (entry.getChangeType()) {
        case ADD -> fresh.add(entry);
        case DELETE -> gone.add(entry);
        default -> {}
      }
    }
    Map<String, String> moved = gone.isEmpty() ? Map.of() : moved(gone, fresh);
    Set<String> removed = new TreeSet<>();
    gone.stream()
        .map(entry -> below(entry.getOldPath()))
        .filter(path -> !moved.containsKey(path))
        .forEach(removed::add);
    return new Result(moved, removed, versions, after);
  }

  /** The pages of a commit and what they held. */
  Map<String, ObjectId> pages(RevCommit commit) throws IOException {
    Map<String, ObjectId> pages = new TreeMap<>();
    try (TreeWalk walk = new TreeWalk(objects)) {
      walk.addTree(commit.getTree());
      walk.setRecursive(true);
      walk.setFilter(prefix.isEmpty() ? TreeFilter.ALL : PathFilter.create(prefix));
      while (walk.next()) {
        if (isPage(walk.getPathString())) {
          pages.put(below(walk.getPathString()), walk.getObjectId(0));
        }
      }
    }
    return pages;
  }

  private List<DiffEntry> entries(RevCommit commit) throws IOException {
    try (TreeWalk walk = new TreeWalk(objects)) {
      walk.setRecursive(true);
      if (commit.getParentCount() == 0) {
        walk.addTree(new EmptyTreeIterator());
      } else {
        walk.addTree(commit.getParent(0).getTree());
      }
      walk.addTree(commit.getTree());
      walk.setFilter(
          prefix.isEmpty()
              ? TreeFilter.ANY_DIFF
              : AndTreeFilter.create(PathFilter.create(prefix), TreeFilter.ANY_DIFF));
      return DiffEntry.scan(walk).stream()
          .filter(entry -> isPage(entry.getNewPath()) || isPage(entry.getOldPath()))
          .toList();
    }
  }

  private Map<String, String> moved(List<DiffEntry> gone, List<DiffEntry> fresh)
      throws IOException {
    Map<String, String> moved = new HashMap<>();
    if (fresh.isEmpty()) {
      return moved;
    }
    RenameDetector detector = new RenameDetector(repository);
    detector.setRenameScore(Moves.ENOUGH);
    detector.setRenameLimit(MOST_FILES);
    detector.addAll(gone);
    detector.addAll(fresh);
    for (DiffEntry entry : compute(detector)) {
      boolean pair = entry.getChangeType() == DiffEntry.ChangeType.RENAME;
      if (pair && Moves.sure(entry.getOldPath(), entry.getNewPath(), entry.getScore())) {
        moved.put(below(entry.getOldPath()), below(entry.getNewPath()));
      }
    }
    return moved;
  }

  private static List<DiffEntry> compute(RenameDetector detector) throws IOException {
    try {
      return detector.compute();
    } catch (CorruptObjectException notFetched) {
      // Then nothing is known of this commit.
      return List.of();
    }
  }

  private void note(Map<String, List<ObjectId>> versions, String path, ObjectId id) {
    versions.computeIfAbsent(below(path), key -> new ArrayList<>()).add(id);
  }

  private String below(String path) {
    return prefix.isEmpty() ? path : path.substring(prefix.length() + 1);
  }

  private boolean isPage(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    return (name.endsWith(".md") || name.endsWith(".markdown"))
        && (prefix.isEmpty() || path.startsWith(prefix + "/"));
  }
}
