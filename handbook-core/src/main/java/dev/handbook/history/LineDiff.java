package dev.handbook.history;

import dev.handbook.change.Edits.Hunk;
import dev.handbook.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;

/**
 * Finds the lines in which two texts differ, counted as findings count them. Line ends and blanks
 * before them make no difference: a checkout may have other ones than the history.
 */
final class LineDiff {
  private LineDiff() {}

  /** The differences in the order of the lines; none when the texts are alike. */
  static List<Hunk> between(SourceText before, SourceText after) {
    List<Hunk> hunks = new ArrayList<>();
    for (Edit edit : new HistogramDiff().diff(new ByWords(), Lines.of(before), Lines.of(after))) {
      hunks.add(
          new Hunk(
              edit.getBeginA() + 1, edit.getEndA() + 1, edit.getBeginB() + 1, edit.getEndB() + 1));
    }
    return hunks;
  }

  /** All lines of a file that is new. */
  static Hunk whole(SourceText added) {
    return new Hunk(1, 1, 1, added.lineCount() + 1);
  }

  /** The lines of a text, in the form in which JGit compares. */
  private static final class Lines extends Sequence {
    private final List<String> lines;

    private Lines(List<String> lines) {
      this.lines = lines;
    }

    static Lines of(SourceText text) {
      List<String> lines = new ArrayList<>(text.lineCount());
      for (int line = 1; line <= text.lineCount(); line++) {
        lines.add(text.line(line).stripTrailing());
      }
      return new Lines(lines);
    }

    @Override
    public int size() {
      return lines.size();
    }
  }

  private static final class ByWords extends SequenceComparator<Lines> {
    @Override
    public boolean equals(Lines a, int line, Lines b, int other) {
      return a.lines.get(line).equals(b.lines.get(other));
    }

    @Override
    public int hash(Lines of, int line) {
      return of.lines.get(line).hashCode();
    }
  }
}
