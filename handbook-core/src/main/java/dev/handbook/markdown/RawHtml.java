package dev.handbook.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Copies the HTML a writer put into Markdown, tag by tag, so that every element knows its place,
 * and nothing that is opened stays open longer than the block it stands in.
 *
 * <p>It reads tags as browsers do (HTML standard, 13.2.5). It is no sanitiser: that is the
 * allowlist's work, after the parse. What changes how the following text is read, such as {@code
 * <script>} or a comment, is left out already here, so that it cannot eat the rest of the page.
 */
final class RawHtml {
  /** Left out with all that stands in them. */
  private static final Set<String> SWALLOWED =
      Set.of(
          "script",
          "style",
          "iframe",
          "noembed",
          "noframes",
          "noscript",
          "template",
          "object",
          "svg",
          "math",
          "head",
          "audio",
          "video",
          "canvas",
          "select",
          "applet",
          "frameset");

  /** Left out as tags; what stands between them is text. */
  private static final Set<String> UNWRAPPED =
      Set.of(
          "title",
          "textarea",
          "xmp",
          "plaintext",
          "html",
          "body",
          "form",
          "button",
          "base",
          "link",
          "meta",
          "frame",
          "embed",
          "param",
          "portal",
          "fencedframe",
          "marquee",
          "option");

  /** All elements there are or were; any other name in angle brackets is a writer's placeholder. */
  private static final Set<String> NAMES =
      Set.of(
          ("a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound"
                  + " big blink blockquote body br button canvas caption center cite code col"
                  + " colgroup command content data datalist dd del details dfn dialog dir div dl"
                  + " dt element em embed fencedframe fieldset figcaption figure font footer form"
                  + " frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image"
                  + " img input ins isindex kbd keygen label legend li link listing main map mark"
                  + " marquee math menu menuitem meta meter multicol nav nextid nobr noembed"
                  + " noframes noscript object ol optgroup option output p param picture plaintext"
                  + " portal pre progress q rb rp rt rtc ruby s samp script search section select"
                  + " shadow slot small source spacer span strike strong style sub summary sup svg"
                  + " table tbody td template textarea tfoot th thead time title tr track tt u ul"
                  + " var video wbr xmp")
              .split(" "));

  private final String html;
  private final BasedSequence chars;
  private final Places places;
  private final OpenTags open;
  private final PageFaults faults;
  private final StringBuilder out;
  private final Set<String> unclosed = new HashSet<>();
  private int at;
  private String name;
  private int targetStart;
  private int targetEnd;

  RawHtml(BasedSequence chars, Places places, OpenTags open, PageFaults faults, StringBuilder out) {
    this.chars = chars;
    this.html = chars.toString();
    this.places = places;
    this.open = open;
    this.faults = faults;
    this.out = out;
  }

  /** Whether a piece of inline HTML begins an element that is left out with its content. */
  static boolean swallows(CharSequence tag) {
    return SWALLOWED.contains(nameOf(tag, 1));
  }

  /** Whether a piece of inline HTML ends an element. */
  static boolean closes(CharSequence tag, String name) {
    return tag.length() > 2 && tag.charAt(1) == '/' && nameOf(tag, 2).equals(name);
  }

  /** The name of the tag whose name begins at an offset, in lower case. */
  static String nameOf(CharSequence tag, int from) {
    int end = from;
    while (end < tag.length() && !endsName(tag.charAt(end))) {
      end++;
    }
    return tag.subSequence(from, end).toString().toLowerCase(Locale.ROOT);
  }

  private static boolean endsName(char c) {
    return c <= ' ' || c == '/' || c == '>';
  }

  /** Copies it. */
  void copy() {
    while (at < html.length()) {
      int tag = html.indexOf('<', at);
      if (tag < 0) {
        out.append(html, at, html.length());
        return;
      }
      out.append(html, at, tag);
      at = tag;
      markup();
    }
  }

  private void markup() {
    int start = at;
    char next = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
    if (html.startsWith("<!--", at)) {
      skipTo("-->", at + 4);
    } else if (html.startsWith("<![CDATA[", at)) {
      skipTo("]]>", at);
    } else if (next == '!' || next == '?') {
      skipTo(">", at);
    } else if (next == '/' && at + 2 < html.length() && isLetter(html.charAt(at + 2))) {
      endTag(start);
    } else if (isLetter(next)) {
      startTag(start);
    } else {
      out.append("&lt;");
      at++;
    }
  }

