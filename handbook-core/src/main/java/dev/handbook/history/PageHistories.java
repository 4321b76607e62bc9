package dev.handbook.history;

import dev.handbook.change.Histories;
import dev.handbook.change.Histories.Edit;
import dev.handbook.change.Histories.History;
import dev.handbook.change.Past.Reach;
import dev.handbook.model.HandbookException;
import dev.handbook.model.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * Traces the pages of a handbook through all commits in one pass, under every name they had.
 *
 * <p>Merges are left out: what they bring stands in the commits they join. So are those that {@code
 * .git-blame-ignore-revs} names, which only laid text out anew. The oldest commits of a shallow
 * clone are left out too: they look as if they had written everything.
 */
public final class PageHistories {
  /** Some decades of a busy handbook; the pass takes seconds. */
  private static final int MOST_COMMITS = 20_000;

  /** Changes of a page that are told one by one. */
  private static final int TOLD = 12;

  private static final String IGNORED = ".git-blame-ignore-revs";

  private final Map<String, Trace> byName = new HashMap<>();
  private final Map<String, Trace> byPath = new TreeMap<>();

  private PageHistories(List<Page> pages) {
    for (Page page : pages) {
      Trace trace = new Trace();
      byPath.put(page.path(), trace);
      byName.put(page.path(), trace);
    }
  }

  /** What is found of a page on the way back. */
  private static final class Trace {
    private final List<Edit> changes = new ArrayList<>();
    private final Set<String> authors = new LinkedHashSet<>();
    private int earlier;

    void add(Edit edit) {
      if (changes.size() < TOLD) {
        changes.add(edit);
      } else {
        earlier++;
      }
      if (!edit.author().isEmpty()) {
        authors.add(edit.author());
      }
    }

    History history() {
      return new History(changes, earlier, List.copyOf(authors));
    }
  }

  /**
   * The histories of pages.
   *
   * @param root the folder of the pages; the repository is looked for from there upwards
   * @throws HandbookException when there is a repository that cannot be read
   */
  public static Histories of(Path root, List<Page> pages) {
    return GitRepository.reading(root, () -> read(root.toRealPath(), pages));
  }

  private static Histories read(Path folder, List<Page> pages) throws IOException {
    Optional<Repository> found = GitRepository.of(folder);
    if (found.isEmpty()) {
      return Histories.NONE;
    }
    try (Repository repository = found.get()) {
      return new PageHistories(pages).read(repository, GitRepository.path(folder, repository));
    }
  }

  private Histories read(Repository repository, String prefix) throws IOException {
    ObjectId head = repository.resolve(Constants.HEAD);
    if (head == null) {
      return Histories.NONE;
    }
    Set<ObjectId> edge = repository.getObjectDatabase().getShallowCommits();
    try (ObjectReader objects = repository.newObjectReader();
        RevWalk walk = new RevWalk(objects)) {
      RevCommit latest = walk.parseCommit(head);
      Set<String> ignored = ignored(latest, objects);
      CommitDiff diff = new CommitDiff(repository, objects, prefix);
      walk.sort(RevSort.TOPO);
      walk.sort(RevSort.COMMIT_TIME_DESC, true);
      walk.markStart(latest);
      int seen = 0;
      for (RevCommit commit = walk.next();
          commit != null && seen < MOST_COMMITS;
          commit = walk.next()) {
        seen++;
        if (commit.getParentCount() == 1) {
          walk.parseHeaders(commit.getParent(0));
        }
        if (commit.getParentCount() < 2 && !edge.contains(commit)) {
          note(commit, diff.of(commit), ignored.contains(commit.name()));
        }
      }
    }
    Map<String, History> histories = new HashMap<>();
    byPath.forEach(
        (path, trace) -> {
          if (!trace.changes.isEmpty()) {
            histories.put(path, trace.history());
          }
        });
    return new Histories(histories, edge.isEmpty() ? Reach.WHOLE : Reach.SHALLOW);
  }

  private void note(RevCommit commit, CommitDiff.Result result, boolean ignored) {
    Set<Trace> touched = new LinkedHashSet<>();
    result.versions().keySet().stream()
        .sorted()
        .map(byName::get)
        .filter(trace -> trace != null)
        .forEach(touched::add);
    if (!ignored && !touched.isEmpty()) {
      Edit edit = edit(commit);
      touched.forEach(trace -> trace.add(edit));
    }
    // Before this commit the page had another name.
    Map<String, Trace> renamed = new HashMap<>();
    result
        .moved()
        .forEach(
            (from, to) -> {
              Trace trace = byName.remove(to);
              if (trace != null) {
                renamed.put(from, trace);
              }
            });
    renamed.forEach(byName::putIfAbsent);
  }

  private static Edit edit(RevCommit commit) {
    PersonIdent author = commit.getAuthorIdent();
    String name = author.getName().replaceAll("\\p{Cntrl}", "").strip();
    return new Edit(
        author.getWhenAsInstant().atZone(ZoneOffset.UTC).toLocalDate(),
        name.contains("@") ? "" : name,
        commit.getShortMessage().replaceAll("\\p{Cntrl}", " ").strip());
  }

  /** The commits that people ask git to pass over, by their names. */
  private static Set<String> ignored(RevCommit latest, ObjectReader objects) throws IOException {
    Set<String> names = new HashSet<>();
    try (TreeWalk walk = TreeWalk.forPath(objects, IGNORED, latest.getTree())) {
      if (walk != null) {
        byte[] bytes = objects.open(walk.getObjectId(0)).getBytes();
        new String(bytes, StandardCharsets.UTF_8)
            .lines()
            .map(line -> line.replaceFirst("#.*", "").strip())
            .filter(line -> !line.isEmpty())
            .forEach(names::add);
      }
    }
    return names;
  }
}
