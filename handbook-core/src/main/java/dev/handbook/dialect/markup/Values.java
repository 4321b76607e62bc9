package dev.handbook.dialect.markup;

import dev.handbook.model.FrontMatter;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.FrontMatter.Scalar;
import dev.handbook.model.FrontMatter.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The plain values of what templates name. Nothing is computed: a name has a value, a text in
 * quotes is one, and of the filters only those that give a default or change no word are followed.
 */
final class Values {
  private static final int LONGEST = 1_000;

  /** What stands for where the site is; here addresses begin at the handbook itself. */
  private static final Set<String> ROOTS =
      Set.of("site.baseurl", "base_url", "baseurl", "site.base_url", "base.baseurl", "site.root");

  /** Names of the page's own front matter. */
  private static final List<String> PAGE =
      List.of("current_page.data.", "$frontmatter.", "frontMatter.", "page.", ".Params.", ".Page.");

  private static final Pattern NAME = Pattern.compile("\\.?[\\p{L}_$][\\w.$-]*");

  private static final Pattern DEFAULT =
      Pattern.compile("(?:default|d)\\s*+[(:]?\\s*+(\"[^\"]*+\"|'[^']*+')");

  private static final Pattern TAGS = Pattern.compile("</?[a-zA-Z][^<>]{0,200}>");

  private final Notation notation;
  private final Map<String, String> assigned = new HashMap<>();

  Values(Notation notation) {
    this.notation = notation;
  }

  /** Gives a name a value on this page, from {@code name = "text"}; other values are unknown. */
  void assign(String statement) {
    int sign = statement.indexOf('=');
    if (sign > 0) {
      String name = statement.substring(0, sign).strip();
      String value = statement.substring(sign + 1).strip();
      of(value).ifPresent(text -> assigned.put(name, text));
    }
  }

  /** The value of an expression, as text without markup. */
  Optional<String> of(String expression) {
    if (expression.length() > LONGEST) {
      return Optional.empty();
    }
    int bar = barAt(expression);
    String first = (bar < 0 ? expression : expression.substring(0, bar)).strip();
    Optional<String> value = operand(first);
    if (value.isEmpty() && bar >= 0) {
      Matcher given = DEFAULT.matcher(expression).region(bar + 1, expression.length());
      value = given.find() ? Optional.of(unquoted(given.group(1))) : Optional.empty();
    }
    return value.map(text -> TAGS.matcher(text).replaceAll(""));
  }

  /** The name in an expression, as a report says it. */
  static String name(String expression) {
    int bar = barAt(expression);
    String first = (bar < 0 ? expression : expression.substring(0, bar)).strip();
    return first.length() > 80 ? first.substring(0, 80) : first;
  }

  /** Where the first filter begins; a bar in quotes begins none. */
  private static int barAt(String expression) {
    char quote = 0;
    for (int i = 0; i < expression.length(); i++) {
      char c = expression.charAt(i);
      if (quote == 0 && c == '|') {
        return i;
      }
      if (quote == 0 && (c == '"' || c == '\'' || c == '`')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      }
    }
    return -1;
  }

  private Optional<String> operand(String written) {
    if (written.isEmpty()) {
      return Optional.empty();
    }
    if (isQuoted(written)) {
      return Optional.of(unquoted(written));
    }
    if (!NAME.matcher(written).matches()) {
      return written.matches("\\d[\\d.]{0,18}") ? Optional.of(written) : Optional.empty();
    }
    if (assigned.containsKey(written)) {
      return Optional.of(assigned.get(written));
    }
    return known(written);
  }

  /** The value of a name. */
  private Optional<String> known(String name) {
    String bare = name.startsWith(".") ? name.substring(1) : name;
    if (notation.given().containsKey(bare)) {
      return Optional.of(notation.given().get(bare));
    }
    if (ROOTS.contains(name)) {
      return Optional.of("");
    }
    for (String prefix : PAGE) {
      if (name.startsWith(prefix)) {
        return inPage(name.substring(prefix.length()));
      }
    }
    return notation.dialect().value(bare).or(() -> inPage(bare));
  }

  private Optional<String> inPage(String path) {
    FrontMatter page = notation.page();
    String[] keys = path.split("\\.", -1);
    Optional<Value> value =
        page.get(keys[0]).or(() -> page.get(keys[0].toLowerCase(java.util.Locale.ROOT)));
    for (int i = 1; i < keys.length; i++) {
      String key = keys[i];
      value = value.flatMap(at -> at instanceof Mapping map ? map.get(key) : Optional.empty());
    }
    return value.flatMap(
        at ->
            at instanceof Scalar scalar && !scalar.text().isBlank()
                ? Optional.of(scalar.text().strip())
                : Optional.empty());
  }

  static boolean isQuoted(String written) {
    int last = written.length() - 1;
    char quote = written.charAt(0);
    return last > 0
        && (quote == '"' || quote == '\'' || quote == '`')
        && written.indexOf(quote, 1) == last;
  }

  static String unquoted(String written) {
    return written.substring(1, written.length() - 1);
  }

  /** A value as Markdown and HTML show it: whatever it holds, it is text. */
  static String escaped(String value) {
    StringBuilder out = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean plain =
          c == ' ' || c > '~' || Character.isLetterOrDigit(c) || (i > 0 && ",/?;'".indexOf(c) >= 0);
      if (plain) {
        out.append(c);
      } else if (c > ' ') {
        out.append("&#").append((int) c).append(';');
      } else {
        out.append(' ');
      }
    }
    return out.toString();
  }

  /** A value as part of an address; what an address may not hold is left out. */
  static String inAddress(String value) {
    StringBuilder out = new StringBuilder(value.length());
    for (char c : value.toCharArray()) {
      if (c > ' ' && "<>\"'()[]{}\\`|^".indexOf(c) < 0) {
        out.append(c);
      }
    }
    return out.toString();
  }
}
