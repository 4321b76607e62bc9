package dev.handbook.site;

import dev.handbook.model.Measure;
import java.util.List;
import java.util.Locale;

/**
 * Draws former values of a measure as a line, with its target dashed. To those who listen to a page
 * it is a picture that says its first and last value; all of them stand in a list below.
 */
final class TrendDrawing {
  private static final double WIDTH = 240;
  private static final double HEIGHT = 60;
  private static final double MARGIN = 4;

  private TrendDrawing() {}

  /**
   * The drawing; empty when there are not two values to draw a line between.
   *
   * @param label what it says without being seen, figures and days only
   */
  static String svg(Measure measure, String label) {
    List<Measure.Point> trend = measure.trend();
    if (trend.size() < 2) {
      return "";
    }
    double top = Math.max(measure.target(), 0);
    double bottom = Math.min(measure.target(), 0);
    for (Measure.Point point : trend) {
      top = Math.max(top, point.value());
      bottom = Math.min(bottom, point.value());
    }
    double span = top - bottom == 0 ? 1 : top - bottom;
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < trend.size(); i++) {
      double x = MARGIN + i * (WIDTH - 2 * MARGIN) / (trend.size() - 1);
      double y = y(trend.get(i).value(), bottom, span);
      points.append(String.format(Locale.ROOT, i == 0 ? "%.1f,%.1f" : " %.1f,%.1f", x, y));
    }
    double target = y(measure.target(), bottom, span);
    return String.format(
        Locale.ROOT,
        "<svg class=\"trend\" viewBox=\"0 0 %.0f %.0f\" role=\"img\" aria-label=\"%s\">"
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

  private static double y(double value, double bottom, double span) {
    return HEIGHT - MARGIN - (value - bottom) * (HEIGHT - 2 * MARGIN) / span;
  }
}
