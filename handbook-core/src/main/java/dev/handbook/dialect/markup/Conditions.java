package dev.handbook.dialect.markup;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides conditions by what {@code handbook.yml} says is true, and by nothing else: what a tool
 * would decide by its own settings may be meant for other readers.
 */
final class Conditions {
  private static final Pattern COMPARED =
      Pattern.compile("([\\w.$-]++)\\s*+(===?|!==?)\\s*+(\"[^\"]*+\"|'[^']*+'|[\\w.-]++)");

  private static final Pattern NAME = Pattern.compile("[\\p{L}_$.][\\w.$-]*+");

  /** No branch holds. */
  static final int NONE = -1;

  /** Nobody says which branch holds. */
  static final int UNDECIDED = -2;

  private final Map<String, String> given;

  Conditions(Map<String, String> given) {
    this.given = given;
  }

  /**
   * The number of the branch that holds.
   *
   * @param branches the tokens that begin them
   */
  int chosen(List<Token> branches, String text) {
    boolean simple = branches.get(0).name().equals("if");
    boolean not = branches.get(0).name().equals("unless");
    for (int i = 0; i < branches.size(); i++) {
      Token token = branches.get(i);
      String condition = text.substring(token.from(), token.to()).strip();
      if (i > 0 && token.name().equals("else")) {
        if (condition.isEmpty()) {
          return i;
        }
        condition = condition.startsWith("if ") ? condition.substring(3) : condition;
      }
      Optional<Boolean> holds = simple || not ? holds(unquoted(condition)) : Optional.empty();
      if (holds.isEmpty()) {
        return UNDECIDED;
      }
      if (holds.get() != (not && i == 0)) {
        return i;
      }
    }
    return NONE;
  }

  /** A shortcode has its condition in quotes. */
  private static String unquoted(String condition) {
    return !condition.isEmpty() && Values.isQuoted(condition)
        ? Values.unquoted(condition)
        : condition;
  }

  /** Whether a condition holds; empty when nobody says so. */
  Optional<Boolean> holds(String condition) {
    String written = condition.strip();
    if (written.length() > 500) {
      return Optional.empty();
    }
    for (String word : new String[] {" or ", " || ", " and ", " && "}) {
      int at = written.indexOf(word);
      if (at > 0) {
        Optional<Boolean> left = holds(written.substring(0, at));
        Optional<Boolean> right = holds(written.substring(at + word.length()));
        boolean any = word.equals(" or ") || word.equals(" || ");
        return left.isEmpty() || right.isEmpty()
            ? Optional.empty()
            : Optional.of(any ? left.get() || right.get() : left.get() && right.get());
      }
    }
    if (written.startsWith("not ") || written.startsWith("!")) {
      return holds(written.substring(written.startsWith("!") ? 1 : 4)).map(truth -> !truth);
    }
    return simple(written);
  }

  private Optional<Boolean> simple(String written) {
    Matcher compared = COMPARED.matcher(written);
    if (compared.matches()) {
      String other = compared.group(3);
      String text = Values.isQuoted(other) ? Values.unquoted(other) : other;
      boolean wanted = compared.group(2).startsWith("=");
      return value(compared.group(1)).map(value -> value.equals(text) == wanted);
    }
    return NAME.matcher(written).matches()
        ? value(written).map(Conditions::isTruth)
        : Optional.empty();
  }

  private Optional<String> value(String name) {
    return Optional.ofNullable(given.get(name.startsWith(".") ? name.substring(1) : name));
  }

  private static boolean isTruth(String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    return !(lower.isBlank() || lower.equals("false") || lower.equals("no") || lower.equals("0"));
  }
}
