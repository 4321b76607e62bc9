package dev.handbook.domain;

import dev.handbook.text.Dates;
import dev.handbook.text.SourceText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How procedures fare with those who follow them: runs, errors and answers, as somebody enters them
 * into {@value #FILE}.
 *
 * @param rows what was entered, in the order of the file
 * @param problems lines that say nothing that can be counted
 */
public record SopMetrics(List<Row> rows, List<Problem> problems) {
  /** Where it lies in the content folder. */
  public static final String FILE = "data/sop-metrics.csv";

  /** The columns, in this order. */
  private static final String HEADER = "date,sop,runs,errors,promoters,passives,detractors";

  private static final int COLUMNS = 7;

  /** Nothing was entered. */
  public static final SopMetrics NONE = new SopMetrics(List.of(), List.of());

  public SopMetrics {
    rows = List.copyOf(rows);
    problems = List.copyOf(problems);
  }

  /**
   * The sums of a time that ends on a day.
   *
   * @param on the last day
   * @param sop id of the procedure
   * @param runs how often it was carried out
   * @param errors how many of these had to be corrected
   * @param promoters answers of 9 or 10
   * @param passives answers of 7 or 8
   * @param detractors other answers
   * @param file in which it stands: the table, or the record of a run
   * @param line of the file that names the procedure, from 1
   */
  public record Row(
      LocalDate on,
      String sop,
      int runs,
      int errors,
      int promoters,
      int passives,
      int detractors,
      String file,
      int line) {
    /** How many were asked and answered. */
    public int answers() {
      return promoters + passives + detractors;
    }
  }

  /** A line of a file that cannot be counted, and why, one sentence. */
  public record Problem(String file, int line, String message) {}

  /** Reads the file: a header, then a row for each procedure and time; no quotes. */
  public static SopMetrics parse(SourceText text) {
    List<Row> rows = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (int line = 1; line <= text.lineCount(); line++) {
      String written = text.line(line).strip();
      if (line == 1 && !written.replace(" ", "").equalsIgnoreCase(HEADER)) {
        problems.add(new Problem(FILE, 1, "The first line must name the columns: " + HEADER + "."));
      }
      if (line > 1 && !written.isEmpty()) {
        row(written.split(",", -1), line, problems).ifPresent(rows::add);
      }
    }
    return new SopMetrics(rows, problems);
  }

  private static Optional<Row> row(String[] cells, int line, List<Problem> problems) {
    if (cells.length != COLUMNS) {
      problems.add(
          new Problem(
              FILE, line, "The line has " + cells.length + " columns, not " + COLUMNS + "."));
      return Optional.empty();
    }
    Optional<LocalDate> on = Dates.iso(cells[0]);
    if (on.isEmpty()) {
      problems.add(
          new Problem(FILE, line, "“" + cells[0].strip() + "” is not a date like 2026-10-31."));
      return Optional.empty();
    }
    int[] numbers = new int[COLUMNS];
    for (int i = 2; i < COLUMNS; i++) {
      String cell = cells[i].strip();
      if (!cell.matches("[0-9]{1,9}")) {
        problems.add(new Problem(FILE, line, "“" + cell + "” is not a number of times."));
        return Optional.empty();
      }
      numbers[i] = Integer.parseInt(cell);
    }
    if (numbers[3] > numbers[2]) {
      problems.add(new Problem(FILE, line, "There are more errors than runs."));
      return Optional.empty();
    }
    return Optional.of(
        new Row(
            on.get(),
            cells[1].strip(),
            numbers[2],
            numbers[3],
            numbers[4],
            numbers[5],
            numbers[6],
            FILE,
            line));
  }

  /** The same with further rows and problems. */
  public SopMetrics plus(SopMetrics more) {
    return new SopMetrics(
        Stream.concat(rows.stream(), more.rows.stream()).toList(),
        Stream.concat(problems.stream(), more.problems.stream()).toList());
  }

  /** What was entered for the twelve months that end on a day. */
  public List<Row> inYearUntil(LocalDate day) {
    LocalDate before = day.minusYears(1);
    return rows.stream().filter(row -> row.on().isAfter(before) && !row.on().isAfter(day)).toList();
  }
}
