package dev.handbook.report;

import dev.handbook.model.Finding;
import dev.handbook.model.Severity;
import dev.handbook.text.Span;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code jenkins.json}: the native form of Jenkins' Warnings Next Generation, the only one of which
 * it keeps columns, category and our fingerprint.
 */
final class JenkinsFormat implements ReportFormat {
  @Override
  public String name() {
    return "jenkins";
  }

  @Override
  public String fileName() {
    return "jenkins.json";
  }

  @Override
  public String render(Report report) {
    return Visible.json(
        Map.of("issues", report.all().stream().map(finding -> issue(report, finding))));
  }

  private static Map<String, Object> issue(Report report, Finding finding) {
    Span span = finding.span();
    Map<String, Object> issue = new LinkedHashMap<>();
    issue.put("fileName", report.path(finding));
    issue.put("lineStart", span.line());
    issue.put("lineEnd", Report.lastLine(finding));
    if (!span.equals(Span.FILE) && span.line() == span.endLine()) {
      issue.put("columnStart", span.column());
      // The last column itself.
      issue.put("columnEnd", Math.max(span.column(), span.endColumn() - 1));
    }
    issue.put("severity", severity(finding.severity()));
    issue.put("category", finding.code());
    issue.put("type", finding.rule());
    issue.put("message", finding.message());
    // The one field that is HTML.
    finding.help().ifPresent(help -> issue.put("description", Xml.text(help)));
    issue.put("fingerprint", finding.fingerprint());
    return issue;
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "ERROR";
      case WARNING -> "NORMAL";
      case INFO -> "LOW";
    };
  }
}
