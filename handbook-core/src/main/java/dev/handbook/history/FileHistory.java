package dev.handbook.history;

import dev.handbook.change.Past.Reach;
import dev.handbook.model.Handbook;
import dev.handbook.model.HandbookException;
import dev.handbook.model.Page;
import dev.handbook.text.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * The versions that git has of each page, and where pages have moved: from commit to commit, and
 * from the last commit to what lies on the disk.
 */
public final class FileHistory {
  /** Commits to pages: years of work; older moves have long been mended or forgotten. */
  private static final int MOST_CHANGES = 2000;

  /** Where the pages lie beside a program, most commits are about that. */
  private static final int MOST_COMMITS = 20_000;

  /** A page that is edited each week has so many versions in four years. */
  private static final int MOST_VERSIONS = 200;

  /** Larger files are no pages. */
  private static final int CAP = 4 * 1024 * 1024;

  /** Seconds; days are those of UTC. */
  private static final int DAY = 24 * 60 * 60;

  private final Reach reach;
  private final Optional<Path> workTree;
  private final Map<String, Optional<String>> wentTo = new HashMap<>();
  private final Map<String, String> cameFrom = new HashMap<>();
  private final Map<String, Set<ObjectId>> versions = new HashMap<>();

  private final Map<String, List<Version>> timeline = new HashMap<>();

  /** What a page held from a commit on. */
  private record Version(ObjectId id, LocalDate day) {}

  private FileHistory(Reach reach, Optional<Path> workTree) {
    this.reach = reach;
    this.workTree = workTree;
  }

  /**
   * Reads what git knows, without a checkout and without writing.
   *
   * @param root the folder of the pages; the repository is looked for from there upwards
   * @param today the pages as they lie on the disk
   * @throws HandbookException when there is a repository that cannot be read
   */
  public static FileHistory of(Path root, Handbook today) {
    return GitRepository.reading(root, () -> read(root.toRealPath(), today));
  }

  /** One of which nothing can be read. */
  public static FileHistory unreadable() {
    return new FileHistory(Reach.UNREADABLE, Optional.empty());
  }

  private static FileHistory read(Path folder, Handbook today) throws IOException {
    Optional<Repository> found = GitRepository.of(folder);
    if (found.isEmpty()) {
      return new FileHistory(Reach.NONE, Optional.empty());
    }
    try (Repository repository = found.get()) {
      boolean shallow = !repository.getObjectDatabase().getShallowCommits().isEmpty();
      FileHistory history =
          new FileHistory(
              shallow ? Reach.SHALLOW : Reach.WHOLE,
              Optional.of(repository.getWorkTree().toPath()));
      history.read(repository, GitRepository.path(folder, repository), today);
      return history;
    }
  }

  private void read(Repository repository, String prefix, Handbook today) throws IOException {
    ObjectId head = repository.resolve(Constants.HEAD);
    if (head == null) {
      return;
    }
    try (ObjectReader objects = repository.newObjectReader();
        RevWalk walk = new RevWalk(objects)) {
      RevCommit latest = walk.parseCommit(head);
      CommitDiff diff = new CommitDiff(repository, objects, prefix);
      onDisk(diff.pages(latest), today, objects);
      walk.markStart(latest);
      int seen = 0;
      int changes = 0;
      for (RevCommit commit = walk.next();
          commit != null && seen < MOST_COMMITS && changes < MOST_CHANGES;
          commit = walk.next()) {
        seen++;
        if (commit.getParentCount() > 0) {
          walk.parseHeaders(commit.getParent(0));
        }
        CommitDiff.Result result = diff.of(commit);
        changes += result.versions().isEmpty() ? 0 : 1;
        note(result, LocalDate.ofEpochDay(Math.floorDiv(commit.getCommitTime(), DAY)));
      }
    }
  }

  /** What the last commit has and the disk has not may have moved there without a commit yet. */
  private void onDisk(Map<String, ObjectId> committed, Handbook today, ObjectReader objects)
      throws IOException {
    Map<String, SourceText> removed = new TreeMap<>();
    for (Map.Entry<String, ObjectId> page : committed.entrySet()) {
      if (today.page(page.getKey()).isEmpty()) {
        byte[] bytes = bytes(objects, page.getValue()).orElse(new byte[0]);
        removed.put(page.getKey(), new SourceText(new String(bytes, StandardCharsets.UTF_8)));
      }
    }
    if (!removed.isEmpty()) {
      Map<String, SourceText> added = new TreeMap<>();
      today.pages().stream()
          .filter(page -> !committed.containsKey(page.path()))
          .forEach(page -> added.put(page.path(), page.text()));
      Moves.sure(removed, added).forEach(this::moved);
    }
  }

