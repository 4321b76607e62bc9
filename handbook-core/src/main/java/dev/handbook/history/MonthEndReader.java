package dev.handbook.history;

import dev.handbook.change.Scorecard.Remark;
import dev.handbook.history.MonthEnds.MonthEnd;
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

/** Reads {@link MonthEnds} from a repository; they load nothing of JGit where there is none. */
final class MonthEndReader {
  /** A rebase within a month is everyday work and moves no month end by much. */
  private static final long LATE = 31L * 24 * 60 * 60;

  private MonthEndReader() {}

  /** Reads them; the repository is theirs to close, and closed where they are none. */
  static MonthEnds read(Repository repository, Path folder, YearMonth now, int most)
      throws IOException {
    try {
      if (!repository.getObjectDatabase().getShallowCommits().isEmpty()) {
        repository.close();
        return MonthEnds.without(Remark.SHALLOW);
      }
      return of(repository, folder, now, most);
    } catch (IOException | RuntimeException e) {
      repository.close();
      throw e;
    }
  }

  private static MonthEnds of(Repository repository, Path folder, YearMonth now, int most)
      throws IOException {
    String prefix = GitRepository.path(folder, repository);
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
}
