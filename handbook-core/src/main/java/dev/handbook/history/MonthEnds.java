package dev.handbook.history;

import dev.handbook.change.ContentTree;
import dev.handbook.change.Scorecard.Remark;
import dev.handbook.model.HandbookException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;

/**
 * A content folder as it was at the ends of former months: at the last commit of each, by the dates
 * of the commits (UTC), along the first parents of the one that is checked out.
 */
public final class MonthEnds implements AutoCloseable {
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

  MonthEnds(Optional<Repository> repository, List<MonthEnd> all, Optional<Remark> remark) {
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
      return GitRepository.reading(content, () -> read(content.toRealPath(), today, most));
    } catch (HandbookException unreadable) {
      return without(Remark.UNREADABLE);
    }
  }

  private static MonthEnds read(Path folder, LocalDate today, int most) throws IOException {
    Optional<Repository> found = GitRepository.of(folder);
    return found.isEmpty()
        ? without(Remark.NO_GIT)
        : MonthEndReader.read(found.get(), folder, YearMonth.from(today), most);
  }

  static MonthEnds without(Remark why) {
    return new MonthEnds(Optional.empty(), List.of(), Optional.of(why));
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
    // A reference to the method would load it also where there is no repository.
    if (repository.isPresent()) {
      repository.get().close();
    }
  }
}
