package dev.handbook.change;

import java.time.LocalDate;
import java.util.List;

/**
 * A figure by which a handbook is led.
 *
 * @param id stable name, such as {@code sop-signed-off-12-months}
 * @param form what kind of figure it is
 * @param numerator what counts
 * @param denominator of how many; those that are unknown are not among them
 * @param unknown of how many nothing is known: no data is not zero
 * @param target the value to reach, in the unit of {@link #value}
 * @param trend former values, oldest first
 * @param missing what keeps it from its target, or is unknown, in the order of paths
 */
public record Measure(
    String id,
    Form form,
    long numerator,
    long denominator,
    long unknown,
    double target,
    List<Point> trend,
    List<Missing> missing) {
  public Measure {
    trend = List.copyOf(trend);
    missing = List.copyOf(missing);
  }

  /** Kinds of figures. */
  public enum Form {
    /** A share from 0 to 1, the more the better. */
    SHARE,
    /** A share from 0 to 1, the less the better. */
    RATE,
    /** A net promoter score from -100 to 100, the more the better. */
    SCORE,
    /** A number of things, the less the better; the denominator says of how many. */
    COUNT
  }

  /** A value on a day. */
  public record Point(LocalDate on, double value) {}

  /**
   * A page that is in the way.
   *
   * @param path the page
   * @param title its title
   * @param why a few words, such as the day on which a sign-off ended; may be empty
   */
  public record Missing(String path, String title, String why) {}

  /** Whether there is anything to measure. */
  public boolean known() {
    return form == Form.COUNT || denominator > 0;
  }

  /** The figure; only of what is {@link #known}. */
  public double value() {
    return switch (form) {
      case COUNT -> numerator;
      case SCORE -> 100.0 * numerator / denominator;
      case SHARE, RATE -> (double) numerator / denominator;
    };
  }

  /** Whether it has reached its target. */
  public boolean reached() {
    return known()
        && switch (form) {
          case SHARE, SCORE -> value() >= target;
          case COUNT -> value() <= target;
          case RATE -> value() < target;
        };
  }

  /** Whether another measure of the same id came to the same. */
  public boolean sameFigure(Measure other) {
    return numerator == other.numerator
        && denominator == other.denominator
        && unknown == other.unknown;
  }

  /**
   * Whether another measure of the same id came to more than this one does. Figures that nobody had
   * before are no step back, nor is it one when there is nothing left to measure; figures that are
   * lost are.
   */
  public boolean worseThan(Measure other) {
    if (!other.known()) {
      return false;
    }
    if (!known()) {
      return unknown > 0;
    }
    long now = form == Form.COUNT ? numerator : numerator * other.denominator;
    long then = form == Form.COUNT ? other.numerator : other.numerator * denominator;
    return form == Form.SHARE || form == Form.SCORE ? now < then : now > then;
  }

  /** The same with former values. */
  public Measure with(List<Point> points) {
    return new Measure(id, form, numerator, denominator, unknown, target, points, missing);
  }
}
