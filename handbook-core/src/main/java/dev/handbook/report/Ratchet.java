package dev.handbook.report;

import dev.handbook.change.Change;
import dev.handbook.change.Measure;
import java.util.List;

/** Says which measures of the scorecard a change makes worse. */
public final class Ratchet {
  private Ratchet() {}

  /** Each measure that is worse than before, with both figures, in the order of the scorecard. */
  public static List<String> worse(Change change) {
    return change.effect().measures().stream()
        .filter(measure -> measure.after().worseThan(measure.before()))
        .map(
            measure ->
                ScorecardFiles.name(measure.after())
                    + " ("
                    + measure.after().id()
                    + "): "
                    + counted(measure.before())
                    + " → "
                    + counted(measure.after()))
        .toList();
  }

  /** The figure; a share with what it is made of, too, so that no rounding hides a step. */
  static String counted(Measure measure) {
    String of =
        measure.form() == Measure.Form.COUNT
            ? ""
            : " (" + measure.numerator() + " of " + measure.denominator() + ")";
    String unknown = measure.unknown() > 0 ? ", " + measure.unknown() + " unknown" : "";
    return ScorecardFiles.figure(measure) + of + unknown;
  }
}
