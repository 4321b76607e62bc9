package dev.handbook.report;

import dev.handbook.model.Finding;
import dev.handbook.model.Handbook;
import dev.handbook.model.Severity;
import java.util.LinkedHashMap;
import java.util.List;
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
  public String render(Handbook handbook, List<Finding> findings) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("findings", findings.stream().map(JsonFormat::finding).toList());
    report.put("summary", summary(handbook, findings));
    return Json.write(report);
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

  private static Map<String, Object> summary(Handbook handbook, List<Finding> findings) {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("pages", handbook.pages().size());
    summary.put("findings", findings.size());
    Map<String, Object> severities = new LinkedHashMap<>();
    for (Severity severity : Severity.values()) {
      severities.put(severity.id(), count(findings, severity));
    }
    summary.put("severities", severities);
    Map<String, Integer> rules = new TreeMap<>();
    findings.forEach(finding -> rules.merge(finding.rule(), 1, Integer::sum));
    summary.put("rules", rules);
    return summary;
  }

  private static long count(List<Finding> findings, Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }
}
