package dev.handbook.source.yaml;

/**
 * Turns the YAML parser's positions, which count code points of its input, into offsets in the
 * file. Its lines and columns are of no use: it also ends lines where a file does not.
 */
final class CodePointOffsets {
  private final int start;
  private final int[] table;

  private CodePointOffsets(int start, int[] table) {
    this.start = start;
    this.table = table;
  }

  /** For a text that begins at an offset of the file. */
  static CodePointOffsets of(String text, int start) {
    int count = text.codePointCount(0, text.length());
    if (count == text.length()) {
      return new CodePointOffsets(start, new int[0]);
    }
    int[] table = new int[count + 1];
    int offset = 0;
    for (int i = 0; i < count; i++) {
      table[i] = offset;
      offset += Character.charCount(text.codePointAt(offset));
    }
    table[count] = offset;
    return new CodePointOffsets(start, table);
  }

  /** The offset in the file of a position in the text. */
  int offset(int position) {
    return start + (table.length == 0 ? position : table[Math.min(position, table.length - 1)]);
  }
}
