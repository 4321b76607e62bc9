package dev.handbook.text;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Text for the log of a run: what a page, a file name or an exception says is seen, and acts
 * neither on the terminal nor on a server that takes commands from its log.
 */
public final class ConsoleText {
  /**
   * GitHub's runner obeys {@code ##[}, Azure's agent {@code ##vso[} and TeamCity {@code
   * ##teamcity[} wherever they stand in a line of the log.
   */
  private static final Pattern ANYWHERE = Pattern.compile("##(vso|teamcity)?\\[");

  /** GitHub's runner obeys {@code ::} at the start of a line, spaces before it or not. */
  private static final Pattern AT_START = Pattern.compile("(?m)^([\\s\\p{Z}&&[^\\n\\r]]*+)::");

  private ConsoleText() {}

  /** One line: what would act is written out, line breaks too, and no command is left in it. */
  public static String line(String text) {
    return withoutCommands(ControlCharacters.shown(text));
  }

  /** Text of several lines, such as a diff: its line breaks and tabs stay. */
  public static String lines(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int start = 0; start < text.length(); ) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed;
      boolean returns = feed > start && text.charAt(feed - 1) == '\r';
      String line =
          Stream.of(text.substring(start, returns ? end - 1 : end).split("\t", -1))
              .map(ControlCharacters::shown)
              .collect(Collectors.joining("\t"));
      out.append(withoutCommands(line)).append(returns ? "\r" : "");
      out.append(feed < 0 ? "" : "\n");
      start = end + 1;
    }
    return out.toString();
  }

  /** The text with what servers take for commands spelt so that they do not. */
  public static String withoutCommands(String text) {
    String quoted = ANYWHERE.matcher(text).replaceAll("##$1\\\\u005b");
    return AT_START.matcher(quoted).replaceAll("$1\\\\u003a:");
  }
}
