package dev.handbook;

/** Is told when a phase of the pipeline has ended. */
@FunctionalInterface
public interface Progress {
  /** A listener that ignores it all. */
  Progress SILENT = (phase, count, unit, seconds) -> {};

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
