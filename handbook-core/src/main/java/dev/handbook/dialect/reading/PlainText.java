package dev.handbook.dialect.reading;

import java.util.regex.Pattern;

/** The words of a line of Markdown, for a title that is shown as text. */
public final class PlainText {
  private static final Pattern LINK = Pattern.compile("!?\\[([^\\[\\]]{0,500})]\\([^()]{0,500}\\)");
  private static final Pattern STRONG = Pattern.compile("(\\*\\*|__)(?=\\S)(.{1,500}?)(?<=\\S)\\1");

  private static final Pattern EMPHASIS =
      Pattern.compile("(?<![\\w*])([*_])(?=[^\\s*_])([^*_]{1,500})(?<=[^\\s*_])\\1(?![\\w*])");

  private static final Pattern CODE = Pattern.compile("(`+)\\s?([^`]{1,500}?)\\s?\\1");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,300}>");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(\\p{Punct})");

  private PlainText() {}

  /** The words. */
  public static String of(String line) {
    String text = line.strip();
    if (text.length() > 2_000) {
      return text;
    }
    text = LINK.matcher(text).replaceAll("$1");
    text = STRONG.matcher(text).replaceAll("$2");
    text = EMPHASIS.matcher(text).replaceAll("$2");
    text = CODE.matcher(text).replaceAll("$2");
    text = TAG.matcher(text).replaceAll("");
    return ESCAPE.matcher(text).replaceAll("$1").replaceAll("\\s+", " ").strip();
  }
}
