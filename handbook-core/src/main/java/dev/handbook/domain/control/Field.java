package dev.handbook.domain.control;

import java.util.Locale;
import java.util.Optional;

/** What pages state about themselves. */
public enum Field {
  /** Who answers for the page. */
  OWNER(Shape.NAME),
  /** Who wrote it. */
  AUTHOR(Shape.NAME),
  /** Who checked it. */
  REVIEWER(Shape.NAME),
  /** Who approved it. */
  APPROVER(Shape.NAME),
  /** The day of the approval. */
  APPROVED(Shape.DAY),
  /** The day from which it holds. */
  EFFECTIVE(Shape.DAY),
  /** The day of its last change. */
  UPDATED(Shape.DAY),
  /** The day on which it was reviewed last. */
  REVIEWED(Shape.DAY),
  /** A day of a review, past or to come; see {@link DocumentControl}. */
  REVIEW_DATE(Shape.DAY),
  /** The day by which it is to be reviewed. */
  NEXT_REVIEW(Shape.DAY),
  /** How often it is to be reviewed. */
  CYCLE(Shape.CYCLE),
  /** Its version. */
  VERSION(Shape.VERSION),
  /** Its number, such as {@code SOP-014}. */
  NUMBER(Shape.NUMBER),
  /** Its status, in the words of the page. */
  STATUS(Shape.WORDS),
  /** For whose eyes it is, in the words of the page. */
  CLASSIFICATION(Shape.WORDS);

  /** What a value looks like. */
  enum Shape {
    NAME,
    DAY,
    CYCLE,
    VERSION,
    NUMBER,
    WORDS
  }

  private final Shape shape;

  Field(Shape shape) {
    this.shape = shape;
  }

  /** What its values look like. */
  Shape shape() {
    return shape;
  }

  /** Its name in files: {@code next-review}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The field of an id, blanks and underscores taken for hyphens. */
  public static Optional<Field> of(String id) {
    String name = id.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    for (Field field : values()) {
      if (field.name().equals(name)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
