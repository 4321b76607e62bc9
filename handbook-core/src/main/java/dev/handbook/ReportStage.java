package dev.handbook;

import dev.handbook.change.Change;
import dev.handbook.lint.Rule;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.rules.Rules;
import dev.handbook.model.Finding;
import dev.handbook.model.Handbook;
import dev.handbook.model.Sources;
import dev.handbook.redaction.Redaction;
import dev.handbook.report.Ratchet;
import dev.handbook.report.ReportTarget;
import dev.handbook.report.Reports;
import dev.handbook.report.TextReport;
import dev.handbook.report.WrittenReports;
import dev.handbook.stage.Config;
import java.util.List;
import java.util.Optional;

/**
 * Writes the reports of a run and judges whether it failed.
 *
 * @param whole the handbook that was linted
 * @param shown what of it the edition shows; reports quote nothing else
 * @param attended whether the text is read by the writer alone, who is told everything
 */
record ReportStage(
    Sources sources, Handbook whole, Handbook shown, Config config, boolean attended) {
  /** More findings than this are not read on a terminal; the reports have them all. */
  private static final int SHOWN = 25;

  /**
   * Writes what the run is asked to report.
   *
   * @param known the findings that no baseline has frozen
   * @param frozen how many it has frozen
   * @param compared what has changed since another revision; then only new findings count
   */
  BuildReport write(List<Finding> known, int frozen, Optional<Change> compared) {
    Redaction redaction = new Redaction(shown, whole);
    Handbook quoted = redaction.quoted();
    List<Finding> all = redaction.of(known);
    Optional<Change> change = compared.map(redaction::of);
    ReportTarget target = new ReportTarget(config.reports(), sources.root(), config.environment());
    List<RuleInfo> rules = Rules.of(whole.settings().lint()).stream().map(Rule::info).toList();
    WrittenReports written = Reports.write(config.formats(), target, quoted, rules, all, change);
    List<Finding> findings = change.map(Change::fresh).orElse(all);
    List<String> worse =
        config.ratchet() ? change.map(Ratchet::worse).orElse(List.of()) : List.of();
    String text =
        attended ? inFull(known, compared) : TextReport.excerpt(quoted, findings, change, SHOWN);
    return new BuildReport(
        whole.pages().size(),
        findings,
        change,
        Reports.harmless(text, config.environment()),
        written.console(),
        worse,
        reachLimit(findings) || !worse.isEmpty(),
        Optional.empty(),
        config.reports(),
        frozen);
  }

  private String inFull(List<Finding> known, Optional<Change> compared) {
    List<Finding> findings = compared.map(Change::fresh).orElse(known);
    return TextReport.excerpt(whole, findings, compared, SHOWN);
  }

  private boolean reachLimit(List<Finding> findings) {
    return config
        .failOn()
        .filter(least -> findings.stream().anyMatch(f -> f.severity().compareTo(least) <= 0))
        .isPresent();
  }
}
