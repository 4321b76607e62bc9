package dev.handbook.lint.rules.sop;

import dev.handbook.domain.control.DocumentControl;
import dev.handbook.domain.control.Field;
import dev.handbook.model.Fix;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.Page;
import dev.handbook.text.Span;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes what a page states in its text into its front matter. A sign-off is never written: a
 * statement does not become one because a program has read it.
 */
final class StatedKeys {
  /** What YAML takes for text without quotation marks. */
  private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\p{N} ()&/.,'-]*");

  private static final List<String> WORDS =
      List.of("yes", "no", "on", "off", "true", "false", "null");

  private StatedKeys() {}

  /** The keys that the page has not yet; nothing when it states none of them. */
  static Optional<Fix> fix(Page page, DocumentControl control) {
    List<String> lines = new ArrayList<>();
    add("owner", control.text(Field.OWNER), page, lines);
    add("effective", control.day(Field.EFFECTIVE).map(LocalDate::toString).orElse(""), page, lines);
    add("version", control.text(Field.VERSION), page, lines);
    add("review-in", control.cycle().map(StatedKeys::written).orElse(""), page, lines);
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    String text = String.join("\n", lines) + "\n";
    Optional<Span> matter = page.frontMatter().span();
    // Before the line that ends the front matter, or at the top of a page that has none.
    Span at = matter.map(span -> Span.at(span.endLine(), 1)).orElse(Span.FILE);
    String block = matter.isPresent() ? text : "---\n" + text + "---\n\n";
    return Optional.of(
        Fix.safe("Write what the page states into its front matter", page.path(), at, block));
  }

  private static void add(String key, String value, Page page, List<String> lines) {
    FrontMatter matter = page.frontMatter();
    boolean known =
        matter.entry(key).isPresent()
            || matter.entry(key.replace('-', '_')).isPresent()
            || (key.equals("effective") && matter.entry("effective_date").isPresent());
    if (!value.isEmpty() && !known) {
      boolean ours = key.equals("effective") || key.equals("review-in");
      lines.add(key + ": " + (ours ? value : scalar(value)));
    }
  }

  private static String scalar(String value) {
    boolean plain =
        PLAIN.matcher(value).matches() && !WORDS.contains(value.toLowerCase(Locale.ROOT));
    return plain ? value : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static String written(Period period) {
    if (period.getDays() > 0) {
      return period.getDays() + " days";
    }
    return period.toTotalMonths() + " months";
  }
}
