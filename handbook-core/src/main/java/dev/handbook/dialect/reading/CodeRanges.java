package dev.handbook.dialect.reading;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Where in a text code and HTML comments stand, before it is parsed: fences, code between
 * backticks, indented code, {@code <pre>} and its like. What stands there is no notation of any
 * tool's, however it looks.
 *
 * <p>Read forwards only: each question is about an offset behind the one before.
 */
public final class CodeRanges {
  private static final int TAB = 4;

  private final String text;
  private final InlineCode inline;

  /** Lines of tags in fences, and how many blanks they lack to be within the fence's list. */
  private final Map<Integer, Integer> tags = new HashMap<>();

  private int[] ranges = new int[16];
  private int count;
  private int at;
  private boolean read;

  private CodeRanges(String text) {
    this.text = text;
    this.inline = new InlineCode(text, this::add);
  }

  /** The code of a text, which is looked for when it is first asked for. */
  public static CodeRanges of(String text) {
    return new CodeRanges(text);
  }

  private void read() {
    if (!read) {
      read = true;
      new Lines().read();
    }
  }

  /** Where the code ends in which an offset is; the offset itself where it is in none. */
  public int end(int offset) {
    read();
    while (at < count && ranges[at + 1] <= offset) {
      at += 2;
    }
    return at < count && ranges[at] <= offset ? ranges[at + 1] : offset;
  }

