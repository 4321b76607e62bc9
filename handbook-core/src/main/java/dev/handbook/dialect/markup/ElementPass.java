package dev.handbook.dialect.markup;

import dev.handbook.dialect.reading.Line;
import dev.handbook.model.MarkupFamily;
import dev.handbook.text.Signs;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes Markdown of what stands in elements: MDX indents it, which would be code elsewhere, and has
 * no need of blank lines around it; {@code markdown="1"} asks for the same in other tools. What MDX
 * imports and exports is left out.
 */
final class ElementPass {
  private static final int DEEPEST = 100;

  private static final Pattern STATEMENT =
      Pattern.compile(
          "import\\s+(?:['\"{*]|[\\w$]+\\s*[,\\s]).*|export\\s+(?:const|let|var|function|default"
              + "|class|async|\\{|\\*).*");

  private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][\\w.-]*+)([^>]*+)(>?)(.*)");

  private static final Pattern ASKS =
      Pattern.compile("\\smarkdown(?:=[\"']?(?:1|block|span)|[\\s/]|$)");

  private static final Set<String> VOID =
      Set.of("br", "hr", "img", "input", "link", "meta", "source", "wbr", "col");

  private static final Set<String> BLOCKS =
      Set.of(
          "div",
          "details",
          "section",
          "aside",
          "figure",
          "td",
          "th",
          "li",
          "blockquote",
          "center",
          "article",
          "main",
          "dd");

  private final String text;
  private final boolean mdx;
  private final Pieces out;
  private final Deque<Element> open = new ArrayDeque<>();
  private int at;

  /** The fence that is open, if one is. */
  private String fence = "";

  /** Whether a fence is open in which components stand. */
  private boolean unfenced;

  ElementPass(String text, boolean mdx) {
    this.text = text;
    this.mdx = mdx;
    this.out = new Pieces(text);
  }

  /**
   * An element that is open.
   *
   * @param column at which its tag begins when it is written
   * @param inner column at which what is in it begins; negative until it is known
   * @param asks whether what is in it is Markdown
   */
  private static final class Element {
    private final String name;
    private final int column;
    private final boolean asks;
    private int inner = -1;

    Element(String name, int column, boolean asks) {
      this.name = name;
      this.column = column;
      this.asks = asks;
    }
  }

  /** Translates a text if there may be something to do. */
  static Translation translate(String text, Signs signs, Notation notation) {
    boolean mdx = notation.has(MarkupFamily.MDX);
    return mdx || (signs.has('<') && notation.has(MarkupFamily.ATTRIBUTE_LISTS) && isAsked(text))
        ? new ElementPass(text, mdx).translate()
        : Translation.unchanged(text);
  }

  /** Whether an element asks for its text to be read. */
  private static boolean isAsked(String text) {
    return text.contains("markdown=") || text.contains(" markdown>");
  }

  private Translation translate() {
    while (at < text.length()) {
      Line line = Line.at(text, at);
      int next = Math.min(text.length(), line.end() + 1);
      if (line.isBlank()) {
        out.copy(at, next);
      } else if (mdx && isCodeBlock(line)) {
        at = next;
        continue;
      } else if (!fence.isEmpty() || isFence(line)) {
        fenced(line);
        copy(line, next);
      } else if (mdx && line.columns() == 0 && line.quotes() == 0 && isStatement(line)) {
        at = behindStatement(line);
        continue;
      } else {
        written(line, next);
      }
      at = Math.max(at, next);
    }
    return out.finish(List.of(), List.of());
  }

  private boolean isFence(Line line) {
    return text.startsWith("```", line.first()) || text.startsWith("~~~", line.first());
  }

  /**
   * Whether a line begins or ends the fence in which Docusaurus lets editors see components as
   * code; what is in it is none.
   */
  private boolean isCodeBlock(Line line) {
    if (!fence.isEmpty() || !isFence(line)) {
      return false;
    }
    String written = text.substring(line.first(), line.end()).strip();
    if (written.startsWith("```mdx-code-block")) {
      unfenced = true;
      return true;
    }
    boolean ends = unfenced && written.equals("```");
    unfenced &= !ends;
    return ends;
  }

  private void fenced(Line line) {
    int end = line.first();
    char mark = text.charAt(end);
    while (end < line.end() && text.charAt(end) == mark) {
      end++;
    }
    String run = text.substring(line.first(), end);
    if (fence.isEmpty()) {
      fence = run.indexOf('`') == 0 && text.substring(end, line.end()).indexOf('`') >= 0 ? "" : run;
    } else if (run.startsWith(fence) && text.substring(end, line.end()).isBlank()) {
      fence = "";
    }
  }

  private boolean isStatement(Line line) {
    char c = text.charAt(line.first());
    if ((c != 'i' && c != 'e')
        || !STATEMENT.matcher(text).region(line.first(), line.end()).matches()) {
      return false;
    }
    String statement = c == 'i' ? text.substring(at, behindStatement(line)) : "'";
    return statement.indexOf('\'') >= 0 || statement.indexOf('"') >= 0;
  }

  /** A statement ends at the blank line behind which no brace of it is open. */
  private int behindStatement(Line first) {
    int depth = 0;
    Line line = first;
    for (int lines = 0; lines < 1_000; lines++) {
      for (int i = line.start(); i < line.end(); i++) {
        char c = text.charAt(i);
        depth += "{[(".indexOf(c) >= 0 ? 1 : "}])".indexOf(c) >= 0 ? -1 : 0;
      }
      int next = line.end() + 1;
      if (next >= text.length()) {
        return text.length();
      }
      Line following = Line.at(text, next);
      boolean over = depth <= 0 && (following.isBlank() || !goesOn(line));
      if (over) {
        return next;
      }
      line = following;
    }
    return first.end() + 1;
  }

  /** Whether a statement is not finished on a line although its braces are. */
  private boolean goesOn(Line line) {
    String written = text.substring(line.start(), line.end()).stripTrailing();
    boolean quoted = written.endsWith("'") || written.endsWith("\"") || written.endsWith(";");
    return !quoted && !written.endsWith("}") && !written.endsWith(")") && !written.endsWith("]");
  }

  private void written(Line line, int next) {
    Matcher tag = TAG.matcher(text).region(line.first(), line.end());
    if (text.charAt(line.first()) != '<' || !tag.matches()) {
      copy(line, next);
      return;
    }
    String name = tag.group(2);
    if (!tag.group(1).isEmpty()) {
      close(name, line, next);
      return;
    }
    int column = Math.max(0, line.columns() - dedent(line));
    boolean asks = mdx || ASKS.matcher(tag.group(3)).find();
    copy(line, next);
    summarised(line, next);
    boolean alone = tag.group(3).endsWith("/") || tag.group(5).contains("</" + name);
    int behind = next;
    if (tag.group(4).isEmpty()) {
      behind = tagEnd(next);
      alone = behind > 1 && text.substring(0, behind).stripTrailing().endsWith("/>");
      out.copy(next, behind);
      at = behind;
    }
    if (!alone && !VOID.contains(name) && open.size() < DEEPEST && (mdx || asks)) {
      open.push(new Element(name, column, asks));
      if (asks && BLOCKS.contains(name) && tag.group(5).isBlank()) {
        out.put("\n", behind, behind);
      }
    }
  }

  /** Behind the lines of a tag that does not end where it begins. */
  private int tagEnd(int from) {
    int end = from;
    for (int lines = 0; lines < 50 && end < text.length(); lines++) {
      Line line = Line.at(text, end);
      if (line.isBlank()) {
        return from;
      }
      end = Math.min(text.length(), line.end() + 1);
      if (text.substring(line.start(), line.end()).stripTrailing().endsWith(">")) {
        return end;
      }
    }
    return from;
  }

  private void close(String name, Line line, int next) {
    boolean known = open.stream().anyMatch(element -> element.name.equals(name));
    Element closed = null;
    while (known && !open.isEmpty()) {
      closed = open.pop();
      if (closed.name.equals(name)) {
        break;
      }
    }
    if (closed != null && closed.asks && BLOCKS.contains(name)) {
      out.put("\n", line.start(), line.start());
    }
    copy(line, next);
    summarised(line, next);
  }

  /** What follows a summary is Markdown where the element that it sums up is. */
  private void summarised(Line line, int next) {
    boolean asks = !open.isEmpty() && open.peek().asks;
    if (asks && text.substring(line.first(), line.end()).stripTrailing().endsWith("</summary>")) {
      out.put("\n", next, next);
    }
  }

  /** By how much a line in what is open is moved to the left. */
  private int dedent(Line line) {
    Element element = open.peek();
    if (element == null) {
      return 0;
    }
    if (element.inner < 0) {
      element.inner = Math.max(line.columns(), element.column);
    }
    return element.inner - element.column;
  }

  private void copy(Line line, int next) {
    int wanted = dedent(line);
    int from = line.content();
    int columns = 0;
    while (from < line.first() && columns < wanted) {
      columns += text.charAt(from) == '\t' ? 4 - columns % 4 : 1;
      from++;
    }
    out.copy(line.start(), line.content());
    out.copy(from, next);
  }
}