  /** The newest are noted first, and prevail. */
  private void note(CommitDiff.Result changes, LocalDate day) {
    changes
        .after()
        .forEach(
            (path, id) ->
                timeline.computeIfAbsent(path, key -> new ArrayList<>()).add(new Version(id, day)));
    changes.moved().forEach(this::moved);
    changes.removed().forEach(path -> wentTo.putIfAbsent(path, Optional.empty()));
    changes
        .versions()
        .forEach(
            (path, ids) ->
                versions.computeIfAbsent(path, key -> new LinkedHashSet<>()).addAll(ids));
  }

  private void moved(String from, String to) {
    wentTo.putIfAbsent(from, Optional.of(to));
    cameFrom.putIfAbsent(to, from);
  }

  /** How far back it goes. */
  public Reach reach() {
    return reach;
  }

  /** Where a file is now that has moved, perhaps several times. */
  public Optional<String> now(String formerPath, Handbook today) {
    Set<String> seen = new HashSet<>(Set.of(formerPath));
    Optional<String> path = wentTo.getOrDefault(formerPath, Optional.empty());
    while (path.isPresent() && today.page(path.get()).isEmpty()) {
      String gone = path.get();
      path = seen.add(gone) ? wentTo.getOrDefault(gone, Optional.empty()) : Optional.empty();
    }
    return path;
  }

  /**
   * What the newest version of a page holds that is wanted, also from before it moved.
   *
   * @param wanted says what is wanted of the bytes of a version, if anything
   */
  public Optional<Page> first(String path, Function<byte[], Optional<Page>> wanted) {
    List<ObjectId> all = versions(path);
    if (workTree.isEmpty() || all.isEmpty()) {
      return Optional.empty();
    }
    Path top = workTree.get();
    return GitRepository.reading(top, () -> first(GitRepository.open(top), all, wanted));
  }

  private static Optional<Page> first(
      Repository opened, List<ObjectId> all, Function<byte[], Optional<Page>> wanted)
      throws IOException {
    try (Repository repository = opened;
        ObjectReader objects = repository.newObjectReader()) {
      for (ObjectId id : all) {
        Optional<Page> found = bytes(objects, id).flatMap(wanted);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /**
   * What a page held at the end of a day, in UTC; what it first held where it is younger.
   *
   * @return empty where that is not known
   */
  public Optional<byte[]> asOf(String path, LocalDate day) {
    List<Version> all = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (String name = path; name != null && names.add(name); name = cameFrom.get(name)) {
      all.addAll(timeline.getOrDefault(name, List.of()));
    }
    if (reach != Reach.WHOLE || workTree.isEmpty() || all.isEmpty()) {
      return Optional.empty();
    }
    Version first = all.get(all.size() - 1);
    Version then =
        all.stream().filter(version -> !version.day().isAfter(day)).findFirst().orElse(first);
    Path top = workTree.get();
    return GitRepository.reading(top, () -> read(GitRepository.open(top), then.id()));
  }

  private static Optional<byte[]> read(Repository opened, ObjectId id) throws IOException {
    try (Repository repository = opened;
        ObjectReader objects = repository.newObjectReader()) {
      return bytes(objects, id);
    }
  }

  private List<ObjectId> versions(String path) {
    Set<ObjectId> all = new LinkedHashSet<>();
    Set<String> names = new HashSet<>();
    for (String name = path; name != null && names.add(name); name = cameFrom.get(name)) {
      all.addAll(versions.getOrDefault(name, Set.of()));
    }
    return new ArrayList<>(all).subList(0, Math.min(all.size(), MOST_VERSIONS));
  }

  private static Optional<byte[]> bytes(ObjectReader objects, ObjectId id) throws IOException {
    try {
      return Optional.of(objects.open(id, Constants.OBJ_BLOB).getCachedBytes(CAP));
    } catch (LargeObjectException | MissingObjectException unusable) {
      return Optional.empty();
    }
  }
}
