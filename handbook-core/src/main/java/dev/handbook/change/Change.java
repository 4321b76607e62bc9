package dev.handbook.change;

import dev.handbook.model.Finding;
import dev.handbook.model.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What has changed since another revision, and what that does to the handbook.
 *
 * @param revision what was compared with
 * @param fresh findings that the change brings, in report order
 * @param mended findings that it takes away, in report order, at their former places
 * @param existing findings that are reported and were there already, in report order
 * @param causes the changed line that brought a new finding on a line that has not changed, by the
 *     finding's fingerprint
 * @param onChangedLines fingerprints of the new findings that stand on changed lines
 * @param effect what it does to pages, addresses and agreements
 */
public record Change(
    Revision revision,
    List<Finding> fresh,
    List<Finding> mended,
    List<Finding> existing,
    Map<String, Place> causes,
    Set<String> onChangedLines,
    Effect effect) {
  public Change {
    fresh = List.copyOf(fresh);
    mended = List.copyOf(mended);
    existing = List.copyOf(existing);
    causes = Map.copyOf(causes);
    onChangedLines = Set.copyOf(onChangedLines);
  }

  /**
   * The revision that was compared with.
   *
   * @param since as asked for, such as {@code origin/main}
   * @param commit the commit at which the two parted, all its digits
   * @param notes what could not be compared as it was, and what was done instead: sentences
   */
  public record Revision(String since, String commit, List<String> notes) {
    private static final int SHORT = 10;

    public Revision {
      notes = List.copyOf(notes);
    }

    /** The first digits of the commit. */
    public String id() {
      return commit.substring(0, Math.min(SHORT, commit.length()));
    }
  }

  /** The same with what it does to the scorecard. */
  public Change with(List<Effect.MeasureChange> figures) {
    return new Change(
        revision, fresh, mended, existing, causes, onChangedLines, effect.with(figures));
  }

  /** The changed line that brought a new finding about, when it stands elsewhere. */
  public Optional<Place> cause(Finding finding) {
    return Optional.ofNullable(causes.get(finding.fingerprint()));
  }

  /** Whether a new finding can be shown on a line of the change. */
  public boolean touches(Finding finding) {
    return onChangedLines.contains(finding.fingerprint())
        || causes.containsKey(finding.fingerprint());
  }
}