  private void skipTo(String end, int from) {
    int found = html.indexOf(end, from);
    at = found < 0 ? html.length() : found + end.length();
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private void endTag(int start) {
    name = nameOf(html, start + 2);
    int end = html.indexOf('>', start);
    if (end < 0 || isPlaceholder()) {
      out.append("&lt;");
      at = start + 1;
      return;
    }
    at = end + 1;
    if (SWALLOWED.contains(name) || UNWRAPPED.contains(name)) {
      return;
    }
    open.close(name, offset(at), out);
  }

  private void startTag(int start) {
    name = nameOf(html, start + 1);
    at = start + 1 + name.length();
    targetStart = -1;
    if (isPlaceholder()) {
      faults.placeholder(places.span(offset(start), offset(at)), name);
      out.append("&lt;");
      at = start + 1;
      return;
    }
    if (!attributes()) {
      out.append("&lt;");
      at = start + 1;
      return;
    }
    if (SWALLOWED.contains(name) || UNWRAPPED.contains(name)) {
      faults.dropped(places.span(offset(start), offset(at)), "<" + name + ">");
      if (SWALLOWED.contains(name)) {
        swallow();
      }
      return;
    }
    int place = places.add(offset(start), offset(at));
    if (targetStart >= 0) {
      places.target(place, offset(targetStart), offset(targetEnd));
    }
    out.append('<').append(name).append(' ').append(Places.ATTRIBUTE).append('=').append(place);
    out.append(' ').append(html, start + 1 + name.length(), at);
    open.open(name, place);
  }

  private boolean isPlaceholder() {
    return !NAMES.contains(name) && name.indexOf('-') < 0;
  }

  private int closingTag() {
    for (int i = html.indexOf("</", at); i >= 0; i = html.indexOf("</", i + 2)) {
      if (html.regionMatches(true, i + 2, name, 0, name.length())) {
        return i;
      }
    }
    unclosed.add(name);
    return -1;
  }

  private void swallow() {
    int end = unclosed.contains(name) ? -1 : closingTag();
    if (end >= 0) {
      skipTo(">", end);
    } else if (name.equals("script") || name.equals("style")) {
      at = html.length();
    }
  }

  /** Steps over the attributes and the tag's end; false when it has none. */
  private boolean attributes() {
    while (at < html.length()) {
      char c = html.charAt(at);
      if (c == '>') {
        at++;
        return true;
      }
      if (c <= ' ' || c == '/') {
        at++;
      } else if (!attribute()) {
        return false;
      }
    }
    return false;
  }

  private boolean attribute() {
    int start = at++;
    while (at < html.length() && html.charAt(at) != '=' && !endsName(html.charAt(at))) {
      at++;
    }
    String attribute = html.substring(start, at).toLowerCase(Locale.ROOT);
    skipBlanks();
    if (at >= html.length() || html.charAt(at) != '=') {
      return true;
    }
    at++;
    skipBlanks();
    if (at >= html.length()) {
      return false;
    }
    char quote = html.charAt(at);
    int from = at;
    int to;
    if (quote == '"' || quote == '\'') {
      from = at + 1;
      to = html.indexOf(quote, from);
      if (to < 0) {
        return false;
      }
      at = to + 1;
    } else {
      while (at < html.length() && html.charAt(at) > ' ' && html.charAt(at) != '>') {
        at++;
      }
      to = at;
    }
    if (targetStart < 0
        && (attribute.equals("href") || attribute.equals("src") || attribute.equals("srcset"))) {
      targetStart = from;
      targetEnd = to;
    }
    return true;
  }

  private void skipBlanks() {
    while (at < html.length() && html.charAt(at) <= ' ') {
      at++;
    }
  }

  /** Where a character of the copied text stands in the body. */
  private int offset(int index) {
    if (chars.getEndOffset() - chars.getStartOffset() == chars.length()) {
      return chars.getStartOffset() + index;
    }
    int offset = index < chars.length() ? chars.getIndexOffset(index) : chars.getEndOffset();
    return offset < 0 ? chars.getStartOffset() : offset;
  }
}
