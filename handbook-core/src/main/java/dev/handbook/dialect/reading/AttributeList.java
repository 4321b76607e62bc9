package dev.handbook.dialect.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A list of attributes such as {@code {: .class #id key="value"}} or {@code {#id .class}}.
 *
 * @param end offset behind its last character
 * @param colon whether it begins with a colon, as those of kramdown and Python-Markdown may
 */
public record AttributeList(int end, boolean colon, List<String> ids, List<String> classes) {
  private static final int LONGEST = 500;

  /** Copies. */
  public AttributeList {
    ids = List.copyOf(ids);
    classes = List.copyOf(classes);
  }

  /** Whether it says an id or a class, which nothing else in braces looks like. */
  public boolean says() {
    return !ids.isEmpty() || !classes.isEmpty();
  }

  /** The list that begins at an offset and ends before another one. */
  public static Optional<AttributeList> at(String text, int start, int limit) {
    int close = text.indexOf('}', start);
    if (close < 0 || close >= limit || close - start > LONGEST) {
      return Optional.empty();
    }
    int from = start + 1;
    boolean colon = text.charAt(from) == ':';
    return new Reader(text, colon ? from + 1 : from, close, colon).read();
  }

  private static final class Reader {
    private final String text;
    private final int end;
    private final boolean colon;
    private final List<String> ids = new ArrayList<>();
    private final List<String> classes = new ArrayList<>();
    private int at;

    Reader(String text, int from, int end, boolean colon) {
      this.text = text;
      this.at = from;
      this.end = end;
      this.colon = colon;
    }

    Optional<AttributeList> read() {
      boolean any = false;
      while (at < end) {
        if (text.charAt(at) == ' ' || text.charAt(at) == '\t') {
          at++;
        } else if (!item()) {
          return Optional.empty();
        } else {
          any = true;
        }
      }
      return any || colon
          ? Optional.of(new AttributeList(end + 1, colon, ids, classes))
          : Optional.empty();
    }

    private boolean item() {
      char c = text.charAt(at);
      int start = at;
      if (c == '#' || c == '.') {
        word();
        String name = text.substring(start + 1, at);
        // Two of them may stand together: .one.two#three.
        int next = c == '.' ? name.indexOf('#') : -1;
        if (next >= 0) {
          ids.add(name.substring(next + 1));
          name = name.substring(0, next);
        }
        (c == '#' ? ids : classes).add(name);
        return !name.isEmpty() && name.charAt(0) != ' ';
      }
      if (c == '%' && colon) {
        at++;
        return true;
      }
      while (at < end && isKey(text.charAt(at))) {
        at++;
      }
      if (at == start) {
        return false;
      }
      if (at < end && text.charAt(at) == '=') {
        at++;
        value();
        return true;
      }
      // The name of a list of attributes that stands elsewhere, or its definition.
      if (colon && at < end && text.charAt(at) == ':') {
        at++;
      }
      return colon;
    }

    private void word() {
      while (at < end && text.charAt(at) != ' ' && text.charAt(at) != '\t') {
        at++;
      }
    }

    private void value() {
      char quote = at < end ? text.charAt(at) : ' ';
      if (quote == '"' || quote == '\'') {
        int close = text.indexOf(quote, at + 1);
        at = close < 0 || close >= end ? end : close + 1;
      } else {
        word();
      }
    }

    private static boolean isKey(char c) {
      return Character.isLetterOrDigit(c) || c == '-' || c == '_';
    }
  }
}
