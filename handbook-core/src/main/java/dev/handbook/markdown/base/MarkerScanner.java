package dev.handbook.markdown.base;

import dev.handbook.dialect.markup.OwnMarker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds GitBook markers in text.
 *
 * <p>Values may stand in straight, single, curly or backslash-escaped quotes, or in none; an
 * opening quote may be closed by one of another shape, as writers' editors leave them.
 */
public final class MarkerScanner {
  /** A marker longer than this is text. */
  private static final int MAX_LENGTH = 10_000;

  private static final String DOUBLE = "\"\u201C\u201D\u201E";
  private static final String SINGLE = "'\u2018\u2019\u201A";

  private final CharSequence text;
  private final int limit;
  private final List<Marker.Argument> arguments = new ArrayList<>();

  /** Whether it is one that a translation of another tool's notation has put there. */
  private boolean own;

  private int at;

  private MarkerScanner(CharSequence text, int from) {
    this.text = text;
    this.limit = Math.min(text.length(), from + MAX_LENGTH);
    this.at = from;
  }

  /** The marker that begins at an offset, if one does. */
  public static Optional<Marker> scan(CharSequence text, int from) {
    if (from + 4 > text.length() || text.charAt(from) != '{' || text.charAt(from + 1) != '%') {
      return Optional.empty();
    }
    return new MarkerScanner(text, from).scan();
  }

  private Optional<Marker> scan() {
    int start = at;
    at += 2;
    own = at < limit && text.charAt(at) == OwnMarker.SIGN;
    if (own || (at < limit && text.charAt(at) == '-')) {
      at++;
    }
    skipBlanks();
    String name = name();
    if (name.isEmpty()) {
      return Optional.empty();
    }
    while (at < limit) {
      skipBlanks();
      if (atEnd()) {
        boolean closing = name.length() > 3 && name.startsWith("end");
        return Optional.of(
            new Marker(closing ? name.substring(3) : name, closing, start, at, arguments));
      }
      if (!argument()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether the marker ends here; steps over its end. */
  private boolean atEnd() {
    int here = at < limit && text.charAt(at) == '-' ? at + 1 : at;
    if (here + 1 < limit && text.charAt(here) == '%' && text.charAt(here + 1) == '}') {
      at = here + 2;
      return true;
    }
    return false;
  }

  private void skipBlanks() {
    while (at < limit && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private String name() {
    int start = at;
    while (at < limit && isNameCharacter(text.charAt(at))) {
      at++;
    }
    String name = text.subSequence(start, at).toString();
    boolean valid =
        !name.isEmpty() && (name.charAt(0) == '@' || Character.isLetter(name.charAt(0)));
    return valid ? name : "";
  }

  private static boolean isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "-_@/.".indexOf(c) >= 0;
  }

  private boolean argument() {
    int start = at;
    String key = key();
    int end = at;
    if (!key.isEmpty()) {
      skipBlanks();
      if (at < limit && text.charAt(at) == '=') {
        at++;
        skipBlanks();
        return value(key);
      }
      arguments.add(new Marker.Argument("", key, start, end));
      return true;
    }
    if (at < limit && quote(at) != null) {
      return value("");
    }
    int before = at;
    bare("");
    return at > before;
  }

  private String key() {
    int start = at;
    while (at < limit && (isNameCharacter(text.charAt(at)) || text.charAt(at) == ':')) {
      at++;
    }
    return text.subSequence(start, at).toString();
  }

  private boolean value(String key) {
    String quotes = at < limit ? quote(at) : null;
    if (quotes == null) {
      bare(key);
      return true;
    }
    boolean escaped = text.charAt(at) == '\\';
    int start = at + (escaped ? 2 : 1);
    int end = closing(start, text.charAt(start - 1), escaped);
    if (end < 0) {
      end = closing(start, quotes, escaped);
    }
    if (end < 0) {
      return false;
    }
    String raw = text.subSequence(start, end).toString();
    arguments.add(new Marker.Argument(key, own ? OwnMarker.value(raw) : unescape(raw), start, end));
    at = end + (text.charAt(end) == '\\' ? 2 : 1);
    return true;
  }

  /** The quotes of the kind of the one at an offset; null when none is there. */
  private String quote(int offset) {
    char c = text.charAt(offset);
    if (c == '\\' && offset + 1 < limit) {
      c = text.charAt(offset + 1);
    }
    return DOUBLE.indexOf(c) >= 0 ? DOUBLE : SINGLE.indexOf(c) >= 0 ? SINGLE : null;
  }

  private int closing(int from, char quote, boolean escaped) {
    return closing(from, String.valueOf(quote), escaped);
  }

  /** Where one of the quotes stands next, or -1 when the marker ends before. */
  private int closing(int from, String quotes, boolean escaped) {
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      boolean percent = c == '%' && i + 1 < limit && text.charAt(i + 1) == '}';
      if (percent || opens(i)) {
        return -1;
      }
      if (c == '\\' && i + 1 < limit && quotes.indexOf(text.charAt(i + 1)) >= 0) {
        if (escaped) {
          return i;
        }
        i++;
      } else if (quotes.indexOf(c) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /** No marker holds another one; so a row of beginnings is not read again and again. */
  private boolean opens(int offset) {
    return text.charAt(offset) == '{' && offset + 1 < limit && text.charAt(offset + 1) == '%';
  }

  private void bare(String key) {
    int start = at;
    while (at < limit
        && !opens(at)
        && !Character.isWhitespace(text.charAt(at))
        && !(text.charAt(at) == '%' && at + 1 < limit && text.charAt(at + 1) == '}')) {
      at++;
    }
    arguments.add(
        new Marker.Argument(key, unescape(text.subSequence(start, at).toString()), start, at));
  }

  /** Undoes what editors put before punctuation. */
  private static String unescape(String value) {
    if (value.indexOf('\\') < 0) {
      return value;
    }
    StringBuilder out = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean escape =
          c == '\\'
              && i + 1 < value.length()
              && "\\\"'&_*[]()#`<>%{}-".indexOf(value.charAt(i + 1)) >= 0;
      out.append(escape ? value.charAt(++i) : c);
    }
    return out.toString();
  }
}
