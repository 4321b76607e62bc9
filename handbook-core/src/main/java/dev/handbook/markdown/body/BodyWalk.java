package dev.handbook.markdown.body;

import dev.handbook.markdown.base.Budget;
import dev.handbook.markdown.base.GitBookBlock;
import dev.handbook.markdown.base.Letters;
import dev.handbook.markdown.base.PageFaults;
import dev.handbook.markdown.base.SourceMap;
import dev.handbook.model.Block;
import dev.handbook.model.Block.Type;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.Heading;
import dev.handbook.text.Span;
import dev.handbook.text.Urls;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The one walk over a page's elements: it collects all facts and writes the clean HTML as it goes.
 * What the allowlist does not know is not written.
 */
public final class BodyWalk implements BodyContext {
  private final SourceMap sourceMap;
  private final PageFaults faults;
  private final BodyLinks links;
  private final HtmlOut out = new HtmlOut();
  private final BlockBuilder facts;
  private final Anchors anchors = new Anchors();
  private final CombiningMarks accents = new CombiningMarks();
  private final List<Heading> headings = new ArrayList<>();
  private final String givenTitle;
  private final boolean explains;
  private Expressions expressions = new Expressions(List.of(), FrontMatter.NONE);
  private GlossaryMarks terms = new GlossaryMarks(Glossary.NONE);
  private ConfidentialFilter filter = ConfidentialFilter.NONE;
  private boolean coloured = true;
  private String title = "";
  private Element topHeading;
  private Span span;
  private int place = -1;
  private int depth;

  /**
   * A walk.
   *
   * @param path of the page
   * @param imageHosts hosts from which pictures may be shown
   * @param givenTitle the title the front matter gives, empty if none
   */
  public BodyWalk(
      SourceMap sourceMap,
      PageFaults faults,
      String path,
      List<String> imageHosts,
      String givenTitle) {
    this.sourceMap = sourceMap;
    this.faults = faults;
    this.givenTitle = givenTitle;
    this.explains = Urls.isGlossary(path);
    this.span = sourceMap.whole();
    this.facts = new BlockBuilder(span);
    this.links = new BodyLinks(this, path, imageHosts);
  }

  /** The same walk with the variables and the glossary of a handbook. */
  public BodyWalk with(Expressions variables, Glossary glossary) {
    expressions = variables;
    terms = new GlossaryMarks(glossary);
    return this;
  }

  /** The same walk, keeping what is confidential out. */
  public BodyWalk behind(ConfidentialFilter kept) {
    filter = kept;
    return this;
  }

  /** The same walk, colouring code or not. */
  public BodyWalk colouring(boolean wanted) {
    coloured = wanted;
    return this;
  }

  @Override
  public CodeColours colours(String language, String code) {
    return CodeColours.of(language, code, budget(), coloured);
  }

  /** Walks a page. */
  public Body walk(Element body) {
    topHeading = HeadingName.top(body);
    children(body);
    List<Block> blocks = facts.finish();
    return new Body(title, headings, anchors.all(), links.all(), blocks, out.toString().strip());
  }

  @Override
  public void children(Node parent) {
    for (Node child = parent.firstChild(); child != null; child = child.nextSibling()) {
      if (child instanceof TextNode text) {
        text(text);
      } else if (child instanceof Element element) {
        element(element);
      }
    }
  }

  private void text(TextNode node) {
    String text = node.getWholeText();
    boolean between =
        (facts.inside() == Type.TABLE || facts.inside() == Type.ROW) && text.isBlank();
    if (!between) {
      Letters letters = Letters.of(text);
      sourceMap.budget().spend(accents.cost(text, letters));
      facts.text(text, letters, span);
      terms.write(text, letters, node, this);
    }
  }

  private void element(Element element) {
    Span outerSpan = span;
    int outerPlace = place;
    Optional<GitBookBlock> block = enter(element);
    if (block.isPresent()) {
      BlockWriters.write(block.get().marker(), element, this);
    } else {
      String name = Allowlist.element(element.normalName());
      if (name != null) {
        ElementWriter.write(name, element, this);
      } else {
        if (!Allowlist.isTransparent(element.normalName())) {
          faults.dropped(span, "<" + element.normalName() + ">");
        }
        children(element);
      }
    }
    span = outerSpan;
    place = outerPlace;
  }

