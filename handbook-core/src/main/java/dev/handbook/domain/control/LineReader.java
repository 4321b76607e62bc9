package dev.handbook.domain.control;

import dev.handbook.model.Block;
import dev.handbook.text.SourceText;
import dev.handbook.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads labels and values from lines: one a line, several in one, with a colon and without. */
final class LineReader {
  /** No line of labels and values is longer. */
  private static final int LONGEST = 400;

  /** Nor is one without a colon, which would be a sentence. */
  private static final int LONGEST_BARE = 120;

  private static final int LONGEST_LABEL = 50;
  private static final int MOST_LABEL_WORDS = 6;

  private static final Pattern DIVIDERS =
      Pattern.compile(
          "\\s*[|\u00b7\u2022\u2023\u2503\uff5c\t]+\\s*|\\s+(?://|\u2014)\\s+(?=[^:\uff1a]{2,40}[:\uff1a])");

  /** One of these is in all of them. */
  private static final String DIVIDING = "|\u00b7\u2022\u2023\u2503\uff5c\t/\u2014";

  private static final Pattern SEPARATOR =
      Pattern.compile("\\s*[:\uff1a=]\\s*|\\s+[-\u2013\u2014>\u2192]\\s+");

  /** One of these is in all of them. */
  private static final String SEPARATING = ":\uff1a=-\u2013\u2014>\u2192";

  private static final Label APPROVED = new Label(Field.APPROVED, true, 0, false);

  private static final Pattern WORD_END = Pattern.compile("(?<=\\S)(?=\\s)|$");

  /** What may stand between a label and a day without making it a sentence. */
  private static final Pattern TO_A_DAY =
      Pattern.compile(
          "(?:(?:on|at|in|by|as of|from|am|ab|le|el|em)\\s+)?(?=\\W{0,3}\\p{L}{0,10}\\W{0,3}\\d).*");

  private final Labels labels;
  private final SourceText source;

  LineReader(Labels labels, SourceText source) {
    this.labels = labels;
    this.source = source;
  }

  /** The labels and values in the lines of a block's own text. */
  List<Pair> in(Block block) {
    List<String> lines = block.lines();
    List<Pair> pairs = new ArrayList<>();
    int waiting = -1;
    for (int i = 0; i < lines.size(); i++) {
      int before = pairs.size();
      inLine(lines.get(i), span(block, i, lines.size()), pairs);
      if (waiting >= 0 && pairs.size() == before && lines.get(i).length() <= LONGEST_BARE) {
        Label label = pairs.get(waiting).label();
        pairs.set(waiting, new Pair(label, lines.get(i), span(block, i, lines.size())));
      }
      boolean waits = pairs.size() == before + 1 && pairs.get(before).value().isBlank();
      waiting = waits ? before : -1;
    }
    return pairs;
  }

  /** The line of the file, where each line of the text has one. */
  private Span span(Block block, int index, int count) {
    Span span = block.span();
    int line = span.line() + index;
    boolean each = span.endLine() - span.line() + 1 == count && line <= source.lineCount();
    return each && count > 1 ? source.lineSpan(line) : span;
  }

  private void inLine(String line, Span span, List<Pair> pairs) {
    if (line.length() > LONGEST) {
      return;
    }
    String[] segments = divided(line) ? DIVIDERS.split(line) : new String[] {line};
    for (int i = 0; i < segments.length; i++) {
      int before = pairs.size();
      inSegment(segments[i], span, pairs);
      boolean waits = pairs.size() == before + 1 && pairs.get(before).value().isBlank();
      if (waits && i + 1 < segments.length && labelEnd(segments[i + 1]) < 0) {
        pairs.set(before, new Pair(pairs.get(before).label(), segments[i + 1], span));
        i++;
      }
    }
  }

  private static boolean divided(String line) {
    for (int i = 0; i < line.length(); i++) {
      char sign = line.charAt(i);
      boolean plain = sign > '/' && sign != '|' && sign < '\u00b7' || sign == ' ';
      if (!plain && DIVIDING.indexOf(sign) >= 0) {
        return true;
      }
    }
    return false;
  }

  private void inSegment(String written, Span span, List<Pair> pairs) {
    String text = written.substring(start(written, 0));
    if (!labels.mayBe().mayBegin(text) && labelColon(text, 0) < 0) {
      return;
    }
    Matcher separator = SEPARATOR.matcher(text);
    if (!mayBeSeparated(text) || !separator.find() || separator.start() > LONGEST_LABEL) {
      withoutSeparator(text, span, pairs);
      return;
    }
    List<Label> found = labelsOf(text.substring(0, separator.start()), pairs);
    if (found.isEmpty()) {
      withoutSeparator(text, span, pairs);
      return;
    }
    int from = separator.end();
    int next = nextLabel(text, from);
    while (next >= 0) {
      add(found, text.substring(from, next), span, pairs);
      Matcher colon = SEPARATOR.matcher(text);
      colon.find(labelColon(text, next));
      found = labelsOf(text.substring(next, colon.start()), pairs);
      from = colon.end();
      next = nextLabel(text, from);
    }
    add(found, text.substring(from), span, pairs);
  }

