package dev.handbook.history;

import dev.handbook.model.ContentTree;
import dev.handbook.model.Scorecard.Remark;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * A content folder as it was at the ends of former months: at the last commit of each, by the dates
 * of the commits (UTC), along the first parents of the one that is checked out.
 */
public final class MonthEnds implements AutoCloseable {
  /** A rebase within a month is everyday work and moves no month end by much. */
  private static final long LATE = 31L * 24 * 60 * 60;

  private final Optional<Repository> repository;
  private final List<MonthEnd> all;
  private final Optional<Remark> remark;

  /**
   * A month's end.
   *
   * @param on its last day
   * @param id changes with whatever is in the folder, and only then
   * @param content the folder as it was
   */
  public record MonthEnd(LocalDate on, String id, ContentTree content) {}

  private MonthEnds(Optional<Repository> repository, List<MonthEnd> all, Optional<Remark> remark) {
    this.repository = repository;
    this.all = List.copyOf(all);
    this.remark = remark;
  }

  /**
   * The ends of the last months, this one left out.
   *
   * @param content the content folder; the repository is looked for from there upwards
   * @param most how many months to go back
   */
  public static MonthEnds of(Path content, LocalDate today, int most) {
    try {
      Path folder = content.toRealPath();
      Optional<Repository> found = Surroundings.repository(folder);
      if (found.isEmpty()) {
        return without(Remark.NO_GIT);
      }
      Repository repository = found.get();
      try {
        if (!repository.getObjectDatabase().getShallowCommits().isEmpty()) {
          repository.close();
          return without(Remark.SHALLOW);
        }
        return of(repository, folder, YearMonth.from(today), most);
      } catch (IOException | RuntimeException e) {
        repository.close();
        throw e;
      }
    } catch (IOException e) {
      return without(Remark.UNREADABLE);
    }
  }

  private static MonthEnds without(Remark why) {
    return new MonthEnds(Optional.empty(), List.of(), Optional.of(why));
  }

  private static MonthEnds of(Repository repository, Path folder, YearMonth now, int most)
      throws IOException {
    String prefix = Surroundings.path(folder, repository);
    ObjectReader objects = repository.newObjectReader();
    List<RevCommit> line = firstParents(repository);
    List<MonthEnd> all = new ArrayList<>();
    for (int back = most; back > 0; back--) {
      LocalDate day = now.minusMonths(back).atEndOfMonth();
      long end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
      Optional<RevCommit> last =
          line.stream().filter(commit -> commit.getCommitTime() < end).findFirst();
      if (last.isPresent()) {
        GitTree tree = GitTree.at(prefix, last.get().getTree(), objects);
        if (!tree.id().equals(ObjectId.zeroId())) {
          all.add(new MonthEnd(day, tree.id().name(), tree));
        }
      }
    }
    Optional<Remark> remark = rewritten(line) ? Optional.of(Remark.REWRITTEN) : Optional.empty();
    return new MonthEnds(Optional.of(repository), all, remark);
  }

  /** The latest first; nothing where there is no commit yet. */
  private static List<RevCommit> firstParents(Repository repository) throws IOException {
    List<RevCommit> line = new ArrayList<>();
    ObjectId head = repository.resolve(Constants.HEAD);
    try (RevWalk walk = new RevWalk(repository)) {
      RevCommit commit = head == null ? null : walk.parseCommit(head);
      while (commit != null) {
        line.add(commit);
        commit = commit.getParentCount() == 0 ? null : walk.parseCommit(commit.getParent(0));
      }
    }
    return line;
  }

  private static boolean rewritten(List<RevCommit> line) {
    int late = 0;
    for (int i = 0; i < line.size(); i++) {
      RevCommit commit = line.get(i);
      Instant written = commit.getAuthorIdent().getWhenAsInstant();
      late += commit.getCommitTime() - written.getEpochSecond() > LATE ? 1 : 0;
      boolean before = i > 0 && commit.getCommitTime() > line.get(i - 1).getCommitTime() + LATE;
      if (before) {
        return true;
      }
    }
    return late * 2 > line.size();
  }

  /** The ends of months, oldest first. */
  public List<MonthEnd> all() {
    return all;
  }

  /** Why there is none, or why they are not to be relied on. */
  public Optional<Remark> remark() {
    return remark;
  }

  @Override
  public void close() {
    repository.ifPresent(Repository::close);
  }
}
