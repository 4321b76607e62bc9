package dev.handbook.dialect.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The arguments of a construct, in whichever way a tool writes them: {@code key="value"}, {@code
 * key: value}, {@code key={value}}, values alone, commas between them or not.
 */
public final class Arguments {
  private final List<Argument> all;

  private Arguments(List<Argument> all) {
    this.all = List.copyOf(all);
  }

  /** Reads the arguments in a stretch of a text. */
  public static Arguments read(CharSequence text, int start, int end) {
    return new Arguments(new Reader(text, start, end).read());
  }

  /** All of them in their order. */
  public List<Argument> all() {
    return all;
  }

  /** The first of some names that has a value. */
  public Optional<Argument> named(String... keys) {
    for (String key : keys) {
      for (Argument argument : all) {
        if (argument.key().equals(key) && !argument.value().isBlank()) {
          return Optional.of(argument);
        }
      }
    }
    return Optional.empty();
  }

  /** The text of the first of some names, or the empty one. */
  public String text(String... keys) {
    return named(keys).map(Argument::value).orElse("");
  }

  /** The values without a name. */
  public List<Argument> positional() {
    return all.stream().filter(argument -> !argument.isNamed()).toList();
  }

  private static final class Reader {
    private static final String QUOTES = "\"'`\u201C\u2018";
    private static final String CLOSING = "\"'`\u201D\u2019";

    private final CharSequence text;
    private final int end;
    private final List<Argument> found = new ArrayList<>();
    private int at;

    Reader(CharSequence text, int start, int end) {
      this.text = text;
      this.at = start;
      this.end = end;
    }

    List<Argument> read() {
      skip();
      while (at < end) {
        argument();
        skip();
      }
      return found;
    }

    private void skip() {
      while (at < end && (Character.isWhitespace(text.charAt(at)) || ",()".indexOf(at()) >= 0)) {
        at++;
      }
    }

    private char at() {
      return text.charAt(at);
    }

    private void argument() {
      int start = at;
      if (QUOTES.indexOf(at()) >= 0) {
        value("");
        return;
      }
      if (at() == '{' || at() == '[') {
        value("");
        return;
      }
      while (at < end && isKey(at())) {
        at++;
      }
      String key = text.subSequence(start, at).toString();
      int behind = at;
      while (at < end && at() == ' ') {
        at++;
      }
      boolean colon = at < end && at() == ':' && at + 1 < end && !key.isEmpty() && isFree(at + 1);
      if (at < end && !key.isEmpty() && (at() == '=' || colon)) {
        at++;
        while (at < end && Character.isWhitespace(at())) {
          at++;
        }
        value(name(key));
        return;
      }
      at = behind;
      while (at < end && !Character.isWhitespace(at()) && ",)".indexOf(at()) < 0) {
        at++;
      }
      if (at > start) {
        found.add(new Argument("", text.subSequence(start, at).toString(), start, at, false));
      } else {
        at++;
      }
    }

    /** A colon binds when a blank, a quote or a value follows, unlike that of an address. */
    private boolean isFree(int offset) {
      char c = text.charAt(offset);
      return c != '/' && c != ':';
    }

    private static boolean isKey(char c) {
      return Character.isLetterOrDigit(c) || "_-.@:#$".indexOf(c) >= 0 && c != ':';
    }

    private static String name(String key) {
      String bare = key.startsWith("@") || key.startsWith("#") ? key.substring(1) : key;
      return bare.toLowerCase(Locale.ROOT);
    }

    private void value(String key) {
      if (at >= end) {
        found.add(new Argument(key, "", at, at, false));
        return;
      }
      char c = at();
      int quote = QUOTES.indexOf(c);
      if (quote >= 0) {
        quoted(key, c, CLOSING.charAt(quote));
      } else if (c == '{' || c == '[') {
        braced(key, c, c == '{' ? '}' : ']');
      } else {
        int start = at;
        while (at < end && !Character.isWhitespace(at()) && ",)".indexOf(at()) < 0) {
          at++;
        }
        found.add(new Argument(key, text.subSequence(start, at).toString(), start, at, false));
        at = at == start ? at + 1 : at;
      }
    }

    private void quoted(String key, char open, char close) {
      int start = at + 1;
      int i = start;
      while (i < end && text.charAt(i) != close && text.charAt(i) != open) {
        i += text.charAt(i) == '\\' && open != '`' && i + 1 < end ? 2 : 1;
      }
      i = Math.min(i, end);
      String value = text.subSequence(start, i).toString();
      String plain = open == '`' ? value : value.replace("\\" + open, String.valueOf(open));
      found.add(new Argument(key, plain, start, i, true));
      at = Math.min(end, i + 1);
    }

    /** A value of a script: a text in quotes is one, everything else is its own words. */
    private void braced(String key, char open, char close) {
      int start = at + 1;
      int depth = 0;
      int i = at;
      for (; i < end; i++) {
        char c = text.charAt(i);
        depth += c == open ? 1 : c == close ? -1 : 0;
        if (depth == 0) {
          break;
        }
      }
      int from = start;
      int to = Math.min(i, end);
      while (from < to && Character.isWhitespace(text.charAt(from))) {
        from++;
      }
      while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
        to--;
      }
      boolean literal =
          to - from >= 2
              && "\"'`".indexOf(text.charAt(from)) >= 0
              && text.charAt(to - 1) == text.charAt(from);
      if (literal) {
        from++;
        to--;
      }
      found.add(new Argument(key, text.subSequence(from, to).toString(), from, to, literal));
      at = Math.min(end, i + 1);
    }
  }
}
