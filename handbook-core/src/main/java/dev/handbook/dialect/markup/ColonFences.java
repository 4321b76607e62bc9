package dev.handbook.dialect.markup;

import dev.handbook.dialect.markup.Construct.Kind;
import dev.handbook.dialect.reading.CodeRanges;
import dev.handbook.dialect.reading.Line;
import dev.handbook.model.MarkupFamily;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Containers between colons: {@code :::note[Title]{key="value"}} up to {@code :::}, as markdown-it,
 * Docusaurus, Pandoc, MyST and, with two colons, Nuxt Content have them. One without an end is left
 * to the parser, which tells of it.
 */
final class ColonFences {
  private static final Pattern TABS = Pattern.compile(":[ {]{0,2}\\.?(?:tab|code-group-item)");

  private static final Pattern SLOT = Pattern.compile("#[a-z][\\w-]{0,40}[ \\t]*");

  private final String text;
  private final Notation notation;
  private final CodeRanges code;
  private final List<Note> notes;

  /** What each paired line becomes, by the offset at which what it says begins. */
  private final Map<Integer, Written> lines = new HashMap<>();

  private int behind;

  ColonFences(String text, Notation notation, CodeRanges code, List<Note> notes) {
    this.text = text;
    this.notation = notation;
    this.code = code;
    this.notes = notes;
    if (text.contains("::")) {
      pair();
    }
  }

  private record Written(String text, int behind) {}

  private record Open(int colons, ColonFence fence, Line line) {}

  private int least() {
    return notation.has(MarkupFamily.COMPONENT_BLOCKS) ? 2 : 3;
  }

  private void pair() {
    Deque<Open> open = new ArrayDeque<>();
    Map<Integer, Integer> counts = new HashMap<>();
    for (int start = 0; start < text.length(); ) {
      Line line = Line.at(text, start);
      start = line.end() + 1;
      int colons = 0;
      while (line.first() + colons < line.end() && text.charAt(line.first() + colons) == ':') {
        colons++;
      }
      if (colons < least() || code.covers(line.first())) {
        if (!open.isEmpty() && isSlot(line)) {
          lines.put(line.first(), new Written("", line.end()));
        }
        continue;
      }
      String rest = text.substring(line.first() + colons, line.end()).strip();
      if (!rest.isEmpty()) {
        Optional<ColonFence> fence = ColonFence.of(text, line, line.first() + colons);
        if (fence.isPresent()) {
          open.push(new Open(colons, fence.get(), line));
          counts.merge(colons, 1, Integer::sum);
        }
      } else if (counts.getOrDefault(colons, 0) > 0) {
        Open partner = open.pop();
        counts.merge(partner.colons(), -1, Integer::sum);
        while (partner.colons() != colons) {
          partner = open.pop();
          counts.merge(partner.colons(), -1, Integer::sum);
        }
        write(partner, line);
      }
    }
  }

  /** {@code #description}, which says for which part of a component the lines below it are. */
  private boolean isSlot(Line line) {
    return notation.has(MarkupFamily.COMPONENT_BLOCKS)
        && line.first() < line.end()
        && text.charAt(line.first()) == '#'
        && !code.covers(line.first())
        && SLOT.matcher(text).region(line.first(), line.end()).matches();
  }

  private void write(Open open, Line close) {
    ColonFence fence = open.fence();
    Optional<Construct> known = fence.construct();
    if (known.isEmpty() && !fence.name().isEmpty()) {
      notes.add(
          new Note(Note.Kind.CONSTRUCT, fence.name(), open.line().first(), open.line().end()));
    }
    Kind kind = known.map(Construct::kind).orElse(Kind.PLAIN);
    String name =
        switch (kind) {
          case HINT -> "hint";
          case DETAILS -> "details";
          case TABS -> holdsTabs(open, close) ? "tabs" : "";
          case TAB -> "tab";
          case COLUMNS -> "columns";
          case COLUMN -> "column";
          default -> "";
        };
    String begin = name.isEmpty() ? fence.words() : fence.marker(name);
    lines.put(open.line().first(), new Written(begin, fence.behind()));
    lines.put(close.first(), new Written(name.isEmpty() ? "" : OwnMarker.close(name), close.end()));
  }

  private boolean holdsTabs(Open open, Line close) {
    String inner = text.substring(open.line().end(), Math.max(open.line().end(), close.start()));
    return TABS.matcher(inner).find();
  }

  /** Writes a line if it begins or ends a container. */
  boolean write(Line line, String indent, Pieces out) {
    Written written = lines.get(line.first());
    if (written == null) {
      return false;
    }
    behind = Math.min(text.length(), written.behind() + 1);
    out.put("> ".repeat(line.quotes()) + indent + written.text() + "\n", line.start(), line.end());
    return true;
  }

  /** Where to go on behind the line that was written. */
  int behind() {
    return behind;
  }
}
