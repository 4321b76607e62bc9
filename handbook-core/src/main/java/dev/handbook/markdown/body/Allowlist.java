package dev.handbook.markdown.body;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What HTML may stand in a page, wherever it comes from. */
final class Allowlist {
  /** Elements that are kept, and by what name. */
  private static final Map<String, String> ELEMENTS =
      Stream.concat(
              Stream.of(
                      "a",
                      "abbr",
                      "b",
                      "bdi",
                      "bdo",
                      "audio",
                      "blockquote",
                      "br",
                      "caption",
                      "cite",
                      "code",
                      "col",
                      "colgroup",
                      "dd",
                      "del",
                      "details",
                      "dfn",
                      "div",
                      "dl",
                      "dt",
                      "em",
                      "figcaption",
                      "figure",
                      "h1",
                      "h2",
                      "h3",
                      "h4",
                      "h5",
                      "h6",
                      "hr",
                      "i",
                      "img",
                      "input",
                      "ins",
                      "kbd",
                      "li",
                      "mark",
                      "ol",
                      "p",
                      "picture",
                      "pre",
                      "q",
                      "rp",
                      "rt",
                      "ruby",
                      "s",
                      "samp",
                      "section",
                      "small",
                      "source",
                      "span",
                      "strong",
                      "sub",
                      "summary",
                      "sup",
                      "table",
                      "tbody",
                      "td",
                      "tfoot",
                      "th",
                      "thead",
                      "time",
                      "tr",
                      "u",
                      "ul",
                      "var",
                      "video",
                      "wbr")
                  .map(name -> Map.entry(name, name)),
              Stream.of(
                  Map.entry("strike", "del"),
                  Map.entry("tt", "code"),
                  Map.entry("acronym", "abbr"),
                  Map.entry("dir", "ul"),
                  Map.entry("menu", "ul"),
                  Map.entry("center", "div"),
                  Map.entry("article", "div"),
                  Map.entry("aside", "div"),
                  Map.entry("header", "div"),
                  Map.entry("footer", "div"),
                  Map.entry("main", "div"),
                  Map.entry("nav", "div"),
                  Map.entry("address", "div"),
                  Map.entry("hgroup", "div"),
                  Map.entry("search", "div")))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  /** Elements without meaning of their own: gone, and nobody misses them. */
  private static final Set<String> TRANSPARENT = Set.of("font", "big", "nobr", "data", "label");

  /** Attributes that any element may have. */
  private static final Set<String> GLOBAL = Set.of("title", "lang", "dir");

  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.ofEntries(
          Map.entry("td", Set.of("colspan", "rowspan", "headers", "abbr")),
          Map.entry("th", Set.of("colspan", "rowspan", "headers", "abbr", "scope")),
          Map.entry("ol", Set.of("start", "reversed", "type")),
          Map.entry("li", Set.of("value")),
          Map.entry("details", Set.of("open")),
          Map.entry("time", Set.of("datetime")),
          Map.entry("del", Set.of("datetime")),
          Map.entry("ins", Set.of("datetime")),
          Map.entry("col", Set.of("span")),
          Map.entry("colgroup", Set.of("span")),
          Map.entry("img", Set.of("alt", "width", "height")),
          Map.entry("source", Set.of("media", "type")));

  /** Attributes that do harm or change the look of more than their element. */
  private static final Set<String> HARMFUL =
      Set.of("style", "srcdoc", "formaction", "action", "background", "ping", "xlink:href");

  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

  private Allowlist() {}

  /** The name under which an element is kept; null when it is not. */
  static String element(String name) {
    return ELEMENTS.get(name);
  }

  /** Whether an element that is not kept is nothing to tell about. */
  static boolean isTransparent(String name) {
    return TRANSPARENT.contains(name);
  }

  /** Whether an attribute is kept as it is. */
  static boolean attribute(String element, String attribute) {
    return GLOBAL.contains(attribute)
        || ATTRIBUTES.getOrDefault(element, Set.of()).contains(attribute);
  }

  /** Whether the loss of an attribute is something to tell about. */
  static boolean isHarmful(String attribute) {
    return attribute.startsWith("on") || HARMFUL.contains(attribute);
  }

  /**
   * An address as a browser reads it: without control characters at its ends and without tabs and
   * line breaks anywhere (URL standard, 4.4).
   */
  static String address(String written) {
    if (isVisible(written)) {
      return written;
    }
    StringBuilder out = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      boolean edge = c <= ' ' && out.isEmpty();
      if (c != '\t' && c != '\n' && c != '\r' && !edge) {
        out.append(c);
      }
    }
    int end = out.length();
    while (end > 0 && out.charAt(end - 1) <= ' ') {
      end--;
    }
    return out.substring(0, end);
  }

  private static boolean isVisible(String text) {
    for (char c : text.toCharArray()) {
      if (c <= ' ') {
        return false;
      }
    }
    return true;
  }

  /** Whether an address, as {@link #address} gives it, may be followed. */
  static boolean isSafe(String address) {
    String scheme = scheme(address);
    return scheme.isEmpty() || SCHEMES.contains(scheme);
  }

  /** The scheme of an address in lower case; empty when it has none. */
  static String scheme(String address) {
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean later = i > 0 && ((c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.');
      if (c == ':' && i > 0) {
        return address.substring(0, i).toLowerCase(Locale.ROOT);
      }
      if (!letter && !later) {
        return "";
      }
    }
    return "";
  }
}
