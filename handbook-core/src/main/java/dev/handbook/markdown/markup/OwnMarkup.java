package dev.handbook.markdown.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;

/**
 * Reads the HTML that {@link MarkupContext} makes of a page in which the writer used none: tags
 * that pair, and four entities. An HTML parser needs several times as long, for the sake of all
 * that people write by hand; whatever is not as plain as this is left to it.
 */
public final class OwnMarkup {
  private static final String NAMES =
      "p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody tr th td blockquote div section pre"
          + " code em strong del a img br hr input sup span abbr";

  private static final Set<String> VOID = Set.of("img", "br", "hr", "input");

  private static final Set<String> INLINE =
      Set.of("code", "em", "strong", "del", "a", "img", "br", "input", "sup", "span", "abbr");

  /** What may hold nothing but text and inline elements. */
  private static final Set<String> LINES =
      Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "dt");

  /** Where an element must stand, or a parser would put another around it or move it. */
  private static final Map<String, Set<String>> PARENTS =
      Map.of(
          "li", Set.of("ul", "ol"),
          "dt", Set.of("dl"),
          "dd", Set.of("dl"),
          "thead", Set.of("table"),
          "tbody", Set.of("table"),
          "tr", Set.of("thead", "tbody"),
          "th", Set.of("tr"),
          "td", Set.of("tr"));

  private static final Set<String> WITHOUT_TEXT = Set.of("table", "thead", "tbody", "tr");

  private static final Map<String, Kind> KINDS =
      Stream.of(NAMES.split(" ")).collect(Collectors.toUnmodifiableMap(name -> name, Kind::of));

  private static final Kind BODY = Kind.of("body");

  /** All that the lists above say of a name: tags are too many to look through them for each. */
  private record Kind(
      String name,
      Tag tag,
      boolean empty,
      boolean inline,
      boolean lines,
      boolean withoutText,
      Set<String> parents) {
    static Kind of(String name) {
      return new Kind(
          name,
          Tag.valueOf(name),
          VOID.contains(name),
          INLINE.contains(name),
          LINES.contains(name),
          WITHOUT_TEXT.contains(name),
          PARENTS.getOrDefault(name, Set.of()));
    }
  }

  private final String markup;
  private final List<Kind> open = new ArrayList<>(List.of(BODY));
  private Element top = new Element(BODY.tag, "");
  private int at;

  private OwnMarkup(String markup) {
    this.markup = markup;
  }

  /** The body that markup describes; empty when it takes an HTML parser to tell. */
  public static Optional<Element> read(String markup) {
    OwnMarkup reader = new OwnMarkup(markup);
    Element body = reader.top;
    while (reader.at < markup.length()) {
      if (!reader.piece()) {
        return Optional.empty();
      }
    }
    return reader.top == body ? Optional.of(body) : Optional.empty();
  }

  private boolean piece() {
    if (markup.charAt(at) != '<') {
      return text();
    }
    return markup.charAt(at + 1) == '/' ? endTag() : startTag();
  }

  private boolean text() {
    int end = markup.indexOf('<', at);
    String text = unescaped(markup.substring(at, end < 0 ? markup.length() : end));
    at = end < 0 ? markup.length() : end;
    Kind inside = open.get(open.size() - 1);
    if (text == null
        || (inside.withoutText && !text.isBlank())
        || (text.startsWith("\n") && inside.name.equals("pre"))) {
      return false;
    }
    top.appendChild(new TextNode(text));
    return true;
  }

  private boolean endTag() {
    String name = open.remove(open.size() - 1).name;
    boolean pairs = markup.startsWith(name, at + 2) && markup.charAt(at + 2 + name.length()) == '>';
    at += name.length() + 3;
    if (pairs) {
      top = top.parent();
    }
    return pairs && top != null;
  }

  private boolean startTag() {
    int end = at + 1;
    while (markup.charAt(end) != ' ' && markup.charAt(end) != '>') {
      end++;
    }
    Kind kind = KINDS.get(markup.substring(at + 1, end));
    at = end;
    Attributes attributes = new Attributes();
    if (kind == null || !mayStand(kind) || !attributes(attributes)) {
      return false;
    }
    Element element = new Element(kind.tag, "", attributes.isEmpty() ? null : attributes);
    top.appendChild(element);
    if (!kind.empty) {
      top = element;
      open.add(kind);
    }
    return true;
  }

  private boolean mayStand(Kind kind) {
    Kind inside = open.get(open.size() - 1);
    if (kind.parents.isEmpty() ? inside.withoutText : !kind.parents.contains(inside.name)) {
      return false;
    }
    if (!kind.inline) {
      return !inside.inline && !inside.lines;
    }
    boolean link = kind.name.equals("a");
    for (int i = open.size() - 1; i >= 0 && open.get(i).inline; i--) {
      if (link && open.get(i).name.equals("a")) {
        return false;
      }
    }
    return true;
  }

  /** Reads up to the end of the tag. */
  private boolean attributes(Attributes found) {
    while (true) {
      while (markup.charAt(at) == ' ' || markup.charAt(at) == '/') {
        at++;
      }
      if (markup.charAt(at) == '>') {
        at++;
        return true;
      }
      int nameEnd = at;
      char c = markup.charAt(nameEnd);
      while (c != '=' && c != '>' && c != ' ') {
        c = markup.charAt(++nameEnd);
      }
      String name = markup.substring(at, nameEnd);
      at = nameEnd;
      String value = markup.charAt(at) == '=' ? value() : "";
      if (value == null || found.hasKey(name)) {
        return false;
      }
      found.add(name, value);
    }
  }

  private String value() {
    boolean quoted = markup.charAt(at + 1) == '"';
    int start = at + (quoted ? 2 : 1);
    int end = start;
    if (quoted) {
      end = markup.indexOf('"', start);
    } else {
      while (markup.charAt(end) != '>' && markup.charAt(end) != ' ') {
        end++;
      }
    }
    at = quoted ? end + 1 : end;
    return unescaped(markup.substring(start, end));
  }

  /** Text without the entities of {@link MarkupWriter#escape}; null when it has others. */
  private static String unescaped(String text) {
    int entity = text.indexOf('&');
    if (entity < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    for (; entity >= 0; entity = text.indexOf('&', from)) {
      int end = text.indexOf(';', entity);
      String name = end < 0 ? "" : text.substring(entity + 1, end);
      String letter =
          switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            default -> null;
          };
      if (letter == null) {
        return null;
      }
      out.append(text, from, entity).append(letter);
      from = end + 1;
    }
    return out.append(text, from, text.length()).toString();
  }
}
