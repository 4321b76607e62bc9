package dev.handbook.dialect.markup;

import dev.handbook.dialect.reading.Argument;
import dev.handbook.dialect.reading.Arguments;
import dev.handbook.dialect.reading.Line;
import dev.handbook.dialect.reading.PlainText;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a line of colons says that begins a container.
 *
 * @param title what stands behind the name
 * @param data what the lines of YAML below it say
 * @param behind offset behind the line, and behind the options that stand on lines below it
 */
record ColonFence(
    String name, String title, Arguments arguments, Map<String, String> data, int behind) {
  private static final Pattern NAME = Pattern.compile("[\\p{L}][\\w-]*+");
  private static final Pattern ENTRY =
      Pattern.compile("(?m)^([A-Za-z][\\w-]{0,40}):[ \\t]+[\"']?([^\\n]{1,300}?)[\"']?[ \\t]*$");

  private static final Pattern OPTION = Pattern.compile("[ \\t]*:[\\w-]++:(?: .*)?");

  /** Reads what stands behind the colons. */
  static Optional<ColonFence> of(String text, Line line, int colons) {
    int at = colons;
    while (at < line.end() && text.charAt(at) == ' ') {
      at++;
    }
    if (text.charAt(at) == '{') {
      return braces(text, line, at);
    }
    Matcher name = NAME.matcher(text).region(at, line.end());
    if (!name.lookingAt()) {
      return Optional.empty();
    }
    at = name.end();
    String title = "";
    if (at < line.end() && text.charAt(at) == '[') {
      int close = text.indexOf(']', at);
      int end = close < 0 || close > line.end() ? line.end() : close;
      title = text.substring(at + 1, end);
      at = Math.min(line.end(), end + 1);
    }
    while (at < line.end() && text.charAt(at) == ' ') {
      at++;
    }
    Arguments arguments = Arguments.read(text, at, at);
    if (at < line.end() && text.charAt(at) == '{') {
      int close = text.indexOf('}', at);
      int end = close < 0 || close > line.end() ? line.end() : close;
      arguments = Arguments.read(text, at + 1, end);
      at = Math.min(line.end(), end + 1);
    }
    String rest = text.substring(at, line.end()).strip();
    rest = rest.replaceAll(":{2,}$", "").strip();
    if (rest.endsWith("}") && rest.indexOf('{') >= 0) {
      int brace = rest.lastIndexOf('{');
      int from = text.lastIndexOf('{', line.end());
      arguments = Arguments.read(text, from + 1, text.indexOf('}', from));
      rest = rest.substring(0, brace).strip();
    }
    int behind = data(text, line);
    return Optional.of(
        new ColonFence(
            name.group(),
            title.isEmpty() ? rest : title,
            arguments,
            behind == line.end() ? Map.of() : said(text.substring(line.end(), behind)),
            behind));
  }

  /** {@code :::{note} Title} of MyST, {@code ::: {.callout-note title="…"}} of Quarto. */
  private static Optional<ColonFence> braces(String text, Line line, int at) {
    int close = text.indexOf('}', at);
    if (close < 0 || close >= line.end()) {
      return Optional.empty();
    }
    Arguments arguments = Arguments.read(text, at + 1, close);
    String name = "";
    for (Argument argument : arguments.positional()) {
      String value = argument.value();
      boolean directive = NAME.matcher(value).matches();
      if (name.isEmpty() && (directive || value.startsWith("."))) {
        name = directive ? value : value.substring(1);
      }
    }
    String rest = text.substring(close + 1, line.end()).strip();
    return Optional.of(new ColonFence(name, rest, arguments, Map.of(), options(text, line)));
  }

  /** Behind the lines of options that MyST has below a directive. */
  private static int options(String text, Line line) {
    int end = line.end();
    while (end < text.length()) {
      Line next = Line.at(text, end + 1);
      if (next.isBlank() || !OPTION.matcher(text).region(next.content(), next.end()).matches()) {
        return end;
      }
      end = next.end();
    }
    return end;
  }

  /** Behind the YAML that MDC has below a component. */
  private static int data(String text, Line line) {
    int start = line.end() + 1;
    if (!text.startsWith("---\n", start)) {
      return line.end();
    }
    int end = text.indexOf("\n---", start + 3);
    if (end < 0 || end - start > 5_000) {
      return line.end();
    }
    int feed = text.indexOf('\n', end + 1);
    return feed < 0 ? text.length() : feed;
  }

  private static Map<String, String> said(String lines) {
    Map<String, String> said = new HashMap<>();
    Matcher entry = ENTRY.matcher(lines);
    while (entry.find()) {
      said.putIfAbsent(entry.group(1), entry.group(2));
    }
    return said;
  }

  /** Its title and what describes it, in a block of their own; empty where it has neither. */
  String words() {
    String head = title.isEmpty() ? said("title", "headline", "heading", "label") : title;
    String more = said("description", "tagline", "subtitle");
    String bold = head.isEmpty() ? "" : "**" + Values.escaped(PlainText.of(head)) + "**\n\n";
    return bold + (more.isEmpty() ? "" : Values.escaped(PlainText.of(more)) + "\n\n");
  }

  private String said(String... keys) {
    String argument = arguments.text(keys);
    for (String key : keys) {
      argument = argument.isEmpty() ? data.getOrDefault(key, "") : argument;
    }
    return argument;
  }

  /** What it is here. */
  Optional<Construct> construct() {
    String base = name.startsWith("callout-") ? name.substring("callout-".length()) : name;
    return base.equals("panel-tabset") ? Optional.empty() : Constructs.of(base);
  }

  /** Our marker for it. */
  String marker(String block) {
    String base = name.startsWith("callout-") ? name.substring("callout-".length()) : name;
    String given = title.isEmpty() ? said("title", "label", "summary") : title;
    String plain = PlainText.of(given);
    if (!block.equals("hint")) {
      boolean open = arguments.positional().stream().anyMatch(a -> a.value().equals("open"));
      return OwnMarker.open(
          block, "title", plain, "open", open && block.equals("details") ? "open" : "");
    }
    HintArguments hint =
        HintArguments.of(
            construct().orElse(new Construct(Construct.Kind.HINT, "info")), base, arguments, true);
    return OwnMarker.open("hint", "style", hint.style(), "heading", plain);
  }
}
