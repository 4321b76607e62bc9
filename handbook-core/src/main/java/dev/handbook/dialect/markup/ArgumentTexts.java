package dev.handbook.dialect.markup;

import dev.handbook.dialect.reading.Argument;
import dev.handbook.dialect.reading.Arguments;
import dev.handbook.dialect.reading.PlainText;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes what is text in the arguments of constructs, and the values in it. */
final class ArgumentTexts {
  /** Arguments that hold words for readers. */
  private static final Set<String> PROSE =
      Set.of(
          "content",
          "text",
          "title",
          "message",
          "body",
          "description",
          "caption",
          "label",
          "heading",
          "header",
          "summary",
          "note",
          "subtitle",
          "alt",
          "value",
          "display",
          "question",
          "answer",
          "quote",
          "author",
          "name");

  private final String text;
  private final Values values;
  private final Notation notation;
  private final Pieces out;
  private final List<Note> notes;

  ArgumentTexts(String text, Values values, Notation notation, Pieces out, List<Note> notes) {
    this.text = text;
    this.values = values;
    this.notation = notation;
    this.out = out;
    this.notes = notes;
  }

  /** The words of a title, with what its values are. */
  String plain(String title) {
    return PlainText.of(resolved(title));
  }

  /** A text with what its values are. */
  String resolved(String written) {
    String words = written;
    for (int rounds = 0; rounds < 20 && notation.hasTags(); rounds++) {
      int open = words.indexOf("{{");
      int close = open < 0 ? -1 : words.indexOf("}}", open);
      if (close < 0) {
        break;
      }
      String expression = words.substring(open + 2, close).strip();
      String value = values.of(expression).orElse(Values.name(expression));
      words = words.substring(0, open) + value + words.substring(close + 2);
    }
    return words;
  }

  /** Copies a text with what its values are. */
  void copy(Argument argument) {
    int at = argument.start();
    int end = argument.end();
    while (at < end && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    while (end > at && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    while (at < end) {
      int open = notation.hasTags() ? text.indexOf("{{", at) : -1;
      int close = open < 0 || open >= end ? -1 : text.indexOf("}}", open);
      if (close < 0 || close >= end) {
        break;
      }
      out.copy(at, open);
      String expression = text.substring(open + 2, close).strip();
      at = close + 2;
      write(expression, open, at);
    }
    out.copy(at, end);
  }

  private void write(String expression, int start, int end) {
    Optional<String> value = values.of(expression);
    if (value.isPresent()) {
      out.put(Values.escaped(value.get()), start, end);
    } else {
      String name = Values.name(expression);
      notes.add(new Note(Note.Kind.VARIABLE, name, start, end));
      out.put(OwnMarker.open("own.gap", "name", name), start, end);
    }
  }

  /**
   * Writes a value where it stands; in an address nobody knows the whole address is left out.
   *
   * @return where to go on
   */
  int value(Token token) {
    if (Surrounding.of(text, token.start()) != Surrounding.ADDRESS) {
      write(token.name(), token.start(), token.end());
      return token.end();
    }
    Optional<String> value = values.of(token.name());
    if (value.isPresent()) {
      out.put(Values.inAddress(value.get()), token.start(), token.end());
      return token.end();
    }
    notes.add(new Note(Note.Kind.VARIABLE, Values.name(token.name()), token.start(), token.end()));
    return withoutAddress(token);
  }

  private int withoutAddress(Token token) {
    int quote = -1;
    int line = text.indexOf('\n', token.end());
    int limit = line < 0 ? text.length() : line;
    for (int i = token.start() - 1; i > 0 && quote < 0; i--) {
      char c = text.charAt(i);
      if (c == '\n') {
        break;
      }
      boolean attribute = (c == '"' || c == '\'') && text.charAt(i - 1) == '=';
      if (attribute || (c == '(' && text.charAt(i - 1) == ']')) {
        quote = i;
      }
    }
    if (quote < 0) {
      return token.end();
    }
    char open = text.charAt(quote);
    int end = text.indexOf(open == '(' ? ')' : open, token.end());
    boolean cut = end >= 0 && end <= limit && out.backTo(open == '(' ? "](" : "=" + open);
    return cut ? end : token.end();
  }

  private static boolean saysSomething(Argument argument) {
    String wanted = argument.key().equals("value") ? "(?s).*\\p{L}.*" : "(?s).*[\\p{L}\\d].*";
    return argument.value().matches(wanted);
  }

  /** Whether an argument holds words: {@code title}, {@code page-title}. */
  private static boolean isProse(String key) {
    return PROSE.contains(key) || PROSE.contains(key.substring(key.lastIndexOf('-') + 1));
  }

  /** Of a construct that nobody knows, {@code #name} is a channel more often than an anchor. */
  private static boolean isAddress(String value) {
    return References.isAddress(value) && !value.startsWith("#");
  }

  /** Writes all words of the arguments one after the other; false when there are none. */
  boolean words(Arguments arguments, Token token) {
    boolean any = false;
    for (Argument argument : arguments.all()) {
      boolean prose =
          argument.isNamed()
              ? isProse(argument.key()) && saysSomething(argument)
              : argument.quoted() && !isAddress(argument.value());
      if (prose && !argument.value().isBlank()) {
        if (any) {
          out.put(" ", token.start(), token.end());
        }
        copy(argument);
        any = true;
      } else if (!argument.isNamed() && isAddress(argument.value())) {
        if (any) {
          out.put(" ", token.start(), token.end());
        }
        out.put("[", token.start(), token.end()).copy(argument.start(), argument.end());
        out.put("](<" + Values.inAddress(argument.value()) + ">)", token.start(), token.end());
        any = true;
      }
    }
    return any;
  }
}
