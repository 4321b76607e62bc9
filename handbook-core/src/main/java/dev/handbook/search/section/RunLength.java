package dev.handbook.search.section;

/** Writes a row of numbers as pairs: a number, and how often it is repeated. */
public final class RunLength {
  private final Base91 out = new Base91();
  private int value = -1;
  private int repeated;

  /** Adds the next number. */
  public void add(int number) {
    if (number == value) {
      repeated++;
      return;
    }
    close();
    value = number;
    repeated = 0;
  }

  private void close() {
    if (value >= 0) {
      out.number(value).number(repeated);
    }
  }

  /** The pairs. */
  public String finish() {
    close();
    value = -1;
    return out.toString();
  }
}
