package dev.handbook.report;

import dev.handbook.model.Finding;
import dev.handbook.model.Page;
import dev.handbook.model.Severity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@code junit.xml}: one test per page and rule that found something, one passed test per clean
 * page, so that the report of a clean handbook is not taken for a run that tested nothing.
 *
 * <p>Errors and warnings are failures; tests with infos only count as skipped, since an info never
 * fails a build.
 */
final class JunitFormat implements ReportFormat {
  private static final int MESSAGE = 1000;

  @Override
  public String name() {
    return "junit";
  }

  @Override
  public String fileName() {
    return "junit.xml";
  }

  @Override
  public String render(Report report) {
    Map<List<String>, List<Finding>> tests =
        report.listed().stream()
            .collect(
                Collectors.groupingBy(
                    finding -> List.of(finding.path(), finding.rule()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<String> clean =
        report.handbook().pages().stream()
            .map(Page::path)
            .filter(path -> !report.places().paths().contains(path))
            .toList();
    long skipped = tests.values().stream().filter(JunitFormat::isSkipped).count();
    Object[] counts = {
      "name",
      "handbook",
      "tests",
      tests.size() + clean.size(),
      "failures",
      tests.size() - skipped,
      "errors",
      0,
      "skipped",
      skipped
    };
    Xml xml = new Xml().open("testsuites", counts).open("testsuite", counts);
    tests.values().forEach(findings -> test(report, findings, xml));
    for (String path : clean) {
      String file = report.checkout().prefix() + path;
      xml.empty("testcase", "classname", file, "name", "no findings", "file", file);
    }
    return xml.close("testsuite").close("testsuites").toString();
  }

  private static boolean isSkipped(List<Finding> findings) {
    return gravest(findings) == Severity.INFO;
  }

  private static Severity gravest(List<Finding> findings) {
    return Collections.min(findings.stream().map(Finding::severity).toList());
  }

  private static void test(Report report, List<Finding> findings, Xml xml) {
    Finding first = findings.get(0);
    String file = report.path(first);
    xml.open(
        "testcase",
        "classname",
        file,
        "name",
        first.rule(),
        "file",
        file,
        "line",
        first.span().line());
    String more = findings.size() == 1 ? "" : " (" + findings.size() + " findings)";
    String message = Visible.cut(first.message(), MESSAGE) + more;
    if (isSkipped(findings)) {
      xml.text("skipped", lines(file, findings), "message", message);
    } else {
      String type = gravest(findings).id();
      xml.text("failure", lines(file, findings), "type", type, "message", message);
    }
    xml.close("testcase");
  }

  private static String lines(String file, List<Finding> findings) {
    return findings.stream()
        .map(
            finding ->
                String.format(
                    Locale.ROOT,
                    "%s:%d:%d %s %s",
                    file,
                    finding.span().line(),
                    finding.span().column(),
                    finding.severity().id(),
                    Report.advice(finding)))
        .collect(Collectors.joining("\n"));
  }
}
