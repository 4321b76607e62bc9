package dev.handbook.markdown.markup;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.handbook.markdown.base.Letters;
import dev.handbook.markdown.base.Marker;
import dev.handbook.markdown.base.PageFaults;
import dev.handbook.markdown.base.SourceMap;

/** What those who write nodes may ask of the page they are part of. */
interface MarkupContext {
  /** Writes a node. */
  void node(Node node);

  /** Writes the children of a node. */
  void children(Node parent);

  /** Ends the tag of an inclusion and writes the file in it, if there is one. */
  void include(Marker marker);

  /** Whether nothing but what the CommonMark specification says is written. */
  boolean isPlain();

  /** Writes the children of a link, in which addresses are text. */
  void insideLink(Node link);

  /** Whether an address in the text here becomes a link. */
  boolean linksBareAddresses();

  /** Writes the children as a block that no stray tag leaves. */
  void scope(Node parent);

  /** Begins an element at a place; the tag stays open for attributes until {@link #endTag}. */
  MarkupContext startTag(String name, BasedSequence chars);

  /** As above, for a place already noted. */
  MarkupContext startTag(String name, int place);

  /** Adds an address to the tag that was begun. */
  MarkupContext address(String name, String address);

  /** Begins a line if the last one is not at its end. */
  MarkupContext line();

  /** Adds an attribute to the tag that was begun. */
  MarkupContext attribute(String name, CharSequence value);

  /** Ends the tag that was begun. */
  MarkupContext endTag();

  /** Writes HTML of ours. */
  MarkupContext raw(String html);

  /** Writes text. */
  MarkupContext text(CharSequence text);

  /**
   * Copies HTML of the writer's.
   *
   * @param limit where in the page what it opens must be closed, if it is left out with its content
   */
  void html(BasedSequence chars, int limit);

  /** Writes text of the page's, in which emoji are meant by name and abbreviations are marked. */
  void words(String text);

  /** The same for text that was looked at. */
  void words(String text, Letters letters);

  /** The end tags of the writer that are still to come. */
  InlineClosers closers();

  /** The places of the elements. */
  SourceMap places();

  /** The elements that are open. */
  OpenTags open();

  /** What is wrong with the page. */
  PageFaults faults();

  /** The HTML that is being written. */
  StringBuilder out();
}
