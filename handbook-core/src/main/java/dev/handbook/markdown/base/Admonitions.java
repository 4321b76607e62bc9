package dev.handbook.markdown.base;

import dev.handbook.dialect.markup.Constructs;
import java.util.List;
import java.util.Optional;

/**
 * Docusaurus' and Hugo's admonitions, which are hints: {@code :::note Title}, text, {@code :::}. A
 * fence of more colons holds one of fewer.
 */
public final class Admonitions {
  /** What their lines begin with; the markers of an admonition are named by its colons. */
  static final String FENCE = ":::";

  private Admonitions() {}

  /** Whether a marker is one of an admonition. */
  public static boolean isAdmonition(Marker marker) {
    return marker.name().startsWith(FENCE);
  }

  /** The marker that a line is from an offset on, if it is one. */
  public static Optional<Marker> scan(CharSequence line, int from) {
    int colons = from;
    while (colons < line.length() && line.charAt(colons) == ':') {
      colons++;
    }
    if (colons - from < FENCE.length()) {
      return Optional.empty();
    }
    String fence = line.subSequence(from, colons).toString();
    String rest = line.subSequence(colons, line.length()).toString().strip();
    if (rest.isEmpty()) {
      return Optional.of(new Marker(fence, true, from, line.length(), List.of()));
    }
    int end = 0;
    while (end < rest.length() && Character.isLetter(rest.charAt(end))) {
      end++;
    }
    Optional<String> style = Constructs.style(rest.substring(0, end));
    if (style.isEmpty()) {
      return Optional.empty();
    }
    String title = rest.substring(end).strip();
    if (title.startsWith("[") && title.endsWith("]")) {
      title = title.substring(1, title.length() - 1);
    }
    List<Marker.Argument> arguments =
        List.of(
            new Marker.Argument("style", style.get(), colons, line.length()),
            new Marker.Argument("title", title, colons, line.length()));
    return Optional.of(new Marker(fence, false, from, line.length(), arguments));
  }
}
