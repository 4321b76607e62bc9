package dev.handbook.site.view;

import dev.handbook.change.Measure;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * Draws former values of a measure as a line over time, with its target dashed. To those who listen
 * to a page it is a picture that says its first and last value; all of them stand in a list below.
 */
final class TrendDrawing {
  private static final double WIDTH = 240;
  private static final double HEIGHT = 60;
  private static final double MARGIN = 4;

  private final Measure measure;
  private final double top;
  private final double bottom;

  /** The drawing of a measure that has former values. */
  TrendDrawing(Measure measure) {
    this.measure = measure;
    double highest = Math.max(measure.target(), 0);
    double lowest = Math.min(measure.target(), 0);
    for (Measure.Point point : measure.trend()) {
      highest = Math.max(highest, point.value());
      lowest = Math.min(lowest, point.value());
    }
    this.top = highest;
    this.bottom = lowest;
  }

  /** The value at its upper edge. */
  double top() {
    return top;
  }

  /** The value at its lower edge. */
  double bottom() {
    return bottom;
  }

  /**
   * The drawing; empty when there are not two values to draw a line between.
   *
   * @param label what it says without being seen, figures and days only
   */
  String svg(String label) {
    List<Measure.Point> trend = measure.trend();
    if (trend.size() < 2) {
      return "";
    }
    LocalDate start = trend.get(0).on();
    double days = ChronoUnit.DAYS.between(start, trend.get(trend.size() - 1).on());
    StringBuilder points = new StringBuilder();
    for (Measure.Point point : trend) {
      double part = ChronoUnit.DAYS.between(start, point.on()) / days;
      double x = MARGIN + part * (WIDTH - 2 * MARGIN);
      points.append(points.isEmpty() ? "" : " ");
      points.append(String.format(Locale.ROOT, "%.1f,%.1f", x, y(point.value())));
    }
    double target = y(measure.target());
    return String.format(
        Locale.ROOT,
        "<svg class=\"trend\" viewBox=\"0 0 %.0f %.0f\" preserveAspectRatio=\"none\""
            + " role=\"img\" aria-label=\"%s\">"
            + "<line class=\"goal\" x1=\"0\" x2=\"%.0f\" y1=\"%.1f\" y2=\"%.1f\"/>"
            + "<polyline points=\"%s\"/></svg>",
        WIDTH,
        HEIGHT,
        label,
        WIDTH,
        target,
        target,
        points);
  }

  private double y(double value) {
    double span = top - bottom == 0 ? 1 : top - bottom;
    return HEIGHT - MARGIN - (value - bottom) * (HEIGHT - 2 * MARGIN) / span;
  }
}