  /** Whether one of the signs that separate stands within reach of a label. */
  private static boolean mayBeSeparated(String text) {
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (SEPARATING.indexOf(sign) >= 0) {
        return true;
      }
      if (i > LONGEST_LABEL && !Character.isWhitespace(sign)) {
        return false;
      }
    }
    return false;
  }

  /** A "Date" behind the name of who approved is that of the approval. */
  private List<Label> labelsOf(String written, List<Pair> pairs) {
    List<Label> found = labels.of(written);
    boolean approved =
        found.isEmpty()
            && !pairs.isEmpty()
            && pairs.get(pairs.size() - 1).label().field() == Field.APPROVER;
    return approved && Labels.DAY.contains(Folding.of(written)) ? List.of(APPROVED) : found;
  }

  private static void add(List<Label> labels, String value, Span span, List<Pair> pairs) {
    labels.forEach(label -> pairs.add(new Pair(label, value, span)));
  }

  /** Where a text begins behind bullets, signs and blanks. */
  private static int start(String text, int from) {
    int at = from;
    while (at < text.length()
        && !Character.isLetterOrDigit(text.charAt(at))
        && text.charAt(at) != '#') {
      at++;
    }
    return at;
  }

  private int labelEnd(String text) {
    Matcher separator = SEPARATOR.matcher(text);
    int from = start(text, 0);
    return separator.find(Math.min(from, text.length()))
            && separator.start() - from <= LONGEST_LABEL
            && !labels.of(text.substring(from, separator.start())).isEmpty()
        ? separator.end()
        : -1;
  }

  private static int labelColon(String text, int from) {
    int ascii = text.indexOf(':', from);
    int wide = text.indexOf('\uff1a', from);
    int colon = ascii < 0 ? wide : wide < 0 ? ascii : Math.min(ascii, wide);
    // Blanks before the colon belong to it.
    while (colon > from && Character.isWhitespace(text.charAt(colon - 1))) {
      colon--;
    }
    return colon;
  }

  /** Where the next label with a colon begins in a line that has begun with one; else -1. */
  private int nextLabel(String text, int from) {
    int colon = labelColon(text, from);
    while (colon >= 0) {
      int words = 0;
      int earliest = -1;
      for (int at = colon - 1; at >= from && words < MOST_LABEL_WORDS; at--) {
        boolean begins = at == from || !Character.isLetterOrDigit(text.charAt(at - 1));
        if (begins && Character.isLetterOrDigit(text.charAt(at))) {
          words++;
          String label = text.substring(at, colon);
          boolean known = Labels.DAY.contains(Folding.of(label)) || !labels.of(label).isEmpty();
          earliest = known ? at : earliest;
        }
      }
      if (earliest >= 0) {
        return earliest;
      }
      colon = labelColon(text, colon + 1);
    }
    return -1;
  }

  /** "Last reviewed on 3 May 2026", "Version 2.1", "Approved by the board on 3 May 2026". */
  private void withoutSeparator(String text, Span span, List<Pair> pairs) {
    if (text.length() > LONGEST_BARE
        || !labels.mayBe().mayBeIn(text)
        || !labels.mayBe().mayBegin(text)) {
      return;
    }
    Matcher ends = WORD_END.matcher(text);
    List<Label> longest = List.of();
    int end = 0;
    for (int words = 0; words < MOST_LABEL_WORDS && ends.find(); words++) {
      List<Label> found =
          ends.start() > LONGEST_LABEL
              ? List.<Label>of()
              : labels.of(text.substring(0, ends.start()));
      // Behind "approved by" a party follows, whatever label its name and "on" would make.
      if (!found.isEmpty() && !text.startsWith(" by", end - " by".length())) {
        longest = found;
        end = ends.start();
      }
    }
    String value = text.substring(end).strip();
    for (Label label : longest) {
      if (!value.isEmpty() && fits(label, text.substring(0, end), value, span)) {
        pairs.add(new Pair(label, value, span));
      }
    }
  }

  private boolean fits(Label label, String written, String value, Span span) {
    if (isBold(written, span)) {
      return true;
    }
    return switch (label.field().shape()) {
      case DAY ->
          TO_A_DAY.matcher(value).matches()
              || !label.field().equals(Field.EFFECTIVE) && Values.isCycleAlone(value);
      case VERSION -> value.matches("[vV]?\\d[\\w.]{0,12}(?:\\s*[,(].{0,40})?|[A-Z]");
      case NAME -> label.telling() && label.field() != Field.OWNER && !Values.isSentence(value);
      default -> false;
    };
  }

  /** Whether a value is struck out, and so holds no longer. */
  boolean isStruckOut(String value, Span span) {
    String line = span.line() > source.lineCount() ? "" : source.line(span.line());
    return line.indexOf('~') >= 0 && line.contains("~" + value + "~");
  }

  /** Whether a paragraph is nothing but a label in bold type or before a colon. */
  boolean isLabelAlone(Block block) {
    String text = block.text();
    return block.type() == Block.Type.PARAGRAPH
        && text.length() > 1
        && text.length() <= LONGEST_LABEL
        && labels.mayBe().mayBegin(text)
        && (text.endsWith(":") || isBold(text, block.span()));
  }

  /** Whether a label that has no colon is set apart by being bold. */
  private boolean isBold(String label, Span span) {
    if (span.line() > source.lineCount()) {
      return false;
    }
    String line = source.line(span.line());
    return line.contains("**" + label + "**")
        || line.contains("__" + label + "__")
        || line.contains("<b>" + label + "</b>")
        || line.contains("<strong>" + label + "</strong>");
  }
}
