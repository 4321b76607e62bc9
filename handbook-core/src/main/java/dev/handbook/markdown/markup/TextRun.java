package dev.handbook.markdown.markup;

import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.handbook.markdown.base.Letters;
import dev.handbook.markdown.commonmark.Entities;
import dev.handbook.markdown.commonmark.LinkSyntax;
import java.util.Arrays;

/**
 * Neighbouring pieces of text, written as one: addresses are found across what the parser took
 * apart, such as an escape or an entity in the middle of one.
 */
final class TextRun {
  private final Node first;
  private final String text;
  private int[] offsets;

  private TextRun(Node first, String text) {
    this.first = first;
    this.text = text;
  }

  /** Writes the run that a node begins; nothing for a node within one. */
  static void write(MarkupContext writer, Node node) {
    if (node.getPrevious() != null && isText(node.getPrevious())) {
      return;
    }
    String text = unescape(node);
    Node next = node.getNext();
    if (next != null && isText(next)) {
      StringBuilder whole = new StringBuilder(text);
      for (; next != null && isText(next); next = next.getNext()) {
        whole.append(unescape(next));
      }
      text = whole.toString();
    }
    new TextRun(node, text).write(writer);
  }

  private static boolean isText(Node node) {
    return node instanceof Text || node instanceof HtmlEntity;
  }

  private static String unescape(Node node) {
    return node instanceof HtmlEntity
        ? Entities.text(node.getChars().toString())
        : LinkSyntax.unescape(node.getChars());
  }

  private void write(MarkupContext writer) {
    Letters letters = Letters.of(text);
    int from = 0;
    if (writer.linksBareAddresses()) {
      for (BareLinks.BareLink link : BareLinks.in(text, letters)) {
        writer.words(text.substring(from, link.start()));
        int start = offset(link.start());
        int end = offset(link.end() - 1) + 1;
        int place = writer.places().add(start, end);
        writer.places().target(place, start, end);
        writer.startTag("a", place).address("href", link.target()).endTag();
        writer.text(text.substring(link.start(), link.end())).raw("</a>");
        from = link.end();
      }
    }
    if (from == 0) {
      writer.words(text, letters);
    } else {
      writer.words(text.substring(from));
    }
  }

  /** Where a character of the run stands in the source. */
  private int offset(int index) {
    if (offsets == null) {
      offsets = new int[text.length()];
      int at = 0;
      for (Node piece = first; at < offsets.length; piece = piece.getNext()) {
        at = piece instanceof HtmlEntity ? entity(piece, at) : escapes(piece.getChars(), at);
      }
    }
    return offsets[index];
  }

  private int entity(Node piece, int from) {
    int end = from + unescape(piece).length();
    Arrays.fill(offsets, from, end, piece.getStartOffset());
    return end;
  }

  private int escapes(BasedSequence chars, int from) {
    int at = from;
    for (int i = 0; i < chars.length(); i++) {
      i += isEscape(chars, i) ? 1 : 0;
      int offset = chars.getIndexOffset(i);
      offsets[at++] = offset < 0 ? chars.getStartOffset() : offset;
    }
    return at;
  }

  private static boolean isEscape(BasedSequence chars, int at) {
    return chars.charAt(at) == '\\'
        && at + 1 < chars.length()
        && LinkSyntax.isPunctuation(chars.charAt(at + 1));
  }
}
