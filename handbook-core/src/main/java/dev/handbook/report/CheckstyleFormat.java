package dev.handbook.report;

import dev.handbook.model.Finding;
import dev.handbook.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code checkstyle.xml}: what most tools that show lint read. There is no schema of it. */
final class CheckstyleFormat implements ReportFormat {
  /** Readers look only whether there is one; this is the version whose form all understand. */
  private static final String VERSION = "4.3";

  @Override
  public String name() {
    return "checkstyle";
  }

  @Override
  public String fileName() {
    return "checkstyle.xml";
  }

  @Override
  public String render(Report report) {
    Xml xml = new Xml().open("checkstyle", "version", VERSION);
    String open = null;
    for (Finding finding : report.listed()) {
      String path = report.path(finding);
      if (!path.equals(open)) {
        if (open != null) {
          xml.close("file");
        }
        xml.open("file", "name", path);
        open = path;
      }
      xml.empty("error", attributes(finding));
    }
    if (open != null) {
      xml.close("file");
    }
    return xml.close("checkstyle").toString();
  }

  private static Object[] attributes(Finding finding) {
    Span span = finding.span();
    List<Object> attributes = new ArrayList<>(Arrays.asList("line", span.line()));
    if (!span.equals(Span.FILE)) {
      attributes.addAll(List.of("column", span.column()));
    }
    attributes.addAll(List.of("severity", finding.severity().id()));
    attributes.addAll(List.of("message", Report.advice(finding)));
    attributes.addAll(List.of("source", "handbook." + finding.code() + "." + finding.rule()));
    return attributes.toArray();
  }
}
