package dev.handbook.lint.rules.frontmatter;

import dev.handbook.lint.HandbookReporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.rules.fix.SpellingFix;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.FrontMatter.Scalar;
import dev.handbook.model.Page;
import dev.handbook.model.Severity;
import dev.handbook.text.Spelling;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Looks at a key that other tools have as well. A value that is nearly one of ours is a slip; any
 * other is that of another tool, and told once.
 */
final class UnknownValue {
  private UnknownValue() {}

  /**
   * Checks a key of all pages.
   *
   * @param known whether a value is understood
   * @param ours the values that a slip may have meant
   */
  static void check(
      String key,
      Predicate<String> known,
      List<String> ours,
      RuleContext scope,
      HandbookReporter report) {
    boolean told = false;
    for (Page page : scope.handbook().pages()) {
      Optional<Scalar> value = value(page, key).filter(each -> !known.test(each.text().strip()));
      if (value.isEmpty()) {
        continue;
      }
      String text = value.get().text().strip();
      Optional<String> close = Spelling.closest(text.toLowerCase(Locale.ROOT), ours);
      if (close.isPresent()) {
        report
            .on(page)
            .at(value.get().span(), "“" + text + "” is no value of “" + key + "” that is known.")
            .help("Did you mean “" + close.get() + "”?")
            .fix(SpellingFix.of(page, value.get().span(), text, close.get()))
            .context(text);
      } else if (!told) {
        told = true;
        report
            .on(page)
            .at(
                value.get().span(),
                "“" + text + "” is no value of “" + key + "” that is known, and has no effect.")
            .help("If another tool reads it, leave it; ours are " + String.join(", ", ours) + ".")
            .context(key)
            .atMost(Severity.INFO);
      }
    }
  }

  private static Optional<Scalar> value(Page page, String key) {
    return page.frontMatter()
        .get(key)
        .filter(Scalar.class::isInstance)
        .map(FrontMatter.Scalar.class::cast)
        .filter(value -> !value.text().isBlank());
  }
}
