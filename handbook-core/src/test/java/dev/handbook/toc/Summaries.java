package dev.handbook.toc;

import dev.handbook.markdown.Pages;
import dev.handbook.model.Fault;
import dev.handbook.model.Toc;
import java.util.List;

/** Tables of contents for tests, from text alone. */
public final class Summaries {
  private Summaries() {}

  /** Reads a table of contents without front matter. */
  public static Toc parse(String path, String summary, List<Fault> faults) {
    return SummaryParser.parse(Pages.source(path, summary, 0), faults);
  }

  /** One line per entry: its kind, its title and what it leads to. */
  static String show(Toc toc) {
    return show(toc.entries(), "");
  }

  private static String show(List<Toc.Entry> entries, String indent) {
    StringBuilder out = new StringBuilder();
    for (Toc.Entry entry : entries) {
      String target = entry.path().orElse(entry.target());
      out.append(indent).append(entry.kind()).append(' ').append(entry.title());
      out.append(target.isEmpty() ? "" : " " + target);
      out.append(entry.anchor().map(anchor -> "#" + anchor).orElse("")).append('\n');
      out.append(show(entry.children(), indent + "  "));
    }
    return out.toString();
  }
}
