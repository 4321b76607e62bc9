package dev.handbook.lint;

import dev.handbook.text.Span;

/** Takes what a rule has to say about one file. */
public interface Reporter {
  /**
   * Reports a fault.
   *
   * @param span where it stands; {@link Span#FILE} when it concerns the file as a whole
   * @param message what is wrong, one sentence with a full stop
   * @return the report, to add to
   */
  FindingBuilder at(Span span, String message);
}
