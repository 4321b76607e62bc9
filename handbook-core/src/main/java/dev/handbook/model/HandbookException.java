package dev.handbook.model;

import dev.handbook.text.ConsoleText;

/**
 * The set-up cannot be used: a missing folder, a broken configuration or theme, an output that
 * cannot be written. Its message is fit for a log. Faults of content are never exceptions but
 * {@link Fault}s.
 */
public final class HandbookException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String title;
  private final String place;
  private final String hint;

  /**
   * Says what is wrong, where, and what to do about it.
   *
   * @param title what is wrong, one sentence without a full stop
   * @param place the file or folder, with line and column if known
   * @param hint the remedy, one sentence
   */
  public HandbookException(String title, String place, String hint) {
    this(title, place, hint, null);
  }

  /** As above, with the exception that brought it about; shown only on request. */
  public HandbookException(String title, String place, String hint, Throwable cause) {
    super(ConsoleText.line(title + ": " + place + ". " + hint), cause);
    this.title = title;
    this.place = place;
    this.hint = hint;
  }

  /** What is wrong. */
  public String title() {
    return title;
  }

  /** The file or folder, with line and column if known. */
  public String place() {
    return place;
  }

  /** The remedy, one sentence. */
  public String hint() {
    return hint;
  }
}
