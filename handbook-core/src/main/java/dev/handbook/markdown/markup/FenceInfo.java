package dev.handbook.markdown.markup;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands behind the fence of code: a language, and the options of the generators a handbook
 * may come from. Understood are a title ({@code title="x"}; {@code filename="x"}), lines to mark
 * ({@code {1,3-4}}; {@code hl_lines="1 3-4"}; {@code hl_lines=[1,"3-4"]}) and line numbers ({@code
 * showLineNumbers}; {@code linenos=table}; {@code linenums="1"}; {@code :line-numbers}) from a
 * first one ({@code linenostart=7}; {@code linenums="7"}; {@code :line-numbers=7}), in braces or
 * not. What else stands there is of no use to readers.
 *
 * @param language as its writer names it; empty for none
 * @param title empty for none
 * @param marked lines to mark, such as {@code 1,3-4}; empty for none
 * @param numbered whether lines have numbers
 * @param first the number of the first line; empty where it is not said
 */
record FenceInfo(String language, String title, String marked, boolean numbered, String first) {
  /** What is longer is not an option. */
  private static final int LONGEST = 1_000;

  private static final Pattern LANGUAGE = Pattern.compile("[^\\s{},:=\"']*+");

  /** A name, and its value in quotes, in brackets, or bare. */
  private static final Pattern OPTION =
      Pattern.compile(
          "([^\\s{},=\"'\\[\\]]++)(?:=(?:\"([^\"]*+)\"|'([^']*+)'|“([^”]*+)”"
              + "|\\[([^\\]]*+)\\]|\\{([^}]*+)\\}|([^\\s{},]++)))?+");

  private static final Pattern CELL = Pattern.compile("\\.?[A-Za-z][\\w+-]*+");

  /** {@code [title]} behind a language, as VitePress and Nuxt have it. */
  private static final Pattern BRACKETS = Pattern.compile("[\\s}:\\w-]\\[([^\\[\\]=]{1,200})]");

  /** {@code js file.js}: a name without a key, as Mintlify has it. */
  private static final Pattern NAME = Pattern.compile("\\s([\\w./-]+\\.\\w{1,8})(?=\\s|$)");

  private static final Pattern LINES = Pattern.compile("\\d{1,6}(?:-\\d{1,6})?+");

  /** Reads an info string. */
  static FenceInfo of(String info) {
    String text = info.length() > LONGEST ? info.substring(0, LONGEST) : info;
    Matcher first = LANGUAGE.matcher(text);
    String language = first.lookingAt() ? first.group() : "";
    boolean option = first.end() < text.length() && text.charAt(first.end()) == '=';
    FenceInfo found = new FenceInfo(option ? "" : language, "", "", false, "");
    Matcher options = OPTION.matcher(text);
    boolean braces = false;
    int at = option ? 0 : first.end();
    int seen = at;
    while (options.find(at)) {
      braces = inBraces(text, seen, options.start(), braces);
      seen = options.start();
      found = found.with(options.group(1), value(options), braces);
      at = options.end();
    }
    return found.title().isEmpty() ? found.titled(text) : found;
  }

  private FenceInfo titled(String text) {
    for (Pattern pattern : new Pattern[] {BRACKETS, NAME}) {
      Matcher title = pattern.matcher(text);
      if (title.find()) {
        return new FenceInfo(language, title.group(1).strip(), marked, numbered, first);
      }
    }
    return this;
  }

  private static boolean inBraces(String text, int from, int to, boolean before) {
    int opened = text.lastIndexOf('{', to);
    int closed = text.lastIndexOf('}', to);
    return opened < from && closed < from ? before : opened > closed;
  }

  private static String value(Matcher option) {
    for (int group = 2; group <= option.groupCount(); group++) {
      if (option.group(group) != null) {
        return option.group(group);
      }
    }
    return "";
  }

  private FenceInfo with(String name, String value, boolean braces) {
    boolean on = !value.equalsIgnoreCase("false");
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "title", "filename" -> new FenceInfo(language, value.strip(), marked, numbered, first);
      case "hl_lines", "highlight", "mark" -> marking(value);
      case "showlinenumbers", "linenos", "linenums", "linenumbers", ":line-numbers" ->
          new FenceInfo(language, title, marked, on, isNumber(value) ? value : first);
      case "linenostart" ->
          new FenceInfo(language, title, marked, numbered, isNumber(value) ? value : first);
      default -> braces ? inBraces(name, value) : this;
    };
  }

  /**
   * A line to mark, or a language as pandoc and Quarto write it: {@code {.python}}, {@code {r}}.
   */
  private FenceInfo inBraces(String name, String value) {
    if (LINES.matcher(name).matches()) {
      return marking(name);
    }
    boolean named = language.isEmpty() && value.isEmpty() && CELL.matcher(name).matches();
    String bare = name.startsWith(".") ? name.substring(1) : name;
    return named ? new FenceInfo(bare, title, marked, numbered, first) : this;
  }

  private FenceInfo marking(String lines) {
    StringBuilder all = new StringBuilder(marked);
    Matcher found = LINES.matcher(lines);
    while (found.find()) {
      all.append(all.isEmpty() ? "" : ",").append(found.group());
    }
    return new FenceInfo(language, title, all.toString(), numbered, first);
  }

  private static boolean isNumber(String value) {
    return !value.contains("-") && LINES.matcher(value).matches();
  }
}