  @Override
  public void at(Element element, Runnable work) {
    Span outerSpan = span;
    int outerPlace = place;
    enter(element);
    work.run();
    span = outerSpan;
    place = outerPlace;
  }

  private Optional<GitBookBlock> enter(Element element) {
    int found =
        element.attributesSize() == 0
            ? -1
            : SourceMap.number(element.attributes().get(SourceMap.ATTRIBUTE));
    if (found < 0 || found >= sourceMap.size()) {
      return Optional.empty();
    }
    place = found;
    span = sourceMap.span(found);
    return sourceMap.takeBlock(found);
  }

  @Override
  public void heading(String name, Element element) {
    int level = name.charAt(1) - '0';
    HeadingName named = HeadingName.takeFrom(element);
    String text = named.text();
    String id = named.id(anchors);
    Heading heading = new Heading(level, text, id, span);
    boolean first = title.isEmpty() && (level == 1 || (element == topHeading && !text.isEmpty()));
    boolean shown = true;
    if (first) {
      title = text;
      shown = !(givenTitle.isEmpty() || givenTitle.equalsIgnoreCase(text)) || depth > 0;
    }
    headings.add(heading);
    facts.open(Type.HEADING, span, level, id, Map.of());
    // An empty heading is nothing to readers, and a barrier to those who jump between headings;
    // but its place may be linked to.
    boolean empty = text.isEmpty() && element.selectFirst("img") == null;
    if (empty && shown) {
      out.raw("<span").attribute("id", id).raw("></span>");
    }
    shown &= !empty;
    if (!shown) {
      out.hush();
    }
    out.raw("<").raw(name).attribute("id", id).raw(">");
    children(element);
    out.raw("</").raw(name).raw(">");
    if (!shown) {
      out.speak();
      // Footnotes lead back to where they were mentioned.
      for (Element mention : element.getElementsByClass("hb-fn")) {
        out.raw("<span").attribute("id", mention.id()).raw("></span>");
      }
    }
    facts.close();
  }

  @Override
  public void startTag(String name, Element element, String classes) {
    out.raw("<").raw(name);
    if (SourceMap.isBare(element) && classes.isEmpty()) {
      out.raw(">");
      return;
    }
    if (!classes.isEmpty()) {
      out.attribute("class", classes);
    }
    String id = writerId(element);
    if (!id.isEmpty()) {
      out.attribute("id", id);
    }
    String width = Styles.width(name, element);
    if (!width.isEmpty()) {
      out.attribute("width", width);
    }
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey();
      if (Allowlist.attribute(name, key)) {
        out.attribute(key, attribute.getValue());
      } else if (Allowlist.isHarmful(key) && !Styles.understands(name, key)) {
        faults.dropped(span, "The attribute " + key);
      }
    }
    out.raw(">");
  }

  @Override
  public String writerId(Element element) {
    return writerId(element.id().isEmpty() ? element.attr("name") : element.id());
  }

  @Override
  public String writerId(String wanted) {
    return anchors.forWriter(wanted);
  }

  @Override
  public void term(Element element) {
    if (element.id().isEmpty()) {
      element.id(anchors.freeForTerm(element.text()));
    }
  }

  @Override
  public boolean explains() {
    return explains;
  }

  @Override
  public void block(Type type, int level, String blockName, String name, Element element) {
    facts.open(type, span, level, blockName, Map.of());
    depth++;
    startTag(name, element, Styles.classes(name, element));
    children(element);
    out.raw("</").raw(name).raw(">");
    depth--;
    facts.close();
  }

  @Override
  public void container(String name, Map<String, String> attributes, Runnable content) {
    facts.open(Type.CONTAINER, span, 0, name, new LinkedHashMap<>(attributes));
    depth++;
    content.run();
    depth--;
    facts.close();
  }

  @Override
  public ConfidentialFilter veil() {
    return filter;
  }

  @Override
  public HtmlOut out() {
    return out;
  }

  @Override
  public BlockBuilder facts() {
    return facts;
  }

  @Override
  public Expressions expressions() {
    return expressions;
  }

  @Override
  public BodyLinks links() {
    return links;
  }

  @Override
  public PageFaults faults() {
    return faults;
  }

  @Override
  public Span span() {
    return span;
  }

  @Override
  public Budget budget() {
    return sourceMap.budget();
  }

  @Override
  public Span targetSpan() {
    return place < 0 ? span : sourceMap.targetSpan(place);
  }
}
