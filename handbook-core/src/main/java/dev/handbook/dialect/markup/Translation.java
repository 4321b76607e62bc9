package dev.handbook.dialect.markup;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A text in which the notation of other tools has been put into ours, and the way back to where
 * each character stood.
 */
public final class Translation {
  private final String text;

  /** Offsets in the text at which its pieces begin. */
  private final int[] starts;

  /** Where the pieces stood; one that was copied is as long there as here. */
  private final int[] from;

  private final int[] to;
  private final boolean[] copied;
  private final List<Note> notes;

  /** Starts and ends in turn of what is for no reader, in the text that was translated first. */
  private final List<Integer> hidden;

  Translation(
      String text,
      int[] starts,
      int[] from,
      int[] to,
      boolean[] copied,
      List<Note> notes,
      List<Integer> hidden) {
    this.text = text;
    this.starts = starts;
    this.from = from;
    this.to = to;
    this.copied = copied;
    this.notes = List.copyOf(notes);
    this.hidden = List.copyOf(hidden);
  }

  /** A text in which there was nothing to do. */
  public static Translation unchanged(String text) {
    int[] none = {};
    return new Translation(text, none, none, none, new boolean[0], List.of(), List.of());
  }

  /** The text. */
  public String text() {
    return text;
  }

  /** What was found that readers of a report should know. */
  public List<Note> notes() {
    return notes;
  }

  /** The text that was translated with blanks for all that is for no reader. */
  public String blanked(String written) {
    StringBuilder out = new StringBuilder(written);
    for (int i = 0; i < hidden.size(); i += 2) {
      for (int at = hidden.get(i); at < Math.min(hidden.get(i + 1), out.length()); at++) {
        if (out.charAt(at) != '\n') {
          out.setCharAt(at, ' ');
        }
      }
    }
    return out.toString();
  }

  /** Whether something in it is for no reader. */
  public boolean hides() {
    return !hidden.isEmpty();
  }

  /** Where the character at an offset stood; what was put in stands at what it was put in for. */
  public int original(int offset) {
    if (starts.length == 0) {
      return offset;
    }
    int piece = piece(offset);
    return copied[piece] ? from[piece] + offset - starts[piece] : from[piece];
  }

  /** Where a stretch that ends at an offset ended. */
  public int originalEnd(int offset) {
    if (starts.length == 0 || offset == 0) {
      return offset;
    }
    int piece = piece(offset - 1);
    return copied[piece] ? from[piece] + offset - starts[piece] : to[piece];
  }

  private int piece(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : Math.max(0, -found - 2);
  }

  /** This translation after another one of which it read the text. */
  Translation after(Translation first) {
    List<Note> all = joined(first.notes, moved(first));
    List<Integer> gone = joined(first.hidden, hidden.stream().map(first::original).toList());
    if (first.starts.length == 0) {
      return new Translation(text, starts, from, to, copied, all, gone);
    }
    if (starts.length == 0) {
      return new Translation(
          first.text, first.starts, first.from, first.to, first.copied, all, gone);
    }
    Pieces pieces = new Pieces(first.text);
    for (int i = 0; i < starts.length; i++) {
      int end = i + 1 < starts.length ? starts[i + 1] : text.length();
      if (copied[i]) {
        first.copyTo(pieces, from[i], from[i] + end - starts[i]);
      } else {
        pieces.put(
            text.substring(starts[i], end), first.original(from[i]), first.originalEnd(to[i]));
      }
    }
    return pieces.finish(all, gone);
  }

  /** Adds a stretch of the text with where its pieces stood before. */
  private void copyTo(Pieces pieces, int start, int end) {
    int at = start;
    for (int i = piece(start); at < end; i++) {
      int pieceEnd = Math.min(end, i + 1 < starts.length ? starts[i + 1] : text.length());
      String part = text.substring(at, pieceEnd);
      if (copied[i]) {
        pieces.copy(part, from[i] + at - starts[i]);
      } else {
        pieces.put(part, from[i], to[i]);
      }
      at = pieceEnd;
    }
  }

  private List<Note> moved(Translation first) {
    return notes.stream()
        .map(
            note ->
                new Note(
                    note.kind(),
                    note.name(),
                    first.original(note.start()),
                    first.originalEnd(note.end())))
        .toList();
  }

  private static <T> List<T> joined(List<T> some, List<T> more) {
    return more.isEmpty() ? some : Stream.concat(some.stream(), more.stream()).toList();
  }
}
