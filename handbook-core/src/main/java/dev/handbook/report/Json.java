package dev.handbook.report;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes JSON (RFC 8259) from maps, lists, streams, texts, numbers and truth values, keys in the
 * order given. A stream is an array whose items are made as they are written, so that ten thousand
 * findings never stand in memory as maps.
 *
 * <p>Control characters are escaped, also those that JSON would allow but terminals act upon; half
 * a surrogate pair, which no strict reader accepts, becomes U+FFFD.
 */
final class Json {
  private final StringBuilder out = new StringBuilder();

  private Json() {}

  static String write(Object value) {
    Json json = new Json();
    json.value(value, 0);
    return json.out.append('\n').toString();
  }

  private void value(Object value, int depth) {
    if (value instanceof Map<?, ?> map) {
      object(map, depth);
    } else if (value instanceof List<?> list) {
      array(list.iterator(), depth);
    } else if (value instanceof Stream<?> stream) {
      array(stream.iterator(), depth);
    } else if (value instanceof Number || value instanceof Boolean) {
      out.append(value);
    } else if (value instanceof String text) {
      string(text);
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
      out.append(": ");
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
    out.append('\n').append("  ".repeat(depth));
  }

  private void string(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean paired =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (paired) {
        out.append(c).append(text.charAt(++i));
      } else if (Character.isSurrogate(c)) {
        out.append('\uFFFD');
      } else {
        character(c);
      }
    }
    out.append('"');
  }

  private void character(char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (Visible.isHidden(c)) {
          out.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
        } else {
          out.append(c);
        }
      }
    }
  }
}
