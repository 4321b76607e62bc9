package dev.handbook.dialect.markup;

/**
 * What a construct of another tool is here.
 *
 * @param style of a hint: {@code info}, {@code success}, {@code warning} or {@code danger}; empty
 *     when its arguments say
 */
record Construct(Kind kind, String style) {
  /** What is made of it. */
  enum Kind {
    /** A hint. */
    HINT,
    /** A block that readers unfold. */
    DETAILS,
    /** A set of tabs. */
    TABS,
    /** One of them. */
    TAB,
    /** A file or folder in a drawing of some. */
    ENTRY,
    /** A row of columns. */
    COLUMNS,
    /** One of them. */
    COLUMN,
    /** A row of steps. */
    STEPS,
    /** One of them. */
    STEP,
    /** A title, a link and a few words. */
    CARD,
    /** A picture. */
    FIGURE,
    /** A video or something else that another site shows. */
    EMBED,
    /** A link, or an address where one is wanted. */
    LINK,
    /** Code. */
    CODE,
    /** A formula. */
    MATH,
    /** A few words in the midst of a line. */
    WORDS,
    /** Its content as if it were not there. */
    PLAIN,
    /** Nothing that a reader of this site misses: lists of pages, icons, what only sets up. */
    NOTHING,
    /** Text that is shown to some only. */
    CONDITION,
    /** Another branch of it. */
    BRANCH,
    /** Text for each of several things. */
    LOOP,
    /** A note among writers. */
    COMMENT,
    /** Text in which nothing is notation. */
    RAW,
    /** Another file's text. */
    INCLUDE,
    /** A value given a name. */
    ASSIGNMENT
  }
}
