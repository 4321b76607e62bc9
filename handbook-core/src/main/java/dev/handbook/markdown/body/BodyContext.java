package dev.handbook.markdown.body;

import dev.handbook.markdown.base.Budget;
import dev.handbook.markdown.base.PageFaults;
import dev.handbook.model.Block.Type;
import dev.handbook.text.Span;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** What those who write elements may ask of the walk they are part of. */
interface BodyContext {
  /** The colours of code. */
  CodeColours colours(String language, String code);

  /** Walks the children of an element. */
  void children(Node parent);

  /** Does something at the place of an element that the walk does not come to by itself. */
  void at(Element element, Runnable work);

  /** A heading: its anchor, and whether it is the page's title and so left to the theme. */
  void heading(String name, Element element);

  /** Writes the start tag of an element with those of its attributes that may stay. */
  void startTag(String name, Element element, String classes);

  /** The id for the one a writer gave an element; empty when there is none to write. */
  String writerId(Element element);

  /** The same for an id alone. */
  String writerId(String wanted);

  /** Gives a term that is explained an anchor, unless its writer did. */
  void term(Element element);

  /** Whether this is a page whose tables explain terms. */
  boolean explains();

  /** A block of the facts with an element of its own. */
  void block(Type type, int level, String blockName, String name, Element element);

  /** A container of the facts; the caller writes its HTML between. */
  void container(String name, Map<String, String> attributes, Runnable content);

  /** What is kept out. */
  ConfidentialFilter veil();

  /** The clean HTML that is being written. */
  HtmlOut out();

  /** The blocks that are being built. */
  BlockBuilder facts();

  /** The variables of the handbook. */
  Expressions expressions();

  /** The links of the page. */
  BodyLinks links();

  /** What is wrong with the page. */
  PageFaults faults();

  /** The place of the element that is walked. */
  Span span();

  /** What the page may still cost. */
  Budget budget();

  /** The span of the address in the element that is walked. */
  Span targetSpan();
}
