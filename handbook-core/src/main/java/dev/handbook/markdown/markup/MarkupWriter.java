package dev.handbook.markdown.markup;

import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import dev.handbook.markdown.base.Emoji;
import dev.handbook.markdown.base.GitBookBlocks;
import dev.handbook.markdown.base.Letters;
import dev.handbook.markdown.base.Marker;
import dev.handbook.markdown.base.PageFaults;
import dev.handbook.markdown.base.SourceMap;
import dev.handbook.markdown.commonmark.AbbreviationDefinitions;
import dev.handbook.markdown.commonmark.BudgetText;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Writes a parsed page as HTML in which every element carries the number of its place.
 *
 * <p>What it writes is for the walk only and not safe yet. flexmark's own renderer does the same
 * with attributes as text, several copies of every line and a deeper stack.
 */
public final class MarkupWriter implements MarkupContext {
  /** What is written for each type of node; a type that is not here is its children. */
  private static final Map<Class<?>, BiConsumer<MarkupContext, Node>> HANDLERS = handlers();

  private final StringBuilder out = new StringBuilder();
  private final SourceMap sourceMap;
  private final OpenTags open;
  private final PageFaults faults;
  private final Includes includes;
  private final boolean plain;
  private final boolean bareLinks;
  private String path;
  private int included;
  private final InlineClosers closers = new InlineClosers();
  private final Placeholders placeholders = new Placeholders();
  private AbbreviatedWords abbreviations;
  private int insideLink;
  private boolean foreign;

  /** A writer for a page at a path that may include files. */
  public MarkupWriter(SourceMap sourceMap, PageFaults faults, String path, Includes includes) {
    this(sourceMap, faults, path, includes, false, true);
  }

  /**
   * A writer for one page.
   *
   * @param path of the page
   * @param includes what it may include
   * @param plain whether to write what the CommonMark specification says and nothing else: no
   *     places, the writer's HTML as it is, addresses percent-encoded
   * @param bareLinks whether addresses in text become links
   */
  public MarkupWriter(
      SourceMap sourceMap,
      PageFaults faults,
      String path,
      Includes includes,
      boolean plain,
      boolean bareLinks) {
    this.path = path;
    this.includes = includes;
    this.sourceMap = sourceMap;
    this.open = new OpenTags(sourceMap);
    this.faults = faults;
    this.plain = plain;
    this.bareLinks = bareLinks;
  }

  private static Map<Class<?>, BiConsumer<MarkupContext, Node>> handlers() {
    Map<Class<?>, BiConsumer<MarkupContext, Node>> handlers = new HashMap<>();
    BlockMarkup.register(handlers);
    InlineMarkup.register(handlers);
    for (Class<?> silent :
        new Class<?>[] {Reference.class, AbbreviationDefinitions.Definition.class}) {
      handlers.put(silent, (writer, node) -> {});
    }
    handlers.put(FootnoteBlock.class, (writer, node) -> {});
    return Map.copyOf(handlers);
  }

  /** Writes a whole page. */
  public String write(Document document) {
    Footnotes.number(document);
    abbreviations = new AbbreviatedWords(document);
    int outer = open.enter();
    children(document);
    open.leave(outer, out);
    Footnotes.write(document, this);
    return out.toString();
  }

  @Override
  public void node(Node node) {
    BiConsumer<MarkupContext, Node> handler = HANDLERS.get(node.getClass());
    if (handler != null) {
      handler.accept(this, node);
    } else {
      children(node);
    }
  }

  @Override
  public void children(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      child = InlineMarkup.skipSwallowed(child, this);
      node(child);
    }
  }

  @Override
  public void include(Marker marker) {
    Optional<Includes.Included> found =
        includes.find(path, marker.value(""), included, sourceMap.budget());
    if (found.isEmpty()) {
      raw(">");
      return;
    }
    attribute(GitBookBlocks.FOUND, "").raw(">\n");
    String outerPath = path;
    int outerPlace = sourceMap.pin(sourceMap.size() - 1);
    path = found.get().path();
    included++;
    scope(found.get().document());
    included--;
    path = outerPath;
    sourceMap.pin(outerPlace);
  }

  /** Whether HTML of the writer's was among it. */
  public boolean hasForeign() {
    return foreign;
  }

  @Override
  public boolean isPlain() {
    return plain;
  }

  @Override
  public void insideLink(Node link) {
    insideLink++;
    children(link);
    insideLink--;
  }

  @Override
  public boolean linksBareAddresses() {
    return bareLinks && insideLink == 0 && !open.keepsText();
  }

  @Override
  public void scope(Node parent) {
    int outer = open.enter();
    children(parent);
    open.leave(outer, out);
  }

  @Override
  public MarkupWriter startTag(String name, BasedSequence chars) {
    return startTag(name, sourceMap.add(chars.getStartOffset(), chars.getEndOffset()));
  }

  @Override
  public MarkupWriter startTag(String name, int place) {
    out.append('<').append(name);
    if (!plain) {
      out.append(' ').append(SourceMap.ATTRIBUTE).append('=').append(place);
    }
    return this;
  }

  @Override
  public MarkupWriter address(String name, String address) {
    return attribute(name, plain ? Escaping.percentEncodeUrl(address) : address);
  }

  @Override
  public MarkupWriter line() {
    if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
    return this;
  }

  @Override
  public MarkupWriter attribute(String name, CharSequence value) {
    out.append(' ').append(name).append("=\"");
    escape(value, out);
    out.append('"');
    return this;
  }

  @Override
  public MarkupWriter endTag() {
    out.append('>');
    return this;
  }

  @Override
  public MarkupWriter raw(String html) {
    out.append(html);
    return this;
  }

  @Override
  public MarkupWriter text(CharSequence text) {
    escape(text, out);
    return this;
  }

  @Override
  public void html(BasedSequence chars, int limit) {
    foreign = true;
    if (plain) {
      out.append(chars.normalizeEOL());
    } else {
      new RawHtml(chars, limit, this, placeholders).copy();
    }
  }

  @Override
  public void words(String text) {
    abbreviations.write(Emoji.replace(text), this);
  }

  @Override
  public void words(String text, Letters letters) {
    if (abbreviations.isEmpty() && !letters.have(Letters.ADDRESS)) {
      escape(text, letters, out);
    } else {
      words(text);
    }
  }

  @Override
  public InlineClosers closers() {
    return closers;
  }

  @Override
  public SourceMap places() {
    return sourceMap;
  }

  @Override
  public OpenTags open() {
    return open;
  }

  @Override
  public PageFaults faults() {
    return faults;
  }

  @Override
  public StringBuilder out() {
    return out;
  }

  /** Escapes text for HTML, in an attribute or outside. */
  static void escape(CharSequence written, StringBuilder out) {
    String text = BudgetText.textOf(written);
    escape(text, Letters.of(text), out);
  }

  private static void escape(String text, Letters letters, StringBuilder out) {
    if (!letters.have(Letters.MARKUP)) {
      out.append(text);
      return;
    }
    for (char c : text.toCharArray()) {
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        default -> out.append(c);
      }
    }
  }
}
