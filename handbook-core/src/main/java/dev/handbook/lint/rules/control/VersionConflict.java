package dev.handbook.lint.rules.control;

import dev.handbook.domain.control.DocumentControl;
import dev.handbook.domain.control.Field;
import dev.handbook.domain.control.Statement;
import dev.handbook.domain.control.Statement.Place;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;
import java.util.List;
import java.util.Locale;

/**
 * Versions that differ within a page: readers of a printed copy cannot tell which one they have.
 */
final class VersionConflict implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "version-conflict", "HB1803", "Page states its version in two ways that differ");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    if (scope.isArchived(page)) {
      return;
    }
    List<Statement> versions = DocumentControl.of(page, scope.handbook()).all(Field.VERSION);
    if (versions.size() < 2) {
      return;
    }
    Statement first = versions.get(0);
    versions.stream()
        .filter(other -> other.place() != first.place())
        .filter(other -> !same(first.text(), other.text()))
        .findFirst()
        .ifPresent(
            other ->
                report
                    .at(
                        other.span(),
                        name(other.place())
                            + " says version "
                            + other.text()
                            + ", "
                            + name(first.place()).toLowerCase(Locale.ROOT)
                            + " version "
                            + first.text()
                            + ".")
                    .help("Write the same version in both places, or in one alone."));
  }

  private static boolean same(String one, String other) {
    return bare(one).equals(bare(other));
  }

  /** "02" is 2, and "2.0" as well. */
  private static String bare(String version) {
    String number = version.toLowerCase(Locale.ROOT).replaceAll("(?<![0-9])0+(?=[0-9])", "");
    return number.replaceAll("(?:\\.0)+$", "");
  }

  private static String name(Place place) {
    return switch (place) {
      case FRONT_MATTER -> "The front matter";
      case HISTORY -> "The history of revisions";
      case FOOT -> "The foot of the page";
      case HEAD -> "The head of the page";
      case CONTROL, BODY -> "The text";
    };
  }
}
