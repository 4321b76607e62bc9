package dev.handbook.markdown.commonmark;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.handbook.markdown.base.GitBookBlock;
import dev.handbook.markdown.base.GitBookBlocks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns the markers of a parsed page into blocks with content.
 *
 * <p>Only markers with the same parent pair up, so that a marker lost in a list or a quotation
 * never swallows what stands around it. What remains unpaired stays in the tree as it is.
 */
final class MarkerPairing {
  private final List<MarkerBlock> unpaired = new ArrayList<>();
  private final Map<String, Integer> open = new HashMap<>();

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
      if (node instanceof MarkerInline inline && GitBookBlocks.isBlock(inline.marker().name())) {
        return true;
      }
    }
    return false;
  }

  private static void split(Paragraph paragraph) {
    List<Node> part = new ArrayList<>();
    for (Node node = paragraph.getFirstChild(); node != null; ) {
      Node next = node.getNext();
      if (node instanceof MarkerInline inline && GitBookBlocks.isBlock(inline.marker().name())) {
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
    if (made.getFirstChild() instanceof Text first) {
      first.setChars(first.getChars().trimStart());
    }
    if (made.getLastChild() instanceof Text text) {
      text.setChars(text.getChars().trimEnd());
    }
    before.insertBefore(made);
  }

  private static boolean isBlank(Node node) {
    return node instanceof SoftLineBreak || node.getChars().isBlank();
  }

  private static void pairChildren(Node parent) {
    MarkerPairing pairing = new MarkerPairing();
    for (Node child = parent.getFirstChild(); child != null; ) {
      Node next = child.getNext();
      if (child instanceof MarkerBlock marker) {
        pairing.take(marker);
      }
      child = next;
    }
    while (!pairing.unpaired.isEmpty()) {
      pairing.leaveOpen(null);
    }
  }

  private void take(MarkerBlock marker) {
    String name = marker.marker().name();
    if (!GitBookBlocks.isKnown(name)) {
      return;
    }
    if (marker.marker().closing()) {
      close(marker);
    } else if (GitBookBlocks.isVoid(name)) {
      wrap(marker, null, marker.marker().end());
    } else {
      if (GitBookBlocks.isPart(name)) {
        endPart(name, marker);
      }
      unpaired.add(marker);
      open.merge(name, 1, Integer::sum);
    }
  }

  /** A tab without an end reaches to the next tab. */
  private void endPart(String name, MarkerBlock before) {
    int top = unpaired.size() - 1;
    while (top >= 0 && GitBookBlocks.mayBeVoid(unpaired.get(top).marker().name())) {
      top--;
    }
    if (top >= 0 && unpaired.get(top).marker().name().equals(name)) {
      while (unpaired.size() > top) {
        leaveOpen(before);
      }
    }
  }

  private void close(MarkerBlock closing) {
    String name = closing.marker().name();
    if (open.getOrDefault(name, 0) == 0) {
      return;
    }
    while (!unpaired.get(unpaired.size() - 1).marker().name().equals(name)) {
      leaveOpen(closing);
    }
    wrap(removeLast(), closing, closing.marker().end());
    closing.unlink();
  }

  private MarkerBlock removeLast() {
    MarkerBlock last = unpaired.remove(unpaired.size() - 1);
    open.merge(last.marker().name(), -1, Integer::sum);
    return last;
  }

  /** Does what can be done for the last opener, which finds no end before a node. */
  private void leaveOpen(MarkerBlock before) {
    MarkerBlock opening = removeLast();
    String name = opening.marker().name();
    if (GitBookBlocks.mayBeVoid(name)) {
      wrap(opening, null, opening.marker().end());
    } else if (GitBookBlocks.isPart(name)) {
      wrap(opening, before, -1).setUnclosed();
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
