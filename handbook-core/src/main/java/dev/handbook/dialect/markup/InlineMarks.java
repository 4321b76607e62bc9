package dev.handbook.dialect.markup;

import dev.handbook.dialect.reading.AttributeList;
import dev.handbook.model.MarkupFamily;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks within a line: {@code ==mark==}, {@code ^^insert^^}, {@code ++key++} and icons of PyMdown,
 * Critic Markup, {@code [[page|text]]} of wikis.
 */
final class InlineMarks {
  private static final Pattern KEYS =
      Pattern.compile(
          "\\+\\+((?:[a-z0-9-]{1,20}|\"[^\"\\n]{1,20}\")(?:\\+(?:[a-z0-9-]{1,20}|\"[^\"\\n]{1,20}\"))*+)\\+\\+");

  private static final Pattern RAISED =
      Pattern.compile("([~^])([^\\s~^\\[\\](){}<>]{1,40})\\1(?!\\1)");

  private static final Pattern ICON =
      Pattern.compile(
          ":(?:material|octicons|fontawesome|simple|twemoji|lucide|tabler|phosphor)-[a-z0-9-]{1,60}:");

  private static final Pattern CRITIC =
      Pattern.compile(
          "\\{(\\+\\+|--|==|>>|~~)(.{0,500}?)(?:\\+\\+|--|==|<<|~~)}(?:\\{>>.{0,500}?<<})?");

  private static final Pattern WIKI =
      Pattern.compile("(!?)\\[\\[([^\\[\\]|\\n\\\\]{1,300})(?:\\\\?\\|([^\\[\\]\\n]{0,300}))?]]");

  private static final Pattern PICTURE =
      Pattern.compile("(?i).*\\.(?:png|jpe?g|gif|svg|webp|avif|bmp)");

  private final String text;
  private final Pieces out;
  private final boolean marks;
  private final boolean wiki;

  InlineMarks(String text, Notation notation, Pieces out) {
    this.text = text;
    this.out = out;
    this.marks = notation.has(MarkupFamily.INLINE_MARKS);
    this.wiki = notation.has(MarkupFamily.WIKI_LINKS);
  }

  /** Whether a character may begin one. */
  boolean mayBegin(char c) {
    return (marks && "=^~+:{".indexOf(c) >= 0) || (wiki && (c == '[' || c == '!'));
  }

  /** Where a mark ends that begins at an offset; -1 when none does. What it is then is written. */
  int write(int at, int end, int copied) {
    return switch (text.charAt(at)) {
      case '=' -> pair("==", "mark", at, end, copied);
      case '^' -> {
        int behind = pair("^^", "ins", at, end, copied);
        yield behind < 0 ? raised("sup", at, end, copied) : behind;
      }
      case '~' -> raised("sub", at, end, copied);
      case '+' -> keys(at, end, copied);
      case ':' -> icon(at, end, copied);
      case '{' -> critic(at, end, copied);
      default -> wiki ? link(at, end, copied) : -1;
    };
  }

  private int pair(String mark, String element, int at, int end, int copied) {
    int from = at + mark.length();
    boolean opens =
        marks
            && text.startsWith(mark, at)
            && from < end
            && !Character.isWhitespace(text.charAt(from))
            && text.charAt(from) != mark.charAt(0)
            && (at == 0 || text.charAt(at - 1) != mark.charAt(0));
    int close = opens ? text.indexOf(mark, from) : -1;
    if (close < 0 || close >= end || Character.isWhitespace(text.charAt(close - 1))) {
      return -1;
    }
    int behind = close + mark.length();
    if (behind < end && text.charAt(behind) == mark.charAt(0)) {
      return -1;
    }
    out.copy(copied, at).put("<" + element + ">", at, from).copy(from, close);
    out.put("</" + element + ">", close, behind);
    return behind;
  }

  /** A few letters between single signs: {@code H~2~O}, {@code x^2^}. */
  private int raised(String element, int at, int end, int copied) {
    Matcher raised = RAISED.matcher(text).region(at, end);
    if (!marks || !raised.lookingAt() || (at > 0 && text.charAt(at - 1) == text.charAt(at))) {
      return -1;
    }
    out.copy(copied, at).put("<" + element + ">", at, at + 1);
    out.copy(raised.start(2), raised.end(2));
    out.put("</" + element + ">", raised.end(2), raised.end());
    return raised.end();
  }

  private int keys(int at, int end, int copied) {
    Matcher keys = KEYS.matcher(text).region(at, end);
    if (!marks || !keys.lookingAt()) {
      return -1;
    }
    out.copy(copied, at);
    String sign = "";
    for (String key : keys.group(1).split("\\+")) {
      String name = key.startsWith("\"") ? key.substring(1, key.length() - 1) : named(key);
      out.put(sign + "<kbd>" + Values.escaped(name) + "</kbd>", at, keys.end());
      sign = "+";
    }
    return keys.end();
  }

  private static String named(String key) {
    return key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1).replace('-', ' ');
  }

  private int icon(int at, int end, int copied) {
    Matcher icon = ICON.matcher(text).region(at, end);
    if (!marks || !icon.lookingAt()) {
      return -1;
    }
    out.copy(copied, at);
    int behind = icon.end();
    Optional<AttributeList> list =
        behind < end && text.charAt(behind) == '{'
            ? AttributeList.at(text, behind, end)
            : Optional.empty();
    int after = list.map(AttributeList::end).orElse(behind);
    return after < end && text.charAt(after) == ' ' ? after + 1 : after;
  }

  private int critic(int at, int end, int copied) {
    Matcher critic = CRITIC.matcher(text).region(at, end);
    if (!marks || !critic.lookingAt()) {
      return -1;
    }
    out.copy(copied, at);
    int from = critic.start(2);
    int to = critic.end(2);
    String element = List.of("ins", "del", "mark", "", "").get(index(critic.group(1)));
    if (critic.group(1).equals("~~")) {
      int turn = text.indexOf("~>", from);
      out.copy(turn < 0 || turn > to ? from : turn + 2, to);
    } else if (!element.isEmpty()) {
      out.put("<" + element + ">", at, from).copy(from, to);
      out.put("</" + element + ">", to, critic.end());
    }
    return critic.end();
  }

  private static int index(String mark) {
    return List.of("++", "--", "==", ">>", "~~").indexOf(mark);
  }

  private int link(int at, int end, int copied) {
    Matcher link = WIKI.matcher(text).region(at, end);
    if (!link.lookingAt()) {
      return -1;
    }
    out.copy(copied, at);
    String target = link.group(2).strip();
    int targetEnd = link.end(2);
    boolean picture = !link.group(1).isEmpty() && PICTURE.matcher(target).matches();
    boolean named = link.group(3) != null && !link.group(3).isBlank();
    out.put(picture ? "![" : "[", at, link.start(2));
    if (named && !(picture && link.group(3).matches("\\d+(?:x\\d+)?"))) {
      out.copy(link.start(3), link.end(3));
    } else if (!picture) {
      String words = target.startsWith("#") ? target.substring(1) : target.replace("#", " > ");
      out.put(Values.escaped(words.replace("^", "")), link.start(2), targetEnd);
    }
    out.put("](<", link.start(2), link.start(2));
    out.copy(link.start(2), targetEnd);
    out.put(">)", targetEnd, link.end());
    return link.end();
  }
}
