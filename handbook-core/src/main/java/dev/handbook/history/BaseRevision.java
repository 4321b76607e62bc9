package dev.handbook.history;

import dev.handbook.change.Change;
import dev.handbook.change.ContentTree;
import dev.handbook.model.HandbookException;
import dev.handbook.text.Spelling;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;

/**
 * The revision that a change is compared with: the commit at which the checked-out branch left the
 * one it is for. It is read from git's objects; nothing is checked out, nothing is written.
 */
public final class BaseRevision implements AutoCloseable {
  private static final String FETCH_ALL =
      "Fetch the whole history: git fetch --unshallow, on GitHub Actions fetch-depth: 0 for"
          + " actions/checkout, on GitLab CI GIT_DEPTH: 0.";

  private final Repository repository;
  private final ObjectReader objects;
  private final RevCommit commit;
  private final String since;
  private final Path content;

  private BaseRevision(Repository repository, RevCommit commit, String since, Path content) {
    this.repository = repository;
    this.objects = repository.newObjectReader();
    this.commit = commit;
    this.since = since;
    this.content = content;
  }

  /**
   * Finds the merge base of a revision and the one that is checked out.
   *
   * @param content the content folder; the repository is looked for from there upwards
   * @param since branch, tag or commit in the ways of git
   * @throws HandbookException when there is no repository, revision or merge base, or not enough
   *     history to know it; its hint says how to get there
   */
  public static BaseRevision of(Path content, String since) {
    return GitRepository.reading(content, () -> read(content, since));
  }

  private static BaseRevision read(Path content, String since) throws IOException {
    try {
      Path folder = content.toRealPath();
      Repository repository = open(folder);
      try {
        if (!repository.getObjectDatabase().getShallowCommits().isEmpty()) {
          throw new HandbookException(
              "This clone is shallow, so nothing can be compared with " + since,
              folder.toString(),
              FETCH_ALL);
        }
        return new BaseRevision(repository, mergeBase(repository, since), since, folder);
      } catch (IOException | RuntimeException e) {
        repository.close();
        throw e;
      }
    } catch (MissingObjectException e) {
      throw new HandbookException(
          "Some history that is needed to compare with " + since + " was not fetched",
          content.toString(),
          FETCH_ALL,
          e);
    }
  }

  private static Repository open(Path folder) throws IOException {
    return GitRepository.of(folder)
        .orElseThrow(
            () ->
                new HandbookException(
                    "The content folder is not in a git repository, so nothing can be compared",
                    folder.toString(),
                    "Clone the repository with its history, or leave handbook.since out."));
  }

  private static RevCommit mergeBase(Repository repository, String since) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      RevCommit head = walk.parseCommit(commit(repository, Constants.HEAD));
      RevCommit other = walk.parseCommit(commit(repository, since));
      walk.setRevFilter(RevFilter.MERGE_BASE);
      walk.markStart(List.of(head, other));
      RevCommit base = walk.next();
      if (base == null) {
        throw new HandbookException(
            "The checked-out commit and " + since + " have no common history",
            "handbook.since",
            "Name the branch that the change is for; if it is that one, fetch more. " + FETCH_ALL);
      }
      walk.parseHeaders(base);
      return base;
    }
  }

  private static ObjectId commit(Repository repository, String name) throws IOException {
    Optional<ObjectId> id;
    try {
      id = Optional.ofNullable(repository.resolve(name + "^{commit}"));
    } catch (RevisionSyntaxException nonsense) {
      id = Optional.empty();
    }
    if (id.isEmpty()) {
      throw unknown(repository, name);
    }
    return id.get();
  }

  private static HandbookException unknown(Repository repository, String name) throws IOException {
    if (name.equals(Constants.HEAD)) {
      return new HandbookException(
          "The repository has no commit yet", "handbook.since", "Commit, or leave it out.");
    }
    List<String> known =
        repository.getRefDatabase().getRefs().stream()
            .map(Ref::getName)
            .map(Repository::shortenRefName)
            .toList();
    String fetch =
        "Fetch it, as in git fetch origin " + name.replaceFirst("^origin/", "") + ". " + FETCH_ALL;
    String remote = "origin/" + name;
    String hint =
        Optional.of(remote)
            .filter(known::contains)
            .or(() -> Spelling.closest(name, known))
            .map(close -> "Did you mean " + close + "? ")
            .orElse("");
    return new HandbookException(
        "There is no revision '" + name + "' in this clone", "handbook.since", hint + fetch);
  }

  /**
   * The content folder as it was.
   *
   * @param tree what it held; nothing when the change makes it
   * @param revision where that was read
   */
  public record Content(ContentTree tree, Change.Revision revision) {}

  /** Reads the content folder, also from where it was before the change renamed it. */
  public Content content() {
    return GitRepository.reading(content, this::readContent);
  }

  private Content readContent() throws IOException {
    Path top = repository.getWorkTree().toPath().toRealPath();
    String now = GitRepository.path(content, repository);
    Optional<GitTree> there = folder(now);
    if (there.isPresent()) {
      return content(there.get(), List.of());
    }
    Optional<String> former = new FormerFolder(top, content).in(commit.getTree(), objects);
    if (former.isEmpty()) {
      return content(
          GitTree.empty(objects),
          List.of("There was no folder " + now + " then, so that everything in it is new."));
    }
    String was = former.get().isEmpty() ? "at the top of the repository" : former.get();
    return content(
        folder(former.get()).orElseThrow(),
        List.of("The content was " + was + " then and is " + now + " now."));
  }

  private Content content(GitTree tree, List<String> notes) {
    return new Content(tree, new Change.Revision(since, commit.name(), notes));
  }

  private Optional<GitTree> folder(String path) throws IOException {
    return GitTree.find(path, commit.getTree(), objects);
  }

  @Override
  public void close() {
    objects.close();
    repository.close();
  }
}
