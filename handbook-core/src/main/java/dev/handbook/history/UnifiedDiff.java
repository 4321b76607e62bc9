package dev.handbook.history;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/** Shows what differs between two versions of a file, in the form that {@code git apply} reads. */
public final class UnifiedDiff {
  private UnifiedDiff() {}

  /** The differences with three lines around each; empty when there are none. */
  public static String of(String path, byte[] before, byte[] after) {
    return of(path, path, before, after);
  }

  /** A file that gets another name, and what differs in it. */
  public static String renamed(String from, String to, byte[] before, byte[] after) {
    String head = "diff --git a/" + from + " b/" + to + "\n";
    String moved = "rename from " + from + "\nrename to " + to + "\n";
    return head + moved + of(from, to, before, after);
  }

  private static String of(String from, String to, byte[] before, byte[] after) {
    RawText old = new RawText(before);
    RawText now = new RawText(after);
    EditList edits = new HistogramDiff().diff(RawTextComparator.DEFAULT, old, now);
    if (edits.isEmpty()) {
      return "";
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DiffFormatter formatter = new DiffFormatter(out)) {
      formatter.format(edits, old, now);
      formatter.flush();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    String hunks = out.toString(StandardCharsets.UTF_8);
    return "--- a/" + from + "\n+++ b/" + to + "\n" + hunks;
  }
}
