package dev.handbook.dialect.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds code within paragraphs: between backticks, in elements of HTML, and comments. */
final class InlineCode {
  /** A name that only begins with a capital is a component's. */
  private static final Pattern RAW =
      Pattern.compile(
          "<(pre|code|script|style|textarea|PRE|CODE|SCRIPT|STYLE|TEXTAREA)(?=[\\s>])|<!--");

  private final String text;
  private final Ranges ranges;
  private boolean rawEnds = true;

  /** Notes what was found. */
  @FunctionalInterface
  interface Ranges {
    /** Takes the offsets of a stretch of code; those of none when the end is before the start. */
    void add(int start, int end);
  }

  InlineCode(String text, Ranges ranges) {
    this.text = text;
    this.ranges = ranges;
  }

  /** Code between backticks, HTML whose content is raw, and comments within a paragraph. */
  void find(int start, int end) {
    if (end <= start) {
      return;
    }
    int tick = text.indexOf('`', start);
    int tag = text.indexOf('<', start);
    if ((tick < 0 || tick >= end) && (tag < 0 || tag >= end)) {
      return;
    }
    Map<Integer, Integer> next = lastRuns(start, end);
    Matcher raw = RAW.matcher(text).region(start, end);
    int rawStart = raw.find() ? raw.start() : end;
    int i = start;
    while (i < end) {
      char c = text.charAt(i);
      if (i == rawStart) {
        i = raw(raw, end);
        rawStart = i < end && raw.region(i, end).find() ? raw.start() : end;
      } else if (c == '\\' && i + 1 < end) {
        i += 2;
        rawStart = rawStart < i && raw.region(i, end).find() ? raw.start() : rawStart;
      } else if (c == '`') {
        int length = run(i, end);
        int close = next.getOrDefault(length, -1) > i ? close(i + length, end, length) : -1;
        ranges.add(i, close);
        i = close < 0 ? i + length : close;
        if (rawStart < i) {
          rawStart = i < end && raw.region(i, end).find() ? raw.start() : end;
        }
      } else {
        i++;
      }
    }
  }

  /** Where the last run of backticks of each length begins. */
  private Map<Integer, Integer> lastRuns(int start, int end) {
    Map<Integer, Integer> last = new HashMap<>();
    for (int i = text.indexOf('`', start); i >= 0 && i < end; i = text.indexOf('`', i)) {
      int length = run(i, end);
      last.put(length, i);
      i += length;
    }
    return last;
  }

  private int close(int from, int end, int length) {
    for (int i = text.indexOf('`', from); i >= 0 && i < end; i = text.indexOf('`', i)) {
      int run = run(i, end);
      if (run == length) {
        return i + run;
      }
      i += run;
    }
    return -1;
  }

  /** Notes what stands in an element whose content is raw, which may go on behind the paragraph. */
  private int raw(Matcher tag, int end) {
    boolean comment = tag.group(1) == null;
    String close = comment ? "-->" : "</" + tag.group(1);
    int found = rawEnds ? find(close, tag.end()) : -1;
    if (found < 0) {
      rawEnds = false;
      return tag.end();
    }
    ranges.add(tag.start(), found);
    return Math.min(end, found);
  }

  private int find(String close, int from) {
    int limit = Math.min(text.length(), from + 100_000);
    for (int i = from; i + close.length() <= limit; i++) {
      if (text.regionMatches(true, i, close, 0, close.length())) {
        return i;
      }
    }
    return -1;
  }

  int run(int at, int end) {
    int i = at;
    while (i < end && text.charAt(i) == text.charAt(at)) {
      i++;
    }
    return i - at;
  }
}
