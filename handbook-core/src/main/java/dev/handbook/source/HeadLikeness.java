package dev.handbook.source;

import dev.handbook.text.SourceText;
import java.util.regex.Pattern;

/** How much a block that stands between two fences looks like front matter. */
enum HeadLikeness {
  YAML,
  /** Front matter if it can be read as such. */
  EITHER,
  MARKDOWN;

  /** A key as people write keys: one word. */
  private static final Pattern KEY =
      Pattern.compile(
          "[ \\t]*+(?:[\\p{L}\\p{N}_$@.<][\\p{L}\\p{N}_$@.</-]*+|\"[^\"]*+\"|'[^']*+')[ \\t]*+:"
              + "(?:[ \\t].*+)?+",
          Pattern.DOTALL);

  /** A key of several words; prose has those, too. */
  private static final Pattern KEY_OF_WORDS =
      Pattern.compile("[ \\t]*+[\\p{L}\\p{N}_][^:\"'`]{0,80}+:(?:[ \\t].*+)?+", Pattern.DOTALL);

  /** What only YAML begins with: an anchor, an alias, a tag, a directive, an explicit key. */
  private static final Pattern YAML_MARK =
      Pattern.compile(
          "(?:&[\\w-]++(?: .*+)?+|\\*[\\w-]++[ ]*+(?::.*+)?+|!{1,2}[\\w<].*+|%(?:YAML|TAG) .*+"
              + "|\\? .*+)",
          Pattern.DOTALL);

  private static final Pattern LIST_OF_KEYS =
      Pattern.compile("- [\\p{L}_][\\p{L}\\p{N}_-]*+:(?: .*+)?+", Pattern.DOTALL);

  private static final Pattern FLOW = Pattern.compile("\\{(?![{%]).*+", Pattern.DOTALL);

  /** Whether a line holds a key as people write keys. */
  static boolean isKey(String line) {
    return KEY.matcher(line).matches();
  }

  /** The likeness of the lines from the second up to the one that closes. */
  static HeadLikeness of(SourceText text, int closing) {
    boolean onlyKeysInComments = true;
    boolean compact = true;
    boolean keys = false;
    String first = "";
    for (int line = 2; line < closing; line++) {
      String content = text.line(line);
      boolean comment = content.stripLeading().startsWith("#");
      keys = keys || KEY.matcher(content).matches();
      compact &= !content.isBlank();
      if (Withholding.begins(content)) {
        return YAML;
      }
      if (comment) {
        onlyKeysInComments &= KEY.matcher(content.replaceFirst("#++", "")).matches();
      } else if (first.isEmpty()) {
        first = content.stripTrailing();
      }
    }
    boolean yaml = first.isEmpty() ? onlyKeysInComments : keys && compact;
    return yaml ? YAML : of(first);
  }

  private static HeadLikeness of(String first) {
    String stripped = first.strip();
    if (KEY.matcher(first).matches()
        || YAML_MARK.matcher(stripped).matches()
        || LIST_OF_KEYS.matcher(stripped).matches()) {
      return YAML;
    }
    // {{ }} and {% %} are templates and GitBook's blocks.
    boolean flow = FLOW.matcher(stripped).matches();
    return flow || KEY_OF_WORDS.matcher(first).matches() ? EITHER : MARKDOWN;
  }
}