  /** Whether an offset is in code; for questions out of order. */
  public boolean covers(int offset) {
    read();
    int low = 0;
    int high = count / 2 - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (ranges[2 * middle + 1] <= offset) {
        low = middle + 1;
      } else if (ranges[2 * middle] > offset) {
        high = middle - 1;
      } else {
        return true;
      }
    }
    return false;
  }

  /** How many blanks a line of code lacks to be where its fence is. */
  public int lacks(int lineStart) {
    read();
    return tags.getOrDefault(lineStart, 0);
  }

  private void add(int start, int end) {
    if (end <= start) {
      return;
    }
    if (count > 0 && ranges[count - 1] >= start) {
      ranges[count - 1] = Math.max(ranges[count - 1], end);
      return;
    }
    if (count == ranges.length) {
      ranges = Arrays.copyOf(ranges, 2 * count);
    }
    ranges[count++] = start;
    ranges[count++] = end;
  }

  /** Reads line by line. */
  private final class Lines {
    /** Offsets at which the text of open list items begins, inner ones last. */
    private final int[] items = new int[64];

    private int depth;
    private boolean blankBefore = true;
    private int paragraph;

    void read() {
      int start = 0;
      while (start < text.length()) {
        int end = lineEnd(start);
        start = line(start, end);
      }
      inline.find(paragraph, text.length());
    }

    private int lineEnd(int start) {
      int end = text.indexOf('\n', start);
      return end < 0 ? text.length() : end;
    }

    /** Reads the line, or the fence that begins with it; gives where to go on. */
    private int line(int start, int end) {
      int content = skipQuotes(start, end);
      int columns = columns(content, end);
      int first = skipBlanks(content, end);
      if (first >= end) {
        endParagraph(end);
        blankBefore = true;
        return end + 1;
      }
      while (blankBefore && depth > 0 && columns < items[depth - 1]) {
        depth--;
      }
      int inner = depth == 0 ? 0 : items[depth - 1];
      if (blankBefore && columns >= inner + 4) {
        inline.find(paragraph, start);
        add(start, end);
        paragraph = end;
        return end + 1;
      }
      int mark = markers(first, end, columns);
      int fence = mark == first && columns >= inner + 4 ? 0 : fenceLength(mark, end);
      if (fence > 0) {
        inline.find(paragraph, start);
        int behind = closing(end, text.charAt(mark), fence, depth == 0 ? 0 : items[depth - 1]);
        add(mark, behind);
        paragraph = behind;
        blankBefore = true;
        return behind + 1;
      }
      blankBefore = false;
      return end + 1;
    }

    private void endParagraph(int end) {
      inline.find(paragraph, end);
      paragraph = end;
    }

    private int skipQuotes(int start, int end) {
      int i = start;
      while (true) {
        int mark = i;
        while (mark < end && mark - i < 3 && text.charAt(mark) == ' ') {
          mark++;
        }
        if (mark >= end || text.charAt(mark) != '>') {
          return i;
        }
        i = mark + 1;
      }
    }

    private int columns(int start, int end) {
      int columns = 0;
      for (int i = start; i < end; i++) {
        char c = text.charAt(i);
        if (c == '\t') {
          columns += TAB - columns % TAB;
        } else if (c == ' ') {
          columns++;
        } else {
          break;
        }
      }
      return columns;
    }

    private int skipBlanks(int start, int end) {
      int i = start;
      while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
        i++;
      }
      return i;
    }

    /** Notes the items that begin here; gives where their text begins. */
    private int markers(int first, int end, int columns) {
      int at = first;
      int column = columns;
      while (true) {
        int width = markerWidth(at, end);
        if (width == 0) {
          return at;
        }
        int behind = skipBlanks(at + width, end);
        int blanks = columns(at + width, end);
        boolean opens = text.charAt(at) == '!' || text.charAt(at) == '?' || text.charAt(at) == '=';
        int inner = column + (opens ? 4 : width + (blanks > 4 || behind >= end ? 1 : blanks));
        while (depth > 0 && items[depth - 1] > column) {
          depth--;
        }
        if (depth < items.length) {
          items[depth++] = inner;
        }
        if (opens || behind >= end || blanks > 4) {
          return opens ? end : behind;
        }
        column += width + blanks;
        at = behind;
      }
    }

    /** The width of a marker below which text may be indented without being code. */
    private int markerWidth(int at, int end) {
      char c = text.charAt(at);
      if (text.startsWith("!!!", at) || text.startsWith("???", at) || text.startsWith("===", at)) {
        return at + 3 < end ? 3 : 0;
      }
      if (c == '[' && at + 1 < end && text.charAt(at + 1) == '^') {
        return text.startsWith("]:", text.indexOf(']', at)) ? 4 : 0;
      }
      int i = at;
      while (i < end && i - at < 9 && Character.isDigit(text.charAt(i))) {
        i++;
      }
      boolean number = i > at && i < end && ".)".indexOf(text.charAt(i)) >= 0;
      boolean bullet = i == at && "-*+:".indexOf(c) >= 0;
      int behind = i + 1;
      boolean free = behind >= end || text.charAt(behind) == ' ' || text.charAt(behind) == '\t';
      return (number || bullet) && free ? behind - at : 0;
    }

    private int fenceLength(int at, int end) {
      if (at >= end || "`~".indexOf(text.charAt(at)) < 0) {
        return 0;
      }
      int length = inline.run(at, end);
      boolean inline = text.charAt(at) == '`' && text.substring(at + length, end).indexOf('`') >= 0;
      return length >= 3 && !inline ? length : 0;
    }

    /** Where a fence ends that was opened on the line which ends at an offset. */
    private int closing(int from, char mark, int length, int inner) {
      int start = from + 1;
      while (start < text.length()) {
        int end = lineEnd(start);
        int content = skipQuotes(start, end);
        int first = skipBlanks(content, end);
        int columns = columns(content, end);
        if (first < end && columns < inner) {
          // A tag is taken out before a tool looks at fences.
          if (!text.startsWith("{%", first)) {
            return start - 1;
          }
          tags.put(start, inner - columns);
        }
        if (first < end && text.charAt(first) == mark) {
          int run = inline.run(first, end);
          if (run >= length && skipBlanks(first + run, end) >= end) {
            return end;
          }
        }
        start = end + 1;
      }
      return text.length();
    }
  }
}
