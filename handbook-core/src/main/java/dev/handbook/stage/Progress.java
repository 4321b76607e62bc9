package dev.handbook.stage;

/** Is told how a run gets on. */
@FunctionalInterface
public interface Progress {
  /** A listener that ignores it all. */
  Progress SILENT = (phase, count, unit, seconds) -> {};

  /**
   * Something could not be had that a run can do without.
   *
   * @param message what, why, and what to do about it
   */
  default void warned(String message) {}

  /**
   * A phase has ended.
   *
   * @param phase what was done, such as {@code Parsed}
   * @param count how many things it was done to
   * @param unit what these things are, in the plural
   * @param seconds how long it took
   */
  void ended(String phase, int count, String unit, double seconds);

  /**
   * Something a person should know before the run goes on, such as for which tool the handbook was
   * written.
   *
   * @param line one line of words
   */
  default void noted(String line) {}
}
