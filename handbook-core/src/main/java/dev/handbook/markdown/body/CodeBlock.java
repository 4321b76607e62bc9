package dev.handbook.markdown.body;

import dev.handbook.markdown.base.CodeAttributes;
import dev.handbook.markdown.base.Marker;
import dev.handbook.model.Block.Type;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Writes a block of code: coloured, and where GitBook's attributes ask for it with a title, with
 * numbered or marked lines, or wrapped. The text stays what it is to the letter.
 */
final class CodeBlock {
  /** Characters of a list of lines to mark. */
  private static final int LONGEST_LIST = 2_000;

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

  private static final Pattern LIST =
      Pattern.compile("\\d{1,6}(?:-\\d{1,6})?+(?:,\\d{1,6}(?:-\\d{1,6})?+)*+");

  private final Element element;
  private final BodyContext walk;

  private CodeBlock(Element element, BodyContext walk) {
    this.element = element;
    this.walk = walk;
  }

  /** Gives the code in a GitBook block the attributes it would have in GitBook's HTML. */
  static void prepare(Marker marker, Element block) {
    for (Element code : block.select("pre")) {
      if (marker.value("overflow").equals("wrap")) {
        code.attr(CodeAttributes.OVERFLOW, "wrap");
      }
      if (marker.value("lineNumbers").equals("true")) {
        code.attr(CodeAttributes.NUMBERED, "");
      }
    }
  }

  /** Writes a {@code pre} element and notes it. */
  static void write(Element element, BodyContext walk) {
    new CodeBlock(element, walk).write();
  }

  private void write() {
    // Nearly always the first: no need for a query.
    Element first = element.firstElementChild();
    Element inner = first == null || first.nameIs("code") ? first : element.selectFirst("code");
    String language = language(element);
    if (language.isEmpty() && inner != null) {
      language = language(inner);
    }
    Element source = inner != null && first.nextElementSibling() == null ? inner : element;
    String title = element.attr(CodeAttributes.TITLE);
    walk.facts().open(Type.CODE, walk.span(), 0, language, Map.of());
    if (!title.isEmpty()) {
      walk.out().raw("<figure class=\"hb-code\"><figcaption>").text(title).raw("</figcaption>");
    }
    String whole = source.wholeText();
    boolean[] strong = marked(source, whole.length());
    MarkingComments code =
        strong.length > 0 ? new MarkingComments(whole, new BitSet()) : MarkingComments.of(whole);
    walk.facts().text(code.text(), walk.span());
    write(language, code, strong);
    walk.out().raw(title.isEmpty() ? "" : "</figure>");
    walk.facts().close();
  }

  private void write(String language, MarkingComments code, boolean[] marked) {
    String text = code.text();
    boolean numbered =
        element.hasAttr(CodeAttributes.NUMBERED)
            && !element.attr(CodeAttributes.NUMBERED).equalsIgnoreCase("false");
    boolean wrapped = element.attr(CodeAttributes.OVERFLOW).equalsIgnoreCase("wrap");
    walk.out().raw("<pre");
    if (numbered || wrapped) {
      String classes = (numbered ? "hb-numbered " : "") + (wrapped ? "hb-wrap" : "");
      walk.out().attribute("class", classes.strip());
    }
    walk.out().raw("><code");
    if (!language.isEmpty()) {
      walk.out().attribute("class", "language-" + language);
    }
    walk.out().raw(">");
    CodeColours colours = walk.colours(language, text);
    BitSet counted = countedLines(text);
    counted.or(code.lines());
    boolean elements = numbered || marked.length > 0 || !counted.isEmpty();
    if (elements || colours.any()) {
      Lines lines = new Lines(elements, numbered ? first() : 1, marked, counted);
      lines(text, colours, lines);
    } else {
      walk.out().text(text);
    }
    walk.out().raw("</code></pre>");
  }

