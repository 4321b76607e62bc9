package dev.handbook.dialect.markup;

import dev.handbook.dialect.reading.Argument;
import dev.handbook.dialect.reading.Arguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the arguments of a hint say, in the order of each tool's own habits.
 *
 * @param title empty when it has none
 * @param body the text, of a hint that has it in its arguments
 */
record HintArguments(String style, String title, Optional<Argument> body) {
  private static final String[] STYLE_KEYS = {
    "type", "style", "color", "kind", "status", "variant", "level", "severity", "theme", "class"
  };

  private static final String[] TITLE_KEYS = {"title", "heading", "header", "label", "summary"};
  private static final String[] BODY_KEYS = {"content", "text", "message", "body", "description"};

  /** Reads them. */
  static HintArguments of(Construct construct, String name, Arguments arguments, boolean paired) {
    List<Argument> rest = new ArrayList<>(arguments.positional());
    Optional<Argument> named = arguments.named(STYLE_KEYS);
    String kind = named.map(Argument::value).orElse("");
    if (kind.isEmpty() && !rest.isEmpty() && Constructs.style(rest.get(0).value()).isPresent()) {
      boolean onlyOne = rest.size() == 1 && rest.get(0).quoted() && !construct.style().isEmpty();
      kind = onlyOne ? "" : rest.remove(0).value();
    }
    String style = style(construct, kind);
    Optional<Argument> body = paired ? Optional.empty() : arguments.named(BODY_KEYS);
    if (!paired && body.isEmpty() && !rest.isEmpty()) {
      body = Optional.of(rest.remove(rest.size() - 1));
    }
    String title = arguments.text(TITLE_KEYS);
    if (title.isEmpty()) {
      StringBuilder words = new StringBuilder();
      for (Argument argument : rest) {
        words.append(words.isEmpty() ? "" : " ").append(argument.value());
      }
      title = words.toString();
    }
    boolean own = title.isEmpty() && construct.style().isEmpty() && !kind.isEmpty();
    return new HintArguments(style, own && isWord(kind) ? titleOf(kind) : title, body);
  }

  private static String style(Construct construct, String kind) {
    for (String word : kind.split("[\\s,]+")) {
      Optional<String> known = Constructs.style(word);
      if (known.isPresent()) {
        return known.get();
      }
    }
    return construct.style().isEmpty() ? "info" : construct.style();
  }

  /** Whether a kind says more to readers than the colour it is shown in. */
  static boolean isWord(String kind) {
    return kind.matches("[\\p{L}-]{3,30}") && Constructs.style(kind).isEmpty();
  }

  /** A kind as a title. */
  static String titleOf(String kind) {
    String words = kind.replace('-', ' ').replace('_', ' ').strip();
    return words.isEmpty()
        ? ""
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
