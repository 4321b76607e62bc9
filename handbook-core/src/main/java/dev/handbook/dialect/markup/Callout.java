package dev.handbook.dialect.markup;

import dev.handbook.dialect.reading.Line;
import dev.handbook.dialect.reading.PlainText;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the first line of a quotation says that is a callout: {@code [!tip] Title}, and with {@code
 * +} or {@code -} one that unfolds. GitHub's alerts, which have neither title nor sign, are left to
 * the parser.
 *
 * @param name of our block
 * @param marker what begins it
 * @param text where in the source its first line goes on with text, not with a title; the end of
 *     the line without such text
 */
record Callout(String name, String marker, int text) {
  private static final Pattern LINE =
      Pattern.compile("\\[!([\\p{L}\\d_-]{1,40})(?:\\|[^\\]\\n]*)?]([+-]?)[ \\t]*(.*)");

  private static final Set<String> ALERTS =
      Set.of("note", "tip", "important", "warning", "caution");

  /**
   * The callout that a line begins.
   *
   * @param titled whether what follows on the line is a title, as it is in Obsidian; where the tool
   *     is not known, it is the beginning of a sentence more often than not
   */
  static Optional<Callout> at(String text, Line line, boolean titled) {
    if (text.charAt(line.first()) != '[') {
      return Optional.empty();
    }
    Matcher found = LINE.matcher(text).region(line.first(), line.end());
    if (!found.matches()) {
      return Optional.empty();
    }
    String kind = found.group(1).toLowerCase(Locale.ROOT);
    String sign = found.group(2);
    String title = PlainText.of(found.group(3));
    if (ALERTS.contains(kind) && sign.isEmpty() && title.isEmpty()) {
      return Optional.empty();
    }
    if (!titled && ALERTS.contains(kind) && sign.isEmpty()) {
      String marker =
          OwnMarker.open("hint", "style", Constructs.style(kind).orElse("info"), "heading", "");
      return Optional.of(new Callout("hint", marker, found.start(3)));
    }
    String style = Constructs.style(kind).orElse("info");
    String shown = title.isEmpty() ? HintArguments.titleOf(kind) : title;
    return Optional.of(
        sign.isEmpty()
            ? new Callout(
                "hint",
                OwnMarker.open(
                    "hint", "style", style, "heading", HintArguments.isWord(kind) ? shown : title),
                line.end())
            : new Callout(
                "details",
                OwnMarker.open(
                    "details",
                    "title",
                    shown,
                    "open",
                    sign.equals("+") ? "open" : "",
                    "style",
                    style),
                line.end()));
  }
}
