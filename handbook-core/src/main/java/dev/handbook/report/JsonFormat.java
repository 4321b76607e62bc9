package dev.handbook.report;

import dev.handbook.model.Finding;
import dev.handbook.model.Severity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** {@code findings.json}, the stable form that scripts read. */
final class JsonFormat implements ReportFormat {
  @Override
  public String name() {
    return "json";
  }

  @Override
  public String fileName() {
    return "findings.json";
  }

  @Override
  public boolean everyPlace() {
    return true;
  }

  @Override
  public String render(Report report) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("findings", report.listed().stream().map(finding -> entry(report, finding)));
    report
        .change()
        .ifPresent(
            change -> {
              file.put("mended", report.list(change.mended()).stream().map(JsonFormat::finding));
              file.put(
                  "existing", report.list(change.existing()).stream().map(JsonFormat::finding));
            });
    file.put("summary", summary(report));
    return Visible.json(file);
  }

  private static Map<String, Object> entry(Report report, Finding finding) {
    Map<String, Object> entry = finding(finding);
    report
        .cause(finding)
        .ifPresent(
            cause -> {
              Map<String, Object> place = new LinkedHashMap<>();
              place.put("path", cause.path());
              place.put("line", cause.line());
              entry.put("cause", place);
            });
    return entry;
  }

  private static Map<String, Object> finding(Finding finding) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("rule", finding.rule());
    entry.put("code", finding.code());
    entry.put("severity", finding.severity().id());
    entry.put("path", finding.path());
    entry.put("line", finding.span().line());
    entry.put("column", finding.span().column());
    entry.put("endLine", finding.span().endLine());
    entry.put("endColumn", finding.span().endColumn());
    entry.put("message", finding.message());
    entry.put("help", finding.help().orElse(""));
    entry.put("fingerprint", finding.fingerprint());
    return entry;
  }

  private static Map<String, Object> summary(Report report) {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("pages", report.handbook().pages().size());
    summary.put("findings", report.findings().size());
    summary.put("causes", report.folded().findings().size());
    Map<String, Object> severities = new LinkedHashMap<>();
    for (Severity severity : Severity.values()) {
      severities.put(severity.id(), report.count(severity));
    }
    summary.put("severities", severities);
    Map<String, Integer> rules = new TreeMap<>();
    report.findings().forEach(finding -> rules.merge(finding.rule(), 1, Integer::sum));
    summary.put("rules", rules);
    report
        .change()
        .ifPresent(
            change -> {
              Map<String, Object> since = new LinkedHashMap<>();
              since.put("revision", change.revision().since());
              since.put("base", change.revision().id());
              since.put("notes", change.revision().notes());
              since.put("mended", change.mended().size());
              since.put("existing", change.existing().size());
              summary.put("since", since);
            });
    return summary;
  }
}
