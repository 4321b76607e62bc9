package dev.handbook.dialect.markup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts a translated text together, piece by piece. */
final class Pieces {
  private final String source;
  private final StringBuilder out = new StringBuilder();
  private final List<Slot> slots = new ArrayList<>();
  private int[] starts = new int[16];
  private int[] from = new int[16];
  private int[] to = new int[16];
  private boolean[] copied = new boolean[16];
  private int count;

  /** Pieces of a text and what is put between them. */
  Pieces(String source) {
    this.source = source;
  }

  private record Slot(int offset, String text, int origin) {}

  /** Copies a stretch of the source. */
  Pieces copy(int start, int end) {
    if (end > start) {
      begin(start, end, true);
      out.append(source, start, end);
    }
    return this;
  }

  /** Adds text that stood at an offset as it is. */
  void copy(String text, int origin) {
    if (!text.isEmpty()) {
      begin(origin, origin + text.length(), true);
      out.append(text);
    }
  }

  /** Puts text in the place of a stretch of the source. */
  Pieces put(String text, int start, int end) {
    if (!text.isEmpty()) {
      begin(start, end, false);
      out.append(text);
    }
    return this;
  }

  private void begin(int start, int end, boolean copy) {
    int last = count - 1;
    int begun = out.length();
    if (copy && last >= 0 && copied[last] && from[last] + begun - starts[last] == start) {
      to[last] = end;
      return;
    }
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      from = Arrays.copyOf(from, 2 * count);
      to = Arrays.copyOf(to, 2 * count);
      copied = Arrays.copyOf(copied, 2 * count);
    }
    starts[count] = begun;
    from[count] = start;
    to[count] = end;
    copied[count++] = copy;
  }

  /** How long it is so far. */
  int length() {
    return out.length();
  }

  /** Whether the last line is empty so far. */
  boolean atLineStart() {
    return out.isEmpty() || out.charAt(out.length() - 1) == '\n';
  }

  /** Whether there are only blanks on the last line so far. */
  boolean onBlankLine() {
    int i = out.length();
    while (i > 0 && (out.charAt(i - 1) == ' ' || out.charAt(i - 1) == '\t')) {
      i--;
    }
    return i == 0 || out.charAt(i - 1) == '\n';
  }

  /** Takes the blanks at the end away. */
  void dropBlanks() {
    int i = out.length();
    while (i > 0 && (out.charAt(i - 1) == ' ' || out.charAt(i - 1) == '\t')) {
      i--;
    }
    truncate(i);
  }

  /** Takes away what is behind the last one of a text in the last line; false without one. */
  boolean backTo(String mark) {
    int found = out.lastIndexOf(mark);
    if (found < 0 || out.length() - found > 2_000) {
      return false;
    }
    truncate(found + mark.length());
    return true;
  }

  private void truncate(int length) {
    out.setLength(length);
    while (count > 0 && starts[count - 1] >= length) {
      count--;
    }
  }

  /** Whether something was done but copying all. */
  boolean changed() {
    return !(out.length() == source.length()
        && slots.isEmpty()
        && (count == 0 || (count == 1 && copied[0] && from[0] == 0)));
  }

  /** Puts text where the output was a certain length; such places come in their order. */
  void insertAt(int offset, String text, int origin) {
    slots.add(new Slot(offset, text, origin));
  }

  /** What has come together. */
  Translation finish(List<Note> notes, List<Integer> hidden) {
    if (!changed()) {
      int[] none = {};
      return new Translation(source, none, none, none, new boolean[0], notes, hidden);
    }
    if (!slots.isEmpty()) {
      return inserted().finish(notes, hidden);
    }
    return new Translation(
        out.toString(),
        Arrays.copyOf(starts, count),
        Arrays.copyOf(from, count),
        Arrays.copyOf(to, count),
        Arrays.copyOf(copied, count),
        notes,
        hidden);
  }

  private Pieces inserted() {
    Pieces all = new Pieces(source);
    int next = 0;
    for (int i = 0; i < count; i++) {
      int end = i + 1 < count ? starts[i + 1] : out.length();
      int at = starts[i];
      for (; next < slots.size() && slots.get(next).offset() < end; next++) {
        Slot slot = slots.get(next);
        all.part(this, i, at, Math.max(at, slot.offset()));
        at = Math.max(at, slot.offset());
        all.put(slot.text(), slot.origin(), slot.origin());
      }
      all.part(this, i, at, end);
    }
    for (; next < slots.size(); next++) {
      all.put(slots.get(next).text(), slots.get(next).origin(), slots.get(next).origin());
    }
    return all;
  }

  private void part(Pieces other, int piece, int start, int end) {
    if (end <= start) {
      return;
    }
    String text = other.out.substring(start, end);
    if (other.copied[piece]) {
      copy(text, other.from[piece] + start - other.starts[piece]);
    } else {
      put(text, other.from[piece], other.to[piece]);
    }
  }
}
