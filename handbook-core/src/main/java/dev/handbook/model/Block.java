package dev.handbook.model;

import dev.handbook.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A piece of a page's body in one normal form, whether it was written as Markdown, as HTML or as a
 * GitBook block, so that rules do not care how.
 *
 * @param type what it is
 * @param text its own text: plain, escapes undone, white space folded, without the text of its
 *     children; of {@link Type#CODE} the code as it stands
 * @param span where it stands in the source file
 * @param level of a heading 1 to 6, of a list 1 when it is ordered, of a cell 1 when it is a header
 *     cell, else 0
 * @param name of a heading its anchor, of code its language, of a container its block name such as
 *     {@code hint} or {@code tab}, of an item of a definition list {@code dt} or {@code dd}, else
 *     empty
 * @param attributes of a container its arguments, of a paragraph {@code emphasis} when all of it is
 *     {@code strong} or {@code em}, of an item {@code task} when it has a check box, of text that
 *     is no wrapped prose {@link #LINES}
 * @param children blocks inside it, in order
 */
public record Block(
    Type type,
    String text,
    Span span,
    int level,
    String name,
    Map<String, String> attributes,
    List<Block> children) {
  /** The kinds of block. A table holds rows, a row cells, a list items. */
  public enum Type {
    HEADING,
    PARAGRAPH,
    LIST,
    ITEM,
    TABLE,
    ROW,
    CELL,
    CODE,
    QUOTE,
    CONTAINER,
    RULE
  }

  /**
   * The attribute that says where the lines of the text begin, but for the first, as offsets
   * separated by blanks.
   */
  public static final String LINES = "lines";

  public Block {
    attributes = Map.copyOf(attributes);
    children = List.copyOf(children);
  }

  /** The same around other blocks. */
  public Block with(List<Block> others) {
    return children.isEmpty() ? this : new Block(type, text, span, level, name, attributes, others);
  }

  /** Whether only those inside may read it. */
  public boolean confidential() {
    return type == Type.CONTAINER && name.equals(Page.CONFIDENTIAL);
  }

  /** Its own text line by line as it was written; wrapped prose is one line. */
  public List<String> lines() {
    String breaks = attributes.get(LINES);
    if (breaks == null) {
      return text.isEmpty() ? List.of() : List.of(text);
    }
    List<String> lines = new ArrayList<>();
    int from = 0;
    for (String offset : breaks.split(" ")) {
      int at = Integer.parseInt(offset);
      lines.add(text.substring(from, at - 1));
      from = at;
    }
    lines.add(text.substring(from));
    return lines;
  }

  /** This block and all below it, in the order of the page. */
  public Stream<Block> flatten() {
    // Into a list, which is many times faster than streams of streams; few ask for the first alone.
    List<Block> all = new ArrayList<>();
    gather(all);
    return all.stream();
  }

  private void gather(List<Block> all) {
    all.add(this);
    for (int i = 0; i < children.size(); i++) {
      children.get(i).gather(all);
    }
  }

  /** Its own text and that of all blocks below it, one blank between. */
  public String fullText() {
    if (children.isEmpty()) {
      return text;
    }
    StringBuilder all = new StringBuilder();
    gather(all);
    return all.toString();
  }

  private void gather(StringBuilder all) {
    if (!text.isEmpty()) {
      all.append(all.isEmpty() ? "" : " ").append(text);
    }
    for (int i = 0; i < children.size(); i++) {
      children.get(i).gather(all);
    }
  }
}
