package dev.handbook.text;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of files and folders with a number before them that only says in which order they stand:
 * {@code 2.playbooks}, {@code 01-setup}. Dates and versions begin with numbers, too, and are names.
 */
public final class NumberedName {
  private static final Pattern NUMBER =
      Pattern.compile("([0-9]{1,6})[ \\t]*+[-_.]{1,9}[ \\t]*+([^-_. \\t].*+)");

  private static final Pattern DATE_OR_VERSION = Pattern.compile("[0-9]{1,6}[-_.][0-9].*+");

  private NumberedName() {}

  /** The name without its number. */
  public static String without(String name) {
    Matcher number = NUMBER.matcher(name);
    return isNumbered(number, name) ? number.group(2) : name;
  }

  /** The number, if it has one. */
  public static OptionalDouble number(String name) {
    Matcher number = NUMBER.matcher(name);
    return isNumbered(number, name)
        ? OptionalDouble.of(Double.parseDouble(number.group(1)))
        : OptionalDouble.empty();
  }

  private static boolean isNumbered(Matcher number, String name) {
    return number.matches() && !DATE_OR_VERSION.matcher(name).matches();
  }
}
