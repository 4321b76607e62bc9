package dev.handbook.toc;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The little of Markdown's inline notation that a line of a table of contents has, undone.
 *
 * <p>Each walk is linear in the line, whatever the line holds.
 */
final class SummaryText {
  private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  private static final Map<String, String> ENTITIES =
      Map.of(
          "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "hellip", "…",
          "ndash", "–", "mdash", "—");

  private static final Pattern ADDRESS = Pattern.compile("<(https?://[^\\s<>]++)>");
  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:a|abbr|b|br|code|del|em|font|i|img|ins|kbd|mark|picture|s|small|source|span|strong"
              + "|sub|sup|u)(?:[\\s/][^<>]*+)?>",
          Pattern.CASE_INSENSITIVE);

  /** Brackets that are tried as the beginning of a link; no sane line has more. */
  private static final int MAX_LINKS = 16;

  private final String markdown;
  private final StringBuilder out = new StringBuilder();
  private final Map<String, Integer> openers = new HashMap<>();
  private int linksTried;

  private SummaryText(String markdown) {
    this.markdown = markdown;
  }

  /** The text a reader sees: without escapes, emphasis, code marks, tags, links and pictures. */
  static String plain(String markdown) {
    return new SummaryText(markdown).read().strip();
  }

  /** A link's target without escapes and entities. */
  static String unescape(String target) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < target.length(); ) {
      Optional<String> entity = entity(target, i);
      if (isEscape(target, i)) {
        text.append(target.charAt(i + 1));
        i += 2;
      } else if (entity.isPresent()) {
        text.append(entity.get());
        i = target.indexOf(';', i) + 1;
      } else {
        text.append(target.charAt(i++));
      }
    }
    return text.toString();
  }

  /** Whether a backslash at this place takes the meaning from the next character. */
  static boolean isEscape(String text, int at) {
    return text.charAt(at) == '\\'
        && at + 1 < text.length()
        && PUNCTUATION.indexOf(text.charAt(at + 1)) >= 0;
  }

  /** The place of the bracket that closes the one at a place, or -1. */
  static int closing(String text, int at, char open, char close) {
    int depth = 0;
    for (int i = at; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isEscape(text, i)) {
        i++;
      } else if (c == '`' && open == '[' && text.indexOf('`', i + 1) > 0) {
        i = text.indexOf('`', i + 1);
      } else if (c == open) {
        depth++;
      } else if (c == close && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private String read() {
    for (int i = 0; i < markdown.length(); ) {
      i = step(i);
    }
    return out.toString();
  }

  private int step(int i) {
    char c = markdown.charAt(i);
    if (isEscape(markdown, i)) {
      out.append(markdown.charAt(i + 1));
      return i + 2;
    }
    return switch (c) {
      case '`' -> code(i);
      case '<' -> tag(i);
      case '&' -> reference(i);
      case '[' -> link(i, i);
      case '!' ->
          i + 1 < markdown.length() && markdown.charAt(i + 1) == '[' ? link(i, i + 1) : keep(i);
      case '*', '_', '~' -> emphasis(i, c);
      default -> keep(i);
    };
  }

  private int keep(int i) {
    out.append(markdown.charAt(i));
    return i + 1;
  }

  private int code(int i) {
    int end = markdown.indexOf('`', i + 1);
    if (end < 0) {
      return keep(i);
    }
    out.append(markdown, i + 1, end);
    return end + 1;
  }

  /** Tags of text are dropped; what only looks like one, such as a template's name, is text. */
  private int tag(int i) {
    if (markdown.startsWith("<!--", i)) {
      return comment(i);
    }
    Matcher address = ADDRESS.matcher(markdown).region(i, markdown.length());
    if (address.lookingAt()) {
      out.append(address.group(1));
      return address.end();
    }
    Matcher tag = TAG.matcher(markdown).region(i, markdown.length());
    return tag.lookingAt() ? tag.end() : keep(i);
  }

  private int comment(int i) {
    int end = markdown.indexOf("-->", i);
    if (end >= 0) {
      return end + 3;
    }
    // No later comment of this text ends either, so the search is not repeated.
    out.append(markdown, i, markdown.length());
    return markdown.length();
  }

  private int reference(int i) {
    Optional<String> entity = entity(markdown, i);
    if (entity.isEmpty()) {
      return keep(i);
    }
    out.append(entity.get());
    return markdown.indexOf(';', i) + 1;
  }

  private int link(int start, int bracket) {
    int close = linksTried++ < MAX_LINKS ? closing(markdown, bracket, '[', ']') : -1;
    if (close < 0 || close + 1 >= markdown.length() || markdown.charAt(close + 1) != '(') {
      return keep(start);
    }
    int end = closing(markdown, close + 1, '(', ')');
    if (end < 0) {
      return keep(start);
    }
    out.append(plain(markdown.substring(bracket + 1, close)));
    return end + 1;
  }

  private int emphasis(int i, char c) {
    int end = i;
    while (end < markdown.length() && markdown.charAt(end) == c) {
      end++;
    }
    String run = markdown.substring(i, end);
    char before = i == 0 ? ' ' : markdown.charAt(i - 1);
    char after = end == markdown.length() ? ' ' : markdown.charAt(end);
    boolean inWord =
        c == '_' && Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
    boolean single = c == '~' && run.length() != 2;
    if (inWord || single) {
      out.append(run);
      return end;
    }
    Integer opener = before == ' ' ? null : openers.remove(run);
    if (opener != null) {
      out.delete(opener, opener + run.length());
      openers.values().removeIf(place -> place > opener);
    } else {
      if (after != ' ') {
        openers.put(run, out.length());
      }
      out.append(run);
    }
    return end;
  }

  private static Optional<String> entity(String text, int at) {
    if (text.charAt(at) != '&') {
      return Optional.empty();
    }
    int end = text.substring(at, Math.min(text.length(), at + 11)).indexOf(';') + at;
    if (end <= at + 1) {
      return Optional.empty();
    }
    String name = text.substring(at + 1, end);
    if (!name.startsWith("#")) {
      return Optional.ofNullable(ENTITIES.get(name));
    }
    boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
    try {
      int point = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
      boolean text16 =
          point >= 0x20 && Character.isDefined(point) && (point < 0xD800 || point > 0xDFFF);
      return text16 ? Optional.of(Character.toString(point)) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The column up to which blanks and tabs reach, from 0. */
  static int column(String indent) {
    int column = 0;
    for (int i = 0; i < indent.length(); i++) {
      column = indent.charAt(i) == '\t' ? column / 4 * 4 + 4 : column + 1;
    }
    return column;
  }
}
