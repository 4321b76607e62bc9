package dev.handbook.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.lint.TestPages;
import dev.handbook.model.Finding;
import dev.handbook.model.Handbook;
import dev.handbook.model.Severity;
import dev.handbook.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A handbook with more findings than a report can hold. */
class ReportSizeTest {
  private static final int MANY = 60_000;
  private static final long LARGEST = 10_000_000;

  @TempDir Path folder;

  @Test
  void noReportIsLargerThanTenMegabytesAndEachSaysHowManyItLeavesOut() throws IOException {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      Severity severity = i % 1000 == 999 ? Severity.ERROR : Severity.WARNING;
      String message = "Page number " + i + " does not exist. " + "é".repeat(90);
      findings.add(
          Samples.finding(severity, "link-missing-page", "a.md", new Span(1, 1, 1, 2), message));
    }
    Handbook handbook = TestPages.handbook(TestPages.page("a.md", "text"));
    ReportTarget target = new ReportTarget(folder, folder, Map.of());
    List<String> formats = Reports.FORMATS.stream().map(ReportFormat::name).toList();

    Reports.write(
        formats, target, handbook, List.of(Samples.DEAD_LINK), findings, Optional.empty());

    for (ReportFormat format : Reports.FORMATS) {
      Path file = folder.resolve(format.fileName());
      assertTrue(Files.size(file) <= LARGEST, format.name() + ": " + Files.size(file));
      String text = Files.readString(file);
      assertTrue(
          text.contains(" more "), format.name() + " does not say that there are more findings");
    }
    String json = Files.readString(folder.resolve("findings.json"));
    Object file = StrictJson.read(json);
    assertEquals(Integer.toString(MANY), StrictJson.at(file, "summary.findings").toString());
    assertEquals(
        60, json.split("\"severity\": \"error\"", -1).length - 1, "the gravest are listed");
  }
}
