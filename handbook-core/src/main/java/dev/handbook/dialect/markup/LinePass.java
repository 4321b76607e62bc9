package dev.handbook.dialect.markup;

import dev.handbook.dialect.reading.CodeRanges;
import dev.handbook.dialect.reading.Line;
import dev.handbook.model.MarkupFamily;
import dev.handbook.text.Signs;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Puts the notation that lines begin with into our blocks: text indented below a line that says
 * what it is, containers between colons, lists of attributes on lines of their own.
 */
final class LinePass {
  /** By how much Python-Markdown wants the text of a block indented. */
  private static final int INDENT = 4;

  private static final int DEEPEST = 50;

  private final String text;
  private final Notation notation;
  private final CodeRanges code;
  private final Pieces out;
  private final List<Note> notes = new ArrayList<>();
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final ColonFences fences;
  private final LineMarks marks;
  private final boolean callouts;
  private int at;

  /** How long the output was where the paragraph began that is being written. */
  private int paragraph;

  LinePass(String text, Notation notation) {
    this.text = text;
    this.notation = notation;
    this.code = CodeRanges.of(text);
    this.out = new Pieces(text);
    this.fences = new ColonFences(text, notation, code, notes);
    this.marks = new LineMarks(text, notation, code, out);
    this.callouts = notation.has(MarkupFamily.CALLOUTS);
  }

  /**
   * A block whose text is indented.
   *
   * @param name of our block
   * @param base column of the line that began it
   * @param inner column at which its text begins
   * @param dedent by how many columns its lines are moved to the left
   */
  private record Frame(String name, int quotes, int base, int inner, int dedent, int unquoted) {
    /** Whether its text is quoted, and so ends where the quotation does. */
    boolean isQuotation() {
      return name.startsWith(">");
    }

    /** Whether its text is one paragraph. */
    boolean isParagraph() {
      return name.startsWith("+");
    }

    String block() {
      return isQuotation() || isParagraph() ? name.substring(1) : name;
    }
  }

  /** Whether a text may hold anything of what is looked for. */
  static boolean mayHave(String text, Signs signs, Notation notation) {
    boolean blocks =
        notation.has(MarkupFamily.INDENTED_BLOCKS)
            && (signs.hasTwice('!') || signs.hasTwice('?') || signs.hasTwice('='));
    boolean colons =
        signs.hasTwice(':')
            && (notation.has(MarkupFamily.COMPONENT_BLOCKS) || text.contains(":::"));
    return blocks
        || colons
        || notation.has(MarkupFamily.INLINE_MARKS)
        || (signs.hasInBracket('!') && notation.has(MarkupFamily.CALLOUTS))
        || (signs.hasTwice('[') && mayBeDoubled(text, notation))
        || (signs.has('^') && notation.has(MarkupFamily.VAULT_NOTES))
        || (signs.hasInBracket('T') && text.contains("[TOC]"))
        || signs.hasInBracket('#')
        || signs.hasBareBrace();
  }

  private static boolean mayBeDoubled(String text, Notation notation) {
    return notation.has(MarkupFamily.WIKI_LINKS) || text.contains("[[toc") || text.contains("[[_");
  }

  Translation translate() {
    while (at < text.length()) {
      Line line = Line.at(text, at);
      int next = Math.min(text.length(), line.end() + 1);
      if (line.isBlank()) {
        while (!frames.isEmpty() && endsAtBlank(frames.peek(), line)) {
          close(at);
        }
        blank(line, next);
        paragraph = out.length();
      } else {
        written(line);
      }
      at = Math.max(at, next);
    }
    if (!frames.isEmpty() && !out.atLineStart()) {
      out.put("\n", at, at);
    }
    while (!frames.isEmpty()) {
      close(at);
    }
    return out.finish(notes, List.of());
  }

  private void blank(Line line, int next) {
    if (unquoted() == 0) {
      out.copy(at, next);
    } else {
      out.put("> ".repeat(Math.max(0, line.quotes() - unquoted())), at, line.end());
      out.copy(line.end(), next);
    }
  }

  private static boolean endsAtBlank(Frame frame, Line line) {
    return frame.isParagraph() || (frame.isQuotation() && line.quotes() < frame.quotes());
  }

  private int unquoted() {
    return frames.isEmpty() ? 0 : frames.peek().unquoted();
  }

  private int dedent() {
    return frames.isEmpty() ? 0 : frames.peek().dedent();
  }

