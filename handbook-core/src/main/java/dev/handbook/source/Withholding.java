package dev.handbook.source;

import dev.handbook.model.FrontMatter;
import dev.handbook.model.FrontMatter.Entry;
import dev.handbook.model.FrontMatter.Scalar;
import dev.handbook.text.SourceText;
import dev.handbook.text.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Heeds the keys that keep a page out of every output even where they are written wrongly: a slip
 * of the keyboard must not publish a confidential page.
 */
final class Withholding {
  private static final List<String> KEYS = List.of("confidential", "hidden");

  /** Looks for a first letter before it asks for the edge of a word, which takes far longer. */
  private static final Pattern ANYWHERE =
      Pattern.compile(
          "(?=[ch])\\b(confidential|hidden)\\b[\"']?[ \\t]*+[:=][ \\t]*+([^\\r\\n,}#]*+)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BEGINNING =
      Pattern.compile(
          "[ \\t]*+[\"']?(?:confidential|hidden)[\"']?[ \\t]*+:", Pattern.CASE_INSENSITIVE);

  private Withholding() {}

  /** Whether a line begins with a key that withholds a page. */
  static boolean begins(String line) {
    return BEGINNING.matcher(line).lookingAt();
  }

  /**
   * The entries of front matter; where a misspelt or repeated key withholds the page, the right key
   * with that value stands first.
   */
  static List<Entry> heeded(List<Entry> entries) {
    List<Entry> heeded = new ArrayList<>(entries);
    for (String key : KEYS) {
      Optional<Entry> exact = entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
      if (exact.filter(Withholding::withholds).isEmpty()) {
        entries.stream()
            .filter(entry -> Spelling.closest(entry.key().strip(), List.of(key)).isPresent())
            .filter(Withholding::withholds)
            .findFirst()
            .ifPresent(entry -> heeded.add(0, new Entry(key, entry.keySpan(), entry.value())));
      }
    }
    return heeded;
  }

  /** The key that withholds a page whose front matter cannot be read, wherever it stands in it. */
  static List<Entry> inBroken(SourceText text, int start, int end) {
    Matcher matcher = ANYWHERE.matcher(text.text()).region(start, end);
    while (matcher.find()) {
      String value = matcher.group(2).strip().replaceAll("^[\"']|[\"']$", "");
      Entry entry =
          new Entry(
              matcher.group(1).toLowerCase(Locale.ROOT),
              text.span(matcher.start(1), matcher.end(1)),
              new Scalar(value, text.span(matcher.start(2), matcher.end(2))));
      if (withholds(entry)) {
        return List.of(entry);
      }
    }
    return List.of();
  }

  private static boolean withholds(Entry entry) {
    return !FrontMatter.isOff(entry.value());
  }
}