  /**
   * What is known of lines.
   *
   * @param elements whether each is an element of its own
   * @param first the number of the first one
   * @param strong which characters of the text are marked
   * @param counted which lines are marked, counted from 1
   */
  private record Lines(boolean elements, int first, boolean[] strong, BitSet counted) {}

  /** The number from which lines are counted. */
  private int first() {
    String first = element.attr(CodeAttributes.NUMBERED);
    return NUMBER.matcher(first).matches() ? Integer.parseInt(first) : 1;
  }

  private void lines(String text, CodeColours colours, Lines lines) {
    int number = 1;
    for (int from = 0; from < text.length(); number++) {
      int feed = text.indexOf('\n', from);
      int end = feed < 0 ? text.length() : feed;
      if (lines.elements) {
        boolean mark = lines.counted.get(number) || isMarked(text, lines.strong, from, end);
        walk.out().raw(mark ? "<span class=\"hb-line hb-line-marked\"" : "<span class=\"hb-line\"");
        if (lines.first > 1) {
          walk.out().attribute("data-line", String.valueOf(lines.first + number - 1));
        }
        walk.out().raw(">");
      }
      pieces(colours.line(text.substring(from, end)));
      walk.out().raw(lines.elements ? "</span>" : "");
      walk.out().raw(feed < 0 ? "" : "\n");
      from = end + 1;
    }
  }

  private void pieces(List<CodeColours.Piece> pieces) {
    for (CodeColours.Piece piece : pieces) {
      if (piece.kind().isEmpty()) {
        walk.out().text(piece.text());
      } else {
        walk.out().raw("<span class=\"" + piece.kind() + "\">").text(piece.text()).raw("</span>");
      }
    }
  }

  /** The numbers of the lines a writer asks to be marked. */
  private BitSet countedLines(String text) {
    BitSet counted = new BitSet();
    String wanted = element.attr(CodeAttributes.MARKED);
    if (wanted.length() > LONGEST_LIST || !LIST.matcher(wanted).matches()) {
      return counted;
    }
    int last = (int) text.lines().count();
    for (String range : wanted.split(",")) {
      int dash = range.indexOf('-');
      int from = Integer.parseInt(dash < 0 ? range : range.substring(0, dash));
      int to = dash < 0 ? from : Integer.parseInt(range.substring(dash + 1));
      if (from <= to && to > 0) {
        counted.set(Math.max(1, Math.min(from, last + 1)), Math.min(to, last) + 1);
      }
    }
    return counted;
  }

  /** Which characters a writer made strong; empty when none is. */
  private static boolean[] marked(Element source, int length) {
    if (source.firstElementChild() == null || source.selectFirst("strong, b, mark") == null) {
      return new boolean[0];
    }
    boolean[] marked = new boolean[length];
    mark(source, false, 0, marked);
    return marked;
  }

  private static int mark(Node parent, boolean strong, int from, boolean[] marked) {
    int at = from;
    for (Node child = parent.firstChild(); child != null; child = child.nextSibling()) {
      if (child instanceof TextNode text) {
        int end = Math.min(marked.length, at + text.getWholeText().length());
        Arrays.fill(marked, at, end, strong);
        at = end;
      } else if (child instanceof Element inner) {
        boolean marks = List.of("strong", "b", "mark").contains(inner.normalName());
        int end = mark(inner, strong || marks, at, marked);
        at = inner.normalName().equals("br") ? end + 1 : end;
      }
    }
    return at;
  }

  private static boolean isMarked(String text, boolean[] marked, int from, int end) {
    for (int i = from; i < end && i < marked.length; i++) {
      if (marked[i] && !Character.isWhitespace(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static String language(Element element) {
    if (element.className().isEmpty()) {
      return "";
    }
    for (String name : element.classNames()) {
      for (String prefix : new String[] {"language-", "lang-"}) {
        if (name.startsWith(prefix)) {
          return name.substring(prefix.length()).toLowerCase(Locale.ROOT);
        }
      }
    }
    return "";
  }
}
