package dev.handbook.lint;

import dev.handbook.model.Fix;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.Page;
import dev.handbook.text.SourceText;
import dev.handbook.text.Span;
import java.util.Optional;

/** Writes former addresses into the front matter of the page that answers for them now. */
public final class Aliases {
  private static final String KEY = "aliases";

  private Aliases() {}

  /** Adds an alias; empty where the list is written in a way that a person should look at. */
  public static Optional<Fix> with(Page page, String alias) {
    if (!alias.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._/-]*")) {
      return Optional.empty();
    }
    SourceText text = page.text();
    Optional<FrontMatter.Entry> entry = page.frontMatter().entry(KEY);
    Optional<Span> head = page.frontMatter().span();
    String line = KEY + ": [" + alias + "]" + text.lineEnd();
    if (head.isEmpty()) {
      String fence = "---" + text.lineEnd();
      return fix(page, Span.FILE, fence + line + fence + text.lineEnd());
    }
    if (entry.isEmpty()) {
      return page.frontMatter().entries().isEmpty()
          ? Optional.empty()
          : fix(page, Span.at(lineOfFence(head.get()), 1), line);
    }
    return entry
        .map(FrontMatter.Entry::value)
        .filter(FrontMatter.Sequence.class::isInstance)
        .map(FrontMatter.Sequence.class::cast)
        .filter(list -> !list.items().isEmpty())
        .flatMap(list -> after(page, list, alias));
  }

  private static Optional<Fix> after(Page page, FrontMatter.Sequence list, String alias) {
    SourceText text = page.text();
    Span last = list.items().get(list.items().size() - 1).span();
    boolean flow =
        text.text().charAt(text.offsetOf(list.span().line(), list.span().column())) == '[';
    if (flow) {
      return fix(page, Span.at(last.endLine(), last.endColumn()), ", " + alias);
    }
    String written = text.line(last.line());
    String before = written.substring(0, last.column() - 1);
    return before.strip().equals("-") && last.line() < text.lineCount()
        ? fix(page, Span.at(last.line() + 1, 1), before + alias + text.lineEnd())
        : Optional.empty();
  }

  private static int lineOfFence(Span head) {
    return head.endColumn() == 1 ? head.endLine() - 1 : head.endLine();
  }

  private static Optional<Fix> fix(Page page, Span span, String written) {
    return Optional.of(Fix.safe("Add the alias", page.path(), span, written));
  }
}
