package dev.handbook.domain.control;

import dev.handbook.text.Span;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One thing that a page states about itself.
 *
 * @param field what it is about
 * @param text the value as written, without what stands around it
 * @param day the day of a value that is one, when it can be read without a guess
 * @param place in which part of the page it stands
 * @param rank 0 for the most telling label of its field, more for others
 * @param span where it stands in the source file
 */
public record Statement(
    Field field, String text, Optional<LocalDate> day, Place place, int rank, Span span) {
  /** Parts of a page, the most reliable first. */
  public enum Place {
    /** Its front matter. */
    FRONT_MATTER,
    /** The lines and tables at its head. */
    HEAD,
    /** A section such as "Document control" or "Approval". */
    CONTROL,
    /** The lines and tables at its foot. */
    FOOT,
    /** Anywhere else, with a label that speaks of the document. */
    BODY,
    /** A table of its revisions, of which the latest counts. */
    HISTORY
  }
}
