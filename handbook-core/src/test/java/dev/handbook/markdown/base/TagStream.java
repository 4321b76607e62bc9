package dev.handbook.markdown.base;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** HTML as a row of tags and texts, without what two renderers may choose freely. */
final class TagStream {
  private static final Set<String> COMPARED =
      Set.of(
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "li",
          "blockquote",
          "pre",
          "table",
          "tr",
          "td",
          "th",
          "em",
          "strong",
          "code",
          "a",
          "img",
          "del",
          "hr",
          "br",
          "dl",
          "dt",
          "dd");

  private static final Map<String, String> SAME =
      Map.of("i", "em", "b", "strong", "s", "del", "strike", "del", "tt", "code");

  /** What is an extension of ours, or kept out of pages on purpose. */
  private static final String SET_ASIDE =
      ".hb-ref, .hb-embed, .hb-file, .hb-cards, table[data-view=cards], .hb-tab-title,"
          + " .hb-hint-title, .hb-fnref, .hb-footnotes, .hb-update-date, .hb-openapi, input,"
          + " script, style, iframe, object, svg, form, button, select, textarea, video, audio,"
          + " title, head, noscript, canvas, embed";

  private static final Pattern BARE =
      Pattern.compile("(?i)(https?://|ftp://|www\\.|mailto:|\\S@\\S)");

  private final List<String> tokens = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private TagStream() {}

  /** The stream of the body of a page. */
  static List<String> of(String html) {
    Element body = Jsoup.parseBodyFragment(html).body();
    body.select(SET_ASIDE).remove();
    for (Element quote :
        body.select("blockquote:matches(^(?i)\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\\])")) {
      Element first = quote.firstElementChild();
      first.html(first.html().replaceFirst("\\[![A-Za-z]+\\]\\s*", ""));
      quote.unwrap();
    }
    for (Element item : body.select("li:matches(^\\[[ xX]\\])")) {
      item.html(item.html().replaceFirst("\\[[ xX]\\]", ""));
    }
    body.select("a[title=mention]").forEach(Element::empty);
    body.select("a").stream()
        .filter(link -> link.wholeText().startsWith("\u0001"))
        .forEach(Element::empty);
    TagStream stream = new TagStream();
    stream.children(body);
    stream.flush();
    return stream.tokens;
  }

  private void children(Node parent) {
    for (Node child : parent.childNodes()) {
      if (child instanceof TextNode node) {
        text.append(node.getWholeText());
      } else if (child instanceof Element element) {
        element(element);
      }
    }
  }

  private void element(Element element) {
    String name = SAME.getOrDefault(element.normalName(), element.normalName());
    if (element.hasClass("hb-external-image")) {
      add("img");
    } else if (name.equals("pre")) {
      add("pre");
      text.append(element.wholeText());
      flush();
    } else if (!COMPARED.contains(name) || isFree(name, element)) {
      boolean block = element.isBlock();
      if (block) {
        flush();
      }
      children(element);
      if (block) {
        flush();
      }
    } else {
      add(name);
      children(element);
      if (!element.tag().isSelfClosing()) {
        add("/" + name);
      }
    }
  }

  /** A bare address may be a link, an anchor without address no element, an empty one nothing. */
  private static boolean isFree(String name, Element element) {
    // A backslash alone is what GitBook's editor leaves of a line break.
    String said = element.text().strip();
    boolean empty = (said.isEmpty() || said.equals("\\")) && element.selectFirst("img") == null;
    return switch (name) {
      case "a" -> empty || !element.hasAttr("href") || BARE.matcher(element.text()).find();
      case "p", "em", "strong", "h1", "h2", "h3", "h4", "h5", "h6" -> empty;
      default -> false;
    };
  }

  private void add(String tag) {
    flush();
    tokens.add("<" + tag + ">");
  }

  private void flush() {
    // A title that is filled in later, and the backslash that GitBook's editor leaves behind.
    String folded =
        text.toString()
            .replaceAll("\u0001t[0-9]+\u0002|^\\s*\\\\\\s*$", "")
            .replaceAll("[\\s\u00A0]+", " ")
            .strip();
    text.setLength(0);
    if (!folded.isEmpty()) {
      tokens.add(Emoji.replace(folded));
    }
  }
}
