package dev.handbook.dialect.markup;

import dev.handbook.model.MarkupFamily;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which part of a file is put where a page includes it: all of it, lines by their numbers, or the
 * lines between two marks.
 *
 * @param path of the file
 * @param lines such as {@code 2:5}, {@code :5}, {@code 2:}, several with commas between; empty for
 *     all
 * @param section name between marks; empty for none
 */
record Excerpt(String path, String lines, String section) {
  private static final int LONGEST = 500;

  /** {@code file:name}, {@code file:2:5}: mdBook and PyMdown. */
  private static final Pattern COLONS =
      Pattern.compile("((?!\\w+://)[^:]+\\.\\w+):(?:([-\\d:,]*)|([\\p{L}_][\\w.-]*))");

  /** {@code file#name}, {@code file{2,5}}, {@code file [title]}: VitePress. */
  private static final Pattern BRACES =
      Pattern.compile("([^#{\\[]+?)(?:#([\\w.-]+))?\\s*(?:\\{([^}]*)})?\\s*(?:\\[[^\\]]*])?");

  /** A line that only marks where a section begins or ends. */
  private static final Pattern MARK =
      Pattern.compile(
          ".{0,40}?(?:-+8<-+ \\[(start|end):\\s*|ANCHOR(_END)?:\\s*|#\\s?(end)?region\\b\\s*)"
              + "([\\w.-]*).{0,40}");

  /** Reads how a page names it. */
  static Excerpt of(String written, Notation notation) {
    if (written.length() > LONGEST) {
      return new Excerpt(written, "", "");
    }
    if (notation.has(MarkupFamily.COMMENT_INCLUDES)) {
      Matcher braces = BRACES.matcher(written.strip());
      if (braces.matches()) {
        String range = group(braces, 3);
        boolean numbers = range.matches("\\d*(?:,\\d*)?");
        String lines =
            numbers && range.indexOf(',') < 0 && !range.isEmpty() ? range + "," + range : range;
        return new Excerpt(
            braces.group(1).strip(), numbers ? lines.replace(',', ':') : "", group(braces, 2));
      }
    }
    Matcher colons = COLONS.matcher(written);
    if (!colons.matches()) {
      return new Excerpt(written, "", "");
    }
    String lines = group(colons, 2);
    boolean one = notation.has(MarkupFamily.BOOK_INCLUDES) && lines.matches("\\d+");
    return new Excerpt(colons.group(1), one ? lines + ":" + lines : lines, group(colons, 3));
  }

  private static String group(Matcher matcher, int number) {
    return matcher.group(number) == null ? "" : matcher.group(number);
  }

  /** The part of a file's text; empty when there is no such section. */
  Optional<String> in(String file) {
    List<String> all = file.lines().toList();
    StringBuilder out = new StringBuilder();
    boolean found = section.isEmpty();
    boolean inside = found;
    for (int i = 0; i < all.size(); i++) {
      String line = all.get(i);
      Matcher mark = MARK.matcher(line);
      if (isMark(line) && mark.matches()) {
        boolean ends =
            "end".equals(mark.group(1)) || mark.group(2) != null || mark.group(3) != null;
        boolean named = mark.group(4).equals(section);
        if (!section.isEmpty() && (named || ends && inside && mark.group(4).isEmpty())) {
          inside = !ends;
          found |= inside;
        }
      } else if (inside && has(i + 1)) {
        out.append(line).append('\n');
      }
    }
    return found ? Optional.of(out.toString()) : Optional.empty();
  }

  private static boolean isMark(String line) {
    return line.length() < 200
        && (line.contains("8<-") || line.contains("ANCHOR") || line.contains("region"));
  }

  private boolean has(int number) {
    if (lines.isEmpty()) {
      return true;
    }
    for (String range : lines.split(",")) {
      int colon = range.indexOf(':');
      int first = number(colon < 0 ? range : range.substring(0, colon), 1);
      int last = number(colon < 0 ? "" : range.substring(colon + 1), Integer.MAX_VALUE);
      if (number >= first && number <= last) {
        return true;
      }
    }
    return false;
  }

  private static int number(String digits, int without) {
    return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : without;
  }
}
