package dev.handbook.search;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes JSON that may also stand in a script. */
final class Json {
  private final StringBuilder out = new StringBuilder();

  private Json() {}

  /** A value: a string, number, boolean, list or map of such. Maps keep their order. */
  static String of(Object value) {
    Json json = new Json();
    json.append(value);
    return json.out.toString();
  }

  private void append(Object value) {
    if (value instanceof List<?> list) {
      out.append('[');
      for (Iterator<?> each = list.iterator(); each.hasNext(); ) {
        append(each.next());
        out.append(each.hasNext() ? "," : "");
      }
      out.append(']');
    } else if (value instanceof Map<?, ?> map) {
      out.append('{');
      String comma = "";
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        out.append(comma);
        quote(String.valueOf(entry.getKey()));
        out.append(':');
        append(entry.getValue());
        comma = ",";
      }
      out.append('}');
    } else if (value instanceof Number || value instanceof Boolean) {
      out.append(value);
    } else {
      quote(String.valueOf(value));
    }
  }

  private void quote(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        default -> {
          boolean lone =
              Character.isSurrogate(c)
                  && !(Character.isHighSurrogate(c)
                      ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                      : i > 0 && Character.isHighSurrogate(text.charAt(i - 1)));
          if (c < ' ' || c == '\u2028' || c == '\u2029' || c == '\u007f' || lone) {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
