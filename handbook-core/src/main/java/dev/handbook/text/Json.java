package dev.handbook.text;

import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * Writes JSON (RFC 8259) from maps, lists, streams, texts, numbers, truth values and empty
 * optionals (null), keys in the order given. A stream is an array whose items are made as they are
 * written, so that ten thousand findings never stand in memory as maps.
 */
public final class Json {
  private static final boolean[] PLAIN_IN_SCRIPT = plain(Json::actsInScript);

  private final StringBuilder out = new StringBuilder();
  private final boolean indented;
  private final IntPredicate escaped;

  /** The characters of ASCII that stand in a text as they are. */
  private final boolean[] plain;

  private Json(boolean indented, IntPredicate escaped, boolean[] plain) {
    this.indented = indented;
    this.escaped = escaped;
    this.plain = plain;
  }

  /**
   * A value on one line, which may also be part of a script file: nothing in it ends the line.
   *
   * @throws IllegalArgumentException when the value is none of those that JSON has
   */
  public static String compact(Object value) {
    Json json = new Json(false, Json::actsInScript, PLAIN_IN_SCRIPT);
    json.value(value, 0);
    return json.out.toString();
  }

  /**
   * A value as people and strict readers like it, two spaces a level and a line break at the end.
   * Half a surrogate pair, which no strict reader accepts, becomes U+FFFD.
   *
   * @param escaped further characters to write by their number
   * @throws IllegalArgumentException when the value is none of those that JSON has
   */
  public static String indented(Object value, IntPredicate escaped) {
    Json json = new Json(true, escaped, plain(escaped));
    json.value(value, 0);
    return json.out.append('\n').toString();
  }

  private static boolean actsInScript(int c) {
    return c == 0x7F || c == 0x2028 || c == 0x2029;
  }

  private static boolean[] plain(IntPredicate escaped) {
    boolean[] plain = new boolean[0x7F];
    for (int c = ' '; c < plain.length; c++) {
      plain[c] = c != '"' && c != '\\' && !escaped.test(c);
    }
    return plain;
  }

  private void value(Object value, int depth) {
    if (value instanceof Map<?, ?> map) {
      object(map, depth);
    } else if (value instanceof Iterable<?> list) {
      array(list.iterator(), depth);
    } else if (value instanceof Stream<?> stream) {
      array(stream.iterator(), depth);
    } else if (value instanceof Number || value instanceof Boolean) {
      out.append(value);
    } else if (value instanceof String text) {
      string(text);
    } else if (value instanceof Optional<?> optional && optional.isEmpty()) {
      out.append("null");
    } else {
      throw new IllegalArgumentException("not a JSON value: " + value);
    }
  }

  private void object(Map<?, ?> map, int depth) {
    String separator = "{";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(separator);
      newLine(depth + 1);
      string((String) entry.getKey());
      out.append(indented ? ": " : ":");
      value(entry.getValue(), depth + 1);
      separator = ",";
    }
    close(map.isEmpty(), "{", "}", depth);
  }

  private void array(Iterator<?> items, int depth) {
    boolean empty = !items.hasNext();
    String separator = "[";
    while (items.hasNext()) {
      out.append(separator);
      newLine(depth + 1);
      value(items.next(), depth + 1);
      separator = ",";
    }
    close(empty, "[", "]", depth);
  }

  private void close(boolean empty, String opening, String closing, int depth) {
    if (empty) {
      out.append(opening);
    } else {
      newLine(depth);
    }
    out.append(closing);
  }

  private void newLine(int depth) {
    if (indented) {
      out.append('\n').append("  ".repeat(depth));
    }
  }

  private void string(String text) {
    out.append('"');
    int from = 0;
    int end = plain(text, from);
    while (end < text.length()) {
      out.append(text, from, end);
      from = end + other(text, end);
      end = plain(text, from);
    }
    out.append(text, from, end).append('"');
  }

  /** Writes what may need another spelling; says of how many code units. */
  private int other(String text, int at) {
    char c = text.charAt(at);
    boolean paired =
        Character.isHighSurrogate(c)
            && at + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(at + 1));
    if (paired) {
      out.append(c).append(text.charAt(at + 1));
      return 2;
    }
    if (Character.isSurrogate(c)) {
      half(c);
    } else {
      character(c);
    }
    return 1;
  }

  /** The end of what stands in the text as in JSON: nearly all of most texts. */
  private int plain(String text, int from) {
    int length = text.length();
    for (int end = from; end < length; end++) {
      char c = text.charAt(end);
      if (c >= plain.length || !plain[c]) {
        return end;
      }
    }
    return length;
  }

  /** A script keeps half a surrogate pair; a strict reader would refuse the file for it. */
  private void half(char c) {
    if (indented) {
      out.append('\uFFFD');
    } else {
      number(c);
    }
  }

  private void character(char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (c < ' ' || escaped.test(c)) {
          number(c);
        } else {
          out.append(c);
        }
      }
    }
  }

  private void number(char c) {
    out.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
  }
}
