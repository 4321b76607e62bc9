package dev.handbook.asset;

/** A document is not well-formed XML. */
final class MalformedXml extends Exception {
  private static final long serialVersionUID = 1;

  private final int line;

  /**
   * A fault.
   *
   * @param what what is wrong, as part of a sentence
   * @param line where, counted from 1
   */
  MalformedXml(String what, int line) {
    super(what, null, false, false);
    this.line = line;
  }

  /** A fault at an offset of a text. */
  static MalformedXml at(String text, int offset, String what) {
    long feeds = text.chars().limit(offset).filter(c -> c == '\n').count();
    return new MalformedXml(what, (int) feeds + 1);
  }

  /** The line, counted from 1. */
  int line() {
    return line;
  }
}
