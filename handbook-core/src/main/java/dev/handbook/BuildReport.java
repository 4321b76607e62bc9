package dev.handbook;

import dev.handbook.change.Change;
import dev.handbook.model.Finding;
import dev.handbook.model.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a run came to.
 *
 * @param pages pages read
 * @param findings what is reported, in report order: all that the linter found, or what is new
 *     where the run compared with another revision
 * @param change what has changed since that revision
 * @param text the gravest findings as a person reads them on a terminal
 * @param commands lines for the CI server, to be printed to standard output as they are; mostly
 *     empty
 * @param worse measures of the scorecard that got worse where none may, with both figures
 * @param failed whether these or the severity of findings fail the build
 * @param site folder of the site, when it was published
 * @param reports folder of the reports
 * @param frozen how many more findings a baseline keeps from being reported
 */
public record BuildReport(
    int pages,
    List<Finding> findings,
    Optional<Change> change,
    String text,
    String commands,
    List<String> worse,
    boolean failed,
    Optional<Path> site,
    Path reports,
    int frozen) {
  public BuildReport {
    findings = List.copyOf(findings);
    worse = List.copyOf(worse);
  }

  /** The same, after the site was published. */
  public BuildReport published(Path folder) {
    return new BuildReport(
        pages,
        findings,
        change,
        text,
        commands,
        worse,
        failed,
        Optional.of(folder),
        reports,
        frozen);
  }

  /** How many findings have a severity. */
  public long count(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }
}
