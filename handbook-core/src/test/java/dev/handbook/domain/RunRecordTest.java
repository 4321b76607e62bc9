package dev.handbook.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.handbook.text.SourceText;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunRecordTest {
  private static final String PATH = "sop-runs/one.yml";

  private static SopMetrics parse(String finished, String errors) {
    return RunRecord.parse(
        PATH,
        new SourceText(
            "title: \"Sell\"\nsop: \"SOP-SAL-001\"\nstarted: 2026-11-01T08:00:00.000Z\nfinished: "
                + finished
                + "\nerrors: "
                + errors
                + "\nsteps:\n  - {step: \"errors: 7\", done: null}\n"));
  }

  @Test
  void finishedRunCountsOnce() {
    SopMetrics.Row row =
        new SopMetrics.Row(LocalDate.of(2026, 11, 2), "SOP-SAL-001", 1, 0, 0, 0, 0, PATH, 2);
    assertEquals(new SopMetrics(List.of(row), List.of()), parse("2026-11-02T09:30:00.000Z", "0"));
  }

  @Test
  void runWithErrorsIsOneRunThatWentWrong() {
    assertEquals(1, parse("2026-11-02T09:30:00.000Z", "3").rows().get(0).errors());
  }

  @Test
  void runThatWasNotFinishedIsNotCounted() {
    assertEquals(SopMetrics.NONE, parse("null", "0"));
  }

  @Test
  void recordThatCannotBeCountedSaysWhere() {
    assertEquals(
        List.of(new SopMetrics.Problem(PATH, 5, "“many” is not a number of errors.")),
        parse("2026-11-02T09:30:00.000Z", "many").problems());
    assertEquals(4, parse("yesterday", "0").problems().get(0).line());
    assertEquals(
        List.of(new SopMetrics.Problem(PATH, 1, "The record names no procedure.")),
        RunRecord.parse(PATH, new SourceText("errors: 0\n")).problems());
  }

  @Test
  void onlyFilesOfTheFolderAreRecords() {
    assertEquals(true, RunRecord.isPath("sop-runs/2026/a.yml"));
    assertEquals(false, RunRecord.isPath("sales/sop-runs/a.yml"));
    assertEquals(false, RunRecord.isPath("sop-runs/README.md"));
  }
}
