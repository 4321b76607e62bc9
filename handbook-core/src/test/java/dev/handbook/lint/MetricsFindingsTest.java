package dev.handbook.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.handbook.lint.rules.Rules;
import dev.handbook.markdown.HandbookParser;
import dev.handbook.model.Finding;
import dev.handbook.model.Handbook;
import dev.handbook.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table of any length with the same fault on each line fills no report. */
class MetricsFindingsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"3, 3, 0", "100, 100, 0", "101, 101, 1", "50000, 101, 49900"})
  void faultsBeyondAHundredAreCounted(int rows, int listed, int more) throws IOException {
    Files.writeString(folder.resolve("README.md"), "# Home\n\nText.\n");
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(
        folder.resolve("data/sop-metrics.csv"),
        "date,sop,runs,errors,promoters,passives,detractors\n"
            + "2026-10-31,SOP-1,many,1,9,4,2\n".repeat(rows));
    Handbook handbook = HandbookParser.parse(SourceReader.read(folder));
    List<Finding> found =
        Linter.of(Rules.ALL, handbook.settings().lint(), LocalDate.of(2026, 11, 22))
            .check(handbook)
            .stream()
            .filter(finding -> finding.rule().equals("sop-metrics-invalid"))
            .toList();
    assertEquals(listed, found.size());
    assertEquals(
        more > 0,
        found.stream().anyMatch(finding -> finding.message().startsWith(more + " more lines ")));
  }
}
