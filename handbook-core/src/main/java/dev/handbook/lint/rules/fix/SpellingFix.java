package dev.handbook.lint.rules.fix;

import dev.handbook.model.Fix;
import dev.handbook.model.Page;
import dev.handbook.text.SourceText;
import dev.handbook.text.Span;
import java.util.Optional;

/** Writes other words where certain words stand. */
public final class SpellingFix {
  private SpellingFix() {}

  /**
   * Writes other words in the place of the only occurrence of certain words in a stretch of a page.
   *
   * @return empty when the words do not stand there just once: they may be written with escapes
   */
  public static Optional<Fix> of(Page page, Span span, String written, String right) {
    SourceText text = page.text();
    int from = text.offsetOf(span.line(), span.column());
    String source = text.in(span);
    String words = written.strip();
    int at = source.indexOf(words);
    boolean once = at >= 0 && !words.isEmpty() && source.indexOf(words, at + 1) < 0;
    return once
        ? Optional.of(
            Fix.safe(
                "Write " + right,
                page.path(),
                text.span(from + at, from + at + words.length()),
                right))
        : Optional.empty();
  }
}
