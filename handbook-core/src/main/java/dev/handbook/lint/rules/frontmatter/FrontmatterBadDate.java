package dev.handbook.lint.rules.frontmatter;

import dev.handbook.domain.SignOff;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.rules.fix.SpellingFix;
import dev.handbook.model.Dialect;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.FrontMatter.Scalar;
import dev.handbook.model.Key;
import dev.handbook.model.Kind;
import dev.handbook.model.Page;
import dev.handbook.text.Dates;
import dev.handbook.text.Span;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A date that is none, or that two readers read as two days. */
final class FrontmatterBadDate implements PageRule {
  /** Figures, or figures and a month: meant as a day, in whatever order. */
  private static final Pattern MEANT =
      Pattern.compile(
          "\\s*(?:[0-9]{1,4}[-./ ][0-9]{1,2}[-./ ][0-9]{1,4}.*|[^0-9]*\\p{L}{3,9}.*[0-9]{4}.*)");

  @Override
  public RuleInfo info() {
    return RuleInfo.error("frontmatter-bad-date", "HB0404", "Date in front matter cannot be read");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    FrontMatter frontMatter = page.frontMatter();
    SignOff.of(frontMatter)
        .filter(signOff -> !signOff.written().isEmpty())
        .ifPresent(signOff -> checkDay(signOff.written(), signOff.span(), page, report));
    for (FrontMatter.Entry entry : frontMatter.entries()) {
      Optional<Key> key = Key.of(entry.key());
      if (key.isPresent()
          && entry.value() instanceof Scalar scalar
          && isDay(key.get(), scalar.text(), page, scope)
          && !scalar.text().isBlank()
          // As editors write it for the date of a review; which day is meant is clear.
          && Dates.ofMoment(scalar.text()).isEmpty()) {
        checkDay(scalar.text(), scalar.span(), page, report);
      }
    }
    frontMatter.get(Key.PERIOD).ifPresent(value -> checkPeriod(value, page, report));
  }

  /** What {@code date} is on other pages than news, the tool knows that they were written for. */
  private static boolean isDay(Key key, String text, Page page, RuleContext scope) {
    return key.shape() == Key.Shape.DAY
        || key == Key.DATE
            && (page.kind() == Kind.NEWS
                || scope.handbook().settings().dialect().is(Dialect.PLAIN)
                    && MEANT.matcher(text).matches());
  }

  private static void checkPeriod(FrontMatter.Value value, Page page, Reporter report) {
    if (!(value instanceof Scalar scalar) || scalar.text().isBlank()) {
      return;
    }
    String[] days = scalar.text().split("/", -1);
    if (days.length != 2) {
      report
          .at(scalar.span(), "“" + scalar.text() + "” is not a period.")
          .help("Write its first and last day: 2026-02-01/2027-01-31.");
      return;
    }
    for (String day : days) {
      checkDay(day, scalar.span(), page, report);
    }
  }

  private static void checkDay(String written, Span span, Page page, Reporter report) {
    if (Dates.iso(written).isPresent()) {
      return;
    }
    Optional<LocalDate> meant = Dates.meant(written);
    report
        .at(span, "“" + written.strip() + "” is not a date in the form YYYY-MM-DD.")
        .help(
            meant
                .map(day -> "Write " + day + ".")
                .or(
                    () ->
                        Dates.lengthOfMonth(written)
                            .map(days -> "That month has " + days + " days."))
                .orElse("Write year, month and day: 2026-08-14."))
        .fix(meant.flatMap(day -> SpellingFix.of(page, span, written, day.toString())));
  }
}
