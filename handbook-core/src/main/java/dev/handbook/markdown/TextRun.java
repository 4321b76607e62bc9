package dev.handbook.markdown;

import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Arrays;

/**
 * Neighbouring pieces of text, written as one: addresses are found across what the parser took
 * apart, such as an escape or an entity in the middle of one.
 */
final class TextRun {
  private final StringBuilder text = new StringBuilder();
  private final Node first;
  private int[] offsets;

  private TextRun(Node first) {
    this.first = first;
  }

  /** Writes the run that a node begins; nothing for a node within one. */
  static void write(MarkupWriter writer, Node node) {
    if (node.getPrevious() != null && isText(node.getPrevious())) {
      return;
    }
    TextRun run = new TextRun(node);
    for (Node piece = node; piece != null && isText(piece); piece = piece.getNext()) {
      run.text.append(unescape(piece));
    }
    run.write(writer);
  }

  private static boolean isText(Node node) {
    return node instanceof Text || node instanceof HtmlEntity;
  }

  private static String unescape(Node node) {
    return node instanceof HtmlEntity
        ? Entities.text(node.getChars().toString())
        : LinkSyntax.unescape(node.getChars());
  }

  private void write(MarkupWriter writer) {
    String whole = text.toString();
    Letters letters = Letters.of(whole);
    int from = 0;
    if (writer.linksBareAddresses()) {
      for (BareLinks.BareLink link : BareLinks.in(whole, letters)) {
        writer.words(whole.substring(from, link.start()));
        int start = offset(link.start());
        int end = offset(link.end() - 1) + 1;
        int place = writer.places().add(start, end);
        writer.places().target(place, start, end);
        writer.startTag("a", place).address("href", link.target()).endTag();
        writer.text(whole.substring(link.start(), link.end())).raw("</a>");
        from = link.end();
      }
    }
    if (from == 0) {
      writer.words(whole, letters);
    } else {
      writer.words(whole.substring(from));
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
