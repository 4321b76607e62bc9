package dev.handbook.source;

import dev.handbook.model.SourceFile;
import dev.handbook.model.Sources;
import dev.handbook.text.SourceText;
import dev.handbook.text.Urls;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The parts of a handbook that have tables of contents of their own. */
final class Parts {
  private static final Pattern LINE =
      Pattern.compile("[ \\t]*+(?:#.*+|[*+-][ \\t]++\\[.*+|<!--.*+|---*+)", Pattern.DOTALL);

  private final List<Sources.Part> found = new ArrayList<>();
  private final List<String> folders;
  private final Map<String, String> titles;

  /**
   * For a handbook.
   *
   * @param titles of the parts by their folders with a slash at the end, in their order
   */
  Parts(Map<String, String> titles) {
    this.titles = titles;
    this.folders = List.copyOf(titles.keySet());
  }

  /** Whether a file is named like the table of contents of a part. */
  static boolean isNamedSo(String path) {
    return path.endsWith("/SUMMARY.md");
  }

  /**
   * Takes a file if it is one.
   *
   * @return whether it is: nearly all of its lines are entries and groups
   */
  boolean take(SourceFile file) {
    SourceText text = file.text();
    int lines = 0;
    int entries = 0;
    for (int line = text.lineOf(file.bodyStart()); line <= text.lineCount(); line++) {
      if (!text.line(line).isBlank()) {
        lines++;
        entries += LINE.matcher(text.line(line)).matches() ? 1 : 0;
      }
    }
    boolean is = lines > 0 && entries * 4 >= lines * 3;
    if (is) {
      found.add(new Sources.Part(titles.getOrDefault(Urls.folder(file.path()), ""), file));
    }
    return is;
  }

  /** In the order of the configuration; those that it does not name behind, by their paths. */
  List<Sources.Part> all() {
    Comparator<Sources.Part> order = Comparator.comparingInt(this::place);
    return found.stream().sorted(order.thenComparing(part -> part.summary().path())).toList();
  }

  private int place(Sources.Part part) {
    int place = folders.indexOf(Urls.folder(part.summary().path()));
    return place < 0 ? folders.size() : place;
  }
}
