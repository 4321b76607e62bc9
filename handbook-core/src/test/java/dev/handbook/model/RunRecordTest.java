package dev.handbook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunRecordTest {
  private static Optional<SopMetrics.Row> parse(String finished, String errors) {
    return RunRecord.parse(
        new SourceText(
            "sop: \"SOP-SAL-001\"\ntitle: \"Sell\"\nstarted: 2026-11-01T08:00:00.000Z\nfinished: "
                + finished
                + "\nerrors: "
                + errors
                + "\nsteps:\n  - {step: \"errors: 7\", done: null}\n"));
  }

  @Test
  void finishedRunCountsOnce() {
    assertEquals(
        Optional.of(new SopMetrics.Row(LocalDate.of(2026, 11, 2), "SOP-SAL-001", 1, 0, 0, 0, 0, 0)),
        parse("2026-11-02T09:30:00.000Z", "0"));
  }

  @Test
  void runWithErrorsIsOneRunThatWentWrong() {
    assertEquals(1, parse("2026-11-02T09:30:00.000Z", "3").orElseThrow().errors());
  }

  @Test
  void runThatWasNotFinishedIsNotCounted() {
    assertEquals(Optional.empty(), parse("null", "0"));
  }

  @Test
  void onlyFilesOfTheFolderAreRecords() {
    assertEquals(true, RunRecord.isPath("sop-runs/2026/a.yml"));
    assertEquals(false, RunRecord.isPath("sales/sop-runs/a.yml"));
    assertEquals(false, RunRecord.isPath("sop-runs/README.md"));
  }
}
