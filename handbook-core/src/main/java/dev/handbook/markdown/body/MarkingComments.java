package dev.handbook.markdown.body;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Comments in code that mark lines, as Docusaurus has them: {@code // highlight-next-line}, and
 * {@code # highlight-start} up to {@code # highlight-end}, in the comments of any language; and as
 * VitePress has them behind a line: {@code // [!code focus]}. They are for the generator and not
 * shown.
 *
 * @param text the code without them
 * @param lines the numbers of the lines they mark, from 1
 */
record MarkingComments(String text, BitSet lines) {
  private static final String NAME = "highlight-";

  /** A line that is one such comment. */
  private static final Pattern COMMENT =
      Pattern.compile(
          "[ \\t]*+(?://|#|--|%|;|'|REM |<!--|/\\*|\\{/\\*|\\(\\*)[ \\t]*+"
              + "highlight-(next-line|start|end)[ \\t]*+(?:-->|\\*/\\}?|\\*\\))?+[ \\t\\r]*+");

  private static final String BEHIND = "[!code ";

  /** A comment behind a line. */
  private static final Pattern BEHIND_LINE =
      Pattern.compile(
          "[ \\t]*+(?://|#|--|%|;|<!--|/\\*|\\{/\\*)[ \\t]*+"
              + "\\[!code (?:focus|highlight|hl|\\+\\+|--|error|warning|word:[^\\]\\n]{1,80})(?::\\d{1,4})?]"
              + "[ \\t]*+(?:-->|\\*/\\}?)?+[ \\t\\r]*+$",
          Pattern.MULTILINE);

  /** Takes them out of code. */
  static MarkingComments of(String written) {
    BitSet lines = new BitSet();
    String code = written.contains(BEHIND) ? BEHIND_LINE.matcher(written).replaceAll("") : written;
    if (!code.contains(NAME)) {
      return new MarkingComments(code, lines);
    }
    StringBuilder text = new StringBuilder(code.length());
    int number = 1;
    boolean marking = false;
    boolean next = false;
    for (int from = 0; from < code.length(); ) {
      int feed = code.indexOf('\n', from);
      int end = feed < 0 ? code.length() : feed;
      Matcher comment = COMMENT.matcher(code).region(from, end);
      if (comment.matches()) {
        next |= comment.group(1).equals("next-line");
        marking = comment.group(1).equals("start") || (marking && !comment.group(1).equals("end"));
      } else {
        lines.set(number, marking || next);
        next = false;
        number++;
        text.append(code, from, Math.min(code.length(), end + 1));
      }
      from = end + 1;
    }
    return new MarkingComments(text.toString(), lines);
  }
}