  private void written(Line line) {
    boolean coded = code.covers(line.first());
    Optional<IndentedBlock> block =
        coded || !notation.has(MarkupFamily.INDENTED_BLOCKS)
            ? Optional.empty()
            : IndentedBlock.at(text, line);
    while (!frames.isEmpty() && code.lacks(line.start()) == 0 && ends(frames.peek(), line, block)) {
      close(line.start());
    }
    if (block.isPresent() && frames.size() < DEEPEST) {
      open(block.get(), line);
      return;
    }
    if (!coded && callouts && line.quotes() > unquoted() && callout(line)) {
      return;
    }
    if (!coded && fences.write(line, indent(line), out)) {
      at = fences.behind();
      return;
    }
    if (!coded && named(line)) {
      return;
    }
    if (!coded && marks.skips(line)) {
      at = marks.behind();
      return;
    }
    int from = dedented(line);
    if (coded) {
      out.put(" ".repeat(Math.max(0, code.lacks(line.start()) - dedent())), from, from);
      out.copy(from, Math.min(text.length(), line.end() + 1));
    } else {
      marks.copy(line, from);
      out.copy(line.end(), Math.min(text.length(), line.end() + 1));
    }
  }

  /** A list of attributes whose class is a hint's makes one of the paragraph it belongs to. */
  private boolean named(Line line) {
    Optional<String> style = marks.hint(line);
    boolean begins = out.length() == paragraph;
    Line next = Line.at(text, Math.min(text.length(), line.end() + 1));
    if (style.isEmpty() || frames.size() >= DEEPEST || (begins && next.isBlank())) {
      return false;
    }
    String before = "> ".repeat(Math.max(0, line.quotes() - unquoted())) + indent(line);
    String marker = before + OwnMarker.open("hint", "style", style.get()) + "\n";
    if (!begins) {
      out.insertAt(paragraph, marker, line.start());
      out.put(before + OwnMarker.close("hint") + "\n", line.start(), line.end());
      return true;
    }
    out.put(marker, line.start(), line.end());
    boolean quoted = next.quotes() > line.quotes();
    frames.push(
        new Frame(
            quoted ? ">hint" : "+hint",
            quoted ? next.quotes() : line.quotes(),
            quoted ? 0 : line.columns(),
            0,
            dedent(),
            unquoted() + (quoted ? 1 : 0)));
    paragraph = out.length();
    return true;
  }

  private boolean ends(Frame frame, Line line, Optional<IndentedBlock> block) {
    if (line.quotes() < frame.quotes() || line.columns() < frame.inner()) {
      return true;
    }
    boolean another =
        block.filter(IndentedBlock::joins).isPresent() && line.columns() == frame.base();
    return frame.name().equals("tabs") && !another;
  }

  private void close(int origin) {
    Frame frame = frames.pop();
    int quotes = frame.quotes() - unquoted() - (frame.isQuotation() ? 1 : 0);
    String indent = " ".repeat(Math.max(0, frame.base() - dedent()));
    String before = "> ".repeat(Math.max(0, quotes)) + indent;
    out.put(before + OwnMarker.close(frame.block()) + "\n", origin, origin);
  }

  private void open(IndentedBlock block, Line line) {
    if (block.name().equals("tab") && (frames.isEmpty() || !frames.peek().name().equals("tabs"))) {
      begin(line, OwnMarker.open("tabs"));
      frames.push(
          new Frame("tabs", line.quotes(), line.columns(), line.columns(), dedent(), unquoted()));
    }
    begin(line, block.marker());
    frames.push(
        new Frame(
            block.name(),
            line.quotes(),
            line.columns(),
            line.columns() + INDENT,
            dedent() + INDENT,
            unquoted()));
  }

  /** Begins a hint or details where a quotation says what it is. */
  private boolean callout(Line line) {
    Optional<Callout> callout = Callout.at(text, line, !notation.isUnknown());
    if (callout.isEmpty() || frames.size() >= DEEPEST) {
      return false;
    }
    int quotes = Math.max(0, line.quotes() - unquoted() - 1);
    int body = callout.get().text();
    out.put("> ".repeat(quotes) + callout.get().marker() + "\n", line.start(), body);
    if (body < line.end()) {
      out.put("> ".repeat(quotes), body, body);
      out.copy(body, line.end());
      out.put("\n", line.end(), line.end());
    }
    frames.push(
        new Frame(
            ">" + callout.get().name(), line.quotes(), 0, 0, dedent(), line.quotes() - quotes));
    return true;
  }

  private void begin(Line line, String marker) {
    String quotes = "> ".repeat(Math.max(0, line.quotes() - unquoted()));
    out.put(quotes + indent(line) + marker, line.start(), line.end());
    out.put("\n", line.end(), line.end());
  }

  private String indent(Line line) {
    return " ".repeat(Math.max(0, line.columns() - dedent()));
  }

  /** Writes what a line begins with, moved to the left; gives where the rest of it begins. */
  private int dedented(Line line) {
    if (dedent() == 0 && unquoted() == 0) {
      return line.start();
    }
    if (unquoted() == 0) {
      out.copy(line.start(), line.content());
    } else {
      int quotes = Math.max(0, line.quotes() - unquoted());
      out.put("> ".repeat(quotes), line.start(), line.content());
    }
    int from = line.content();
    int columns = 0;
    while (from < line.first() && columns < dedent()) {
      columns += text.charAt(from) == '\t' ? 4 - columns % 4 : 1;
      from++;
    }
    if (columns > dedent()) {
      out.put(" ".repeat(columns - dedent()), from - 1, from);
    }
    return from;
  }
}
