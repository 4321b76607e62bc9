package dev.handbook.scorecard;

import dev.handbook.change.Measure;
import dev.handbook.change.Measure.Form;
import dev.handbook.change.Measure.Missing;
import dev.handbook.domain.SopMetrics;
import dev.handbook.domain.SopMetrics.Row;
import dev.handbook.model.Key;
import dev.handbook.model.Page;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** What those who follow procedures say of them, over the twelve months that end on a day. */
final class UserMeasures {
  /** More errors than one in twenty runs are too many. */
  private static final double MOST_ERRORS = 0.05;

  private static final double LEAST_SCORE = 20;

  private final List<Page> sops;
  private final SopMetrics metrics;

  UserMeasures(List<Page> sops, SopMetrics metrics) {
    this.sops = sops;
    this.metrics = metrics;
  }

  /** Error rate and net promoter score with their trend: each row says of which day it is. */
  List<Measure> on(LocalDate today) {
    return List.of(
        errors(today).with(trend(today, this::errors)),
        score(today).with(trend(today, this::score)));
  }

  private Measure errors(LocalDate day) {
    return measure("sop-error-rate", Form.RATE, MOST_ERRORS, day, Row::errors, Row::runs);
  }

  private Measure score(LocalDate day) {
    return measure(
        "sop-nps",
        Form.SCORE,
        LEAST_SCORE,
        day,
        row -> row.promoters() - row.detractors(),
        Row::answers);
  }

  private Measure measure(
      String id,
      Form form,
      double target,
      LocalDate day,
      ToIntFunction<Row> part,
      ToIntFunction<Row> whole) {
    Set<String> ids = sops.stream().map(UserMeasures::id).collect(Collectors.toSet());
    List<Row> rows =
        metrics.inYearUntil(day).stream().filter(row -> ids.contains(row.sop())).toList();
    List<Missing> missing = new ArrayList<>();
    long unknown = 0;
    for (Page sop : sops) {
      List<Row> own = rows.stream().filter(row -> row.sop().equals(id(sop))).toList();
      Measure each = of(id, form, target, own, part, whole);
      unknown += each.known() ? 0 : 1;
      if (!each.reached()) {
        missing.add(new Missing(sop.path(), sop.title(), each.known() ? shown(each) : "?"));
      }
    }
    Measure all = of(id, form, target, rows, part, whole);
    return new Measure(
        id, form, all.numerator(), all.denominator(), unknown, target, List.of(), missing);
  }

  private static String shown(Measure measure) {
    return measure.form() == Form.RATE
        ? String.format(Locale.ROOT, "%.1f %%", measure.value() * 100)
        : String.format(Locale.ROOT, "%.0f", measure.value());
  }

  private static Measure of(
      String id,
      Form form,
      double target,
      List<Row> rows,
      ToIntFunction<Row> part,
      ToIntFunction<Row> whole) {
    long numerator = rows.stream().mapToLong(part::applyAsInt).sum();
    long denominator = rows.stream().mapToLong(whole::applyAsInt).sum();
    return new Measure(id, form, numerator, denominator, 0, target, List.of(), List.of());
  }

  private static String id(Page sop) {
    return sop.frontMatter().text(Key.ID).orElse("");
  }

  /** The ends of the months for which something was entered. */
  private List<Measure.Point> trend(LocalDate today, Former measure) {
    return metrics.rows().stream()
        .map(row -> YearMonth.from(row.on()).atEndOfMonth())
        .filter(day -> day.isBefore(today))
        .distinct()
        .sorted()
        .map(day -> new Measured(day, measure.on(day)))
        .filter(each -> each.measure().known())
        .map(each -> new Measure.Point(each.day(), each.measure().value()))
        .toList();
  }

  /** A measure as it stood on a day. */
  private interface Former {
    Measure on(LocalDate day);
  }

  private record Measured(LocalDate day, Measure measure) {}
}
