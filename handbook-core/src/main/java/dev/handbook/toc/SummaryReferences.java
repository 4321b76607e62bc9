package dev.handbook.toc;

import dev.handbook.text.SourceText;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Targets that are defined on lines of their own: {@code [name]: path.md}. */
final class SummaryReferences {
  private static final Pattern DEFINITION =
      Pattern.compile("^ {0,3}\\[([^\\[\\]]{1,200})\\]:[ \\t]*+(?:<([^<>]*+)>|(\\S++)).*+$");

  private static final int LONGEST_LINE = 2_000;

  private final Map<String, String> targets = new HashMap<>();

  /** Those of a table of contents, from a line on. */
  SummaryReferences(SourceText text, int from) {
    for (int line = from; line <= text.lineCount(); line++) {
      Matcher definition = definition(text.line(line));
      if (definition.matches()) {
        String target = definition.group(2) == null ? definition.group(3) : definition.group(2);
        targets.putIfAbsent(key(definition.group(1)), SummaryText.unescape(target));
      }
    }
  }

  private static Matcher definition(String line) {
    return DEFINITION.matcher(line.length() > LONGEST_LINE ? "" : line);
  }

  private static String key(String name) {
    return name.strip().replaceAll("\\s++", " ").toLowerCase(Locale.ROOT);
  }

  /** Whether a line only says where others lead. */
  static boolean isDefinition(String line) {
    return definition(line).matches();
  }

  /** The target of a name. */
  Optional<String> target(String name) {
    return Optional.ofNullable(targets.get(key(name)));
  }
}
