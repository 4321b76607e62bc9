package dev.handbook.lint;

import dev.handbook.model.Fix;
import dev.handbook.model.Severity;
import dev.handbook.text.SourceText;
import dev.handbook.text.Span;
import java.util.Optional;

/** A finding in the making: what a rule said, before severities and suppressions apply. */
public final class FindingBuilder {
  /** Of longer lines only the part the finding is about counts, cut at this length. */
  private static final int LONG_LINE = 2_000;

  private final RuleInfo rule;
  private final String path;
  private final Span span;
  private final String message;
  private Optional<String> help = Optional.empty();
  private Optional<String> context = Optional.empty();
  private Optional<Fix> fix = Optional.empty();
  private Severity atMost = Severity.ERROR;

  FindingBuilder(RuleInfo rule, String path, Span span, String message) {
    this.rule = rule;
    this.path = path;
    this.span = span;
    this.message = message;
  }

  /** Says how to mend it: an imperative sentence. */
  public FindingBuilder help(String remedy) {
    help = Optional.of(remedy);
    return this;
  }

  /**
   * Says by which words the fault is known again after edits; without this by its source lines.
   * Worth setting when those lines change for other reasons than the fault.
   */
  public FindingBuilder context(String words) {
    context = Optional.of(words);
    return this;
  }

  /** Says what would mend it. */
  public FindingBuilder fix(Fix mending) {
    return fix(Optional.of(mending));
  }

  /** Says what would mend it, if the rule knows that of this one. */
  public FindingBuilder fix(Optional<Fix> mending) {
    fix = mending;
    return this;
  }

  /** Says that this one is graver than nothing but not as grave as the rule's others. */
  public FindingBuilder atMost(Severity severity) {
    atMost = severity;
    return this;
  }

  RuleInfo rule() {
    return rule;
  }

  String path() {
    return path;
  }

  Span span() {
    return span;
  }

  String message() {
    return message;
  }

  Optional<String> help() {
    return help;
  }

  Optional<Fix> fix() {
    return fix;
  }

  Severity atMost() {
    return atMost;
  }

  /** The words it is known by, white space folded. */
  String contextIn(Optional<SourceText> text) {
    String words = context.or(() -> text.map(this::sourceLines)).orElse("").strip();
    return folded(words);
  }

  /** With one blank for each stretch of white space; it may be the text of a whole page. */
  private static String folded(String words) {
    char[] folded = words.toCharArray();
    int length = 0;
    for (char c : folded) {
      boolean space = c == ' ' || (c >= '\t' && c <= '\r');
      if (!space) {
        folded[length++] = c;
      } else if (length == 0 || folded[length - 1] != ' ') {
        folded[length++] = ' ';
      }
    }
    return new String(folded, 0, length);
  }

  private String sourceLines(SourceText text) {
    if (span.equals(Span.FILE)) {
      return "";
    }
    StringBuilder lines = new StringBuilder();
    for (int line = span.line(); line <= Math.min(span.endLine(), text.lineCount()); line++) {
      lines.append(part(text, line)).append('\n');
      if (lines.length() > LONG_LINE) {
        break;
      }
    }
    return lines.toString();
  }

  /** A page of one line may have thousands of findings; each would hash the whole page. */
  private String part(SourceText text, int line) {
    int start = text.startOf(line);
    int end = text.endOf(line);
    if (end - start > LONG_LINE) {
      int from = line == span.line() ? Math.min(start + span.column() - 1, end) : start;
      int to = line == span.endLine() ? Math.min(start + span.endColumn() - 1, end) : end;
      start = from;
      end = Math.max(from, Math.min(to, from + LONG_LINE));
    }
    return text.text().substring(start, end);
  }
}
