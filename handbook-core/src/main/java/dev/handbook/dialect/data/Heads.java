package dev.handbook.dialect.data;

import dev.handbook.model.FrontMatter;
import dev.handbook.model.FrontMatter.Entry;
import java.util.List;
import java.util.Optional;

/** Looks into front matter as tools write it. */
public final class Heads {
  private Heads() {}

  /** The same with a key under another name, if that one is not there. */
  public static FrontMatter renamed(FrontMatter head, String from, String to) {
    if (head.entry(from).isEmpty() || head.entry(to).isPresent()) {
      return head;
    }
    List<Entry> entries =
        head.entries().stream()
            .map(
                entry ->
                    entry.key().equals(from)
                        ? new Entry(to, entry.keySpan(), entry.value())
                        : entry)
            .toList();
    return new FrontMatter(head.span(), entries);
  }

  /** The text of a key below another. */
  public static Optional<String> inner(FrontMatter head, String outer, String key) {
    return head.get(outer).flatMap(value -> Data.text(value, key));
  }

  /** Whether a key says yes. */
  public static boolean says(FrontMatter head, String key) {
    return head.text(key).filter("true"::equals).isPresent();
  }
}
