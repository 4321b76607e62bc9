package dev.handbook.report;

import dev.handbook.model.Finding;
import dev.handbook.model.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code gitlab.json}: GitLab's code quality report, an array in the manner of Code Climate.
 *
 * <p>GitLab stops reading at the first entry it holds for invalid, and takes entries of one
 * fingerprint for one. {@code type} and {@code categories} are there for other readers of Code
 * Climate, which fail without them.
 */
final class GitlabFormat implements ReportFormat {
  @Override
  public String name() {
    return "gitlab";
  }

  @Override
  public String fileName() {
    return "gitlab.json";
  }

  @Override
  public String render(Report report) {
    return Visible.json(report.all().stream().map(finding -> entry(report, finding)));
  }

  private static Map<String, Object> entry(Report report, Finding finding) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("type", "issue");
    entry.put("categories", List.of("Style"));
    entry.put("check_name", finding.rule());
    entry.put("description", Report.advice(finding));
    entry.put("severity", severity(finding.severity()));
    entry.put("fingerprint", finding.fingerprint());
    Map<String, Object> lines = new LinkedHashMap<>();
    lines.put("begin", finding.span().line());
    lines.put("end", Report.lastLine(finding));
    Map<String, Object> location = new LinkedHashMap<>();
    location.put("path", report.path(finding));
    location.put("lines", lines);
    entry.put("location", location);
    return entry;
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "critical";
      case WARNING -> "minor";
      case INFO -> "info";
    };
  }
}
