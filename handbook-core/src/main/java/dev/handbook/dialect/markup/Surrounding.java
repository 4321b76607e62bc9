package dev.handbook.dialect.markup;

/** In what a construct stands, which decides what may be put there. */
enum Surrounding {
  /** A block may stand there. */
  TEXT,
  /** A cell of a table: everything on one line. */
  CELL,
  /** An address of a link or a value of an attribute: nothing but an address. */
  ADDRESS;

  private static final int FARTHEST = 300;

  /** In what an offset of a text is. */
  static Surrounding of(String text, int offset) {
    int start = offset;
    boolean blank = false;
    for (int i = offset - 1; i >= 0 && offset - i < FARTHEST; i--) {
      char c = text.charAt(i);
      if (c == '\n') {
        return of(text, i + 1, offset);
      }
      if ((c == '(' && i > 0 && text.charAt(i - 1) == ']') && !blank) {
        return ADDRESS;
      }
      boolean quote = c == '"' || c == '\'';
      if (quote && i > 0 && text.charAt(i - 1) == '=' && isOpen(text, i + 1, offset, c)) {
        return ADDRESS;
      }
      if (c == '<' && i > 1 && text.charAt(i - 1) == '(' && text.charAt(i - 2) == ']') {
        return isOpen(text, i + 1, offset, '>') ? ADDRESS : TEXT;
      }
      blank |= c == ' ' && start - i > 1 || c == ')';
      if (c == ' ' && i > 1 && text.charAt(i - 1) == ':' && text.charAt(i - 2) == ']') {
        return blank && start - i > 1 ? TEXT : ADDRESS;
      }
    }
    return of(text, Math.max(0, text.lastIndexOf('\n', offset - 1) + 1), offset);
  }

  private static boolean isOpen(String text, int from, int to, char mark) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == mark) {
        return false;
      }
    }
    return true;
  }

  private static Surrounding of(String text, int lineStart, int offset) {
    int i = lineStart;
    while (i < offset && " \t>".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i < offset && text.charAt(i) == '|' ? CELL : TEXT;
  }
}
