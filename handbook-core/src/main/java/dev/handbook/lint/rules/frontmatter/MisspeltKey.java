package dev.handbook.lint.rules.frontmatter;

import dev.handbook.lint.HandbookReporter;
import dev.handbook.lint.rules.fix.SpellingFix;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.Page;
import dev.handbook.text.Spelling;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;

/** Says of a key that nothing reads it, and which one may be meant. */
final class MisspeltKey {
  private MisspeltKey() {}

  /** The key that one looks like. */
  static Optional<String> like(String key, Collection<String> known) {
    return Spelling.closest(key, new TreeSet<>(known));
  }

  /** Reports an entry of a page. */
  static void report(
      FrontMatter.Entry entry, Optional<String> close, Page page, HandbookReporter report) {
    report
        .on(page)
        .at(entry.keySpan(), "Nothing reads the key “" + entry.key() + "”.")
        .context(entry.key())
        .help(
            close
                .map(key -> "Did you mean “" + key + "”?")
                .orElse("Remove it, or begin it with “x-” if a tool of yours needs it."))
        .fix(
            close
                .filter(key -> !ForeignKeys.ALL.contains(key))
                .filter(key -> page.frontMatter().entry(key).isEmpty())
                .flatMap(key -> SpellingFix.of(page, entry.keySpan(), entry.key(), key)));
  }
}
