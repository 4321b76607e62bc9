package dev.handbook.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns the markers of a parsed page into blocks with content.
 *
 * <p>Only markers with the same parent pair up, so that a marker lost in a list or a quotation
 * never swallows what stands around it. What remains unpaired stays in the tree as it is.
 */
final class MarkerPairing {
  private MarkerPairing() {}

  /** Pairs the markers of a tree. */
  static void pair(Node parent) {
    splitParagraphs(parent);
    pairChildren(parent);
    descend(parent);
  }

  /** What stands in a block made here has been paired with it; only what is deeper is left. */
  private static void descend(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof GitBookBlock) {
        descend(child);
      } else if (child instanceof Block && !(child instanceof Paragraph)) {
        pair(child);
      }
    }
  }

  /** A paragraph in which markers stand becomes paragraphs with the markers between them. */
  private static void splitParagraphs(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; ) {
      Node next = child.getNext();
      if (child instanceof Paragraph && hasBlockMarker(child)) {
        split((Paragraph) child);
      }
      child = next;
    }
  }

  private static boolean hasBlockMarker(Node paragraph) {
    for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof MarkerInline inline && GitBookBlocks.isKnown(inline.marker().name())) {
        return true;
      }
    }
    return false;
  }

  private static void split(Paragraph paragraph) {
    List<Node> part = new ArrayList<>();
    for (Node node = paragraph.getFirstChild(); node != null; ) {
      Node next = node.getNext();
      if (node instanceof MarkerInline inline && GitBookBlocks.isKnown(inline.marker().name())) {
        insertParagraph(paragraph, part);
        part.clear();
        paragraph.insertBefore(new MarkerBlock(inline.getChars(), inline.marker()));
      } else if (!part.isEmpty() || !isBlank(node)) {
        part.add(node);
      }
      node = next;
    }
    insertParagraph(paragraph, part);
    paragraph.unlink();
  }

  private static void insertParagraph(Paragraph before, List<Node> nodes) {
    int last = nodes.size();
    while (last > 0 && isBlank(nodes.get(last - 1))) {
      last--;
    }
    if (last == 0) {
      return;
    }
    int start = nodes.get(0).getStartOffset();
    int end = nodes.get(last - 1).getEndOffset();
    BasedSequence base = before.getChars().getBaseSequence();
    Paragraph made = new Paragraph(base.subSequence(start, end));
    nodes.subList(0, last).forEach(made::appendChild);
    before.insertBefore(made);
  }

  private static boolean isBlank(Node node) {
    return node instanceof SoftLineBreak || node.getChars().isBlank();
  }

  private static void pairChildren(Node parent) {
    List<MarkerBlock> unpaired = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; ) {
      Node next = child.getNext();
      if (child instanceof MarkerBlock marker) {
        if (marker.marker().closing()) {
          close(marker, unpaired);
        } else if (GitBookBlocks.isVoid(marker.marker().name())) {
          wrap(marker, null, marker.marker().end());
        } else {
          openNext(marker, unpaired);
        }
      }
      child = next;
    }
    while (!unpaired.isEmpty()) {
      leaveOpen(unpaired, unpaired.size() - 1, null);
    }
  }

  /** A tab without an end reaches to the next tab. */
  private static void openNext(MarkerBlock marker, List<MarkerBlock> unpaired) {
    String name = marker.marker().name();
    if (GitBookBlocks.isPart(name)) {
      int top = unpaired.size() - 1;
      while (top >= 0 && GitBookBlocks.mayBeVoid(unpaired.get(top).marker().name())) {
        top--;
      }
      if (top >= 0 && unpaired.get(top).marker().name().equals(name)) {
        leaveOpen(unpaired, top, marker);
      }
    }
    unpaired.add(marker);
  }

  private static void close(MarkerBlock closing, List<MarkerBlock> unpaired) {
    String name = closing.marker().name();
    int opener = unpaired.size() - 1;
    while (opener >= 0 && !unpaired.get(opener).marker().name().equals(name)) {
      opener--;
    }
    if (opener < 0) {
      return;
    }
    while (unpaired.size() > opener + 1) {
      leaveOpen(unpaired, unpaired.size() - 1, closing);
    }
    MarkerBlock opening = unpaired.remove(opener);
    wrap(opening, closing, closing.marker().end());
    closing.unlink();
  }

  /** Does what can be done for the openers from an index on, which find no end before a node. */
  private static void leaveOpen(List<MarkerBlock> unpaired, int from, MarkerBlock before) {
    while (unpaired.size() > from) {
      MarkerBlock opening = unpaired.remove(unpaired.size() - 1);
      String name = opening.marker().name();
      if (GitBookBlocks.mayBeVoid(name)) {
        wrap(opening, null, opening.marker().end());
      } else if (GitBookBlocks.isPart(name)) {
        GitBookBlock block = wrap(opening, before, -1);
        block.setUnclosed();
      }
    }
  }

  /** Puts a block in the place of its opening marker and all nodes up to another into it. */
  private static GitBookBlock wrap(MarkerBlock opening, Node before, int end) {
    GitBookBlock block = new GitBookBlock(opening.marker(), end);
    opening.insertBefore(block);
    opening.unlink();
    if (before != null || end < 0) {
      for (Node node = block.getNext(); node != null && node != before; ) {
        Node next = node.getNext();
        block.appendChild(node);
        node = next;
      }
    }
    return block;
  }
}
