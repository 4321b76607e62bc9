package dev.handbook.markdown;

import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Neighbouring pieces of text, written as one: addresses are found across what the parser took
 * apart, such as an escape or an entity in the middle of one.
 */
final class TextRun {
  private final StringBuilder text = new StringBuilder();
  private final Node first;

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
    int from = 0;
    if (writer.linksBareAddresses()) {
      for (BareLinks.BareLink link : BareLinks.in(whole)) {
        writer.text(whole.substring(from, link.start()));
        int place = writer.places().add(offset(link.start()), offset(link.end() - 1) + 1);
        writer.places().target(place, offset(link.start()), offset(link.end() - 1) + 1);
        writer.startTag("a", place).address("href", link.target()).endTag();
        writer.text(whole.substring(link.start(), link.end())).raw("</a>");
        from = link.end();
      }
    }
    writer.text(whole.substring(from));
  }

  /** Where a character of the run stands in the source. */
  private int offset(int index) {
    int left = index;
    for (Node piece = first; ; piece = piece.getNext()) {
      int length = unescape(piece).length();
      if (left < length) {
        return piece instanceof HtmlEntity
            ? piece.getStartOffset()
            : within(piece.getChars(), left);
      }
      left -= length;
    }
  }

  private static int within(BasedSequence chars, int index) {
    int at = 0;
    for (int i = 0; i < index; i++) {
      at += escapes(chars, at) ? 2 : 1;
    }
    int found = chars.getIndexOffset(escapes(chars, at) ? at + 1 : at);
    return found < 0 ? chars.getStartOffset() : found;
  }

  private static boolean escapes(BasedSequence chars, int at) {
    return chars.charAt(at) == '\\'
        && at + 1 < chars.length()
        && LinkSyntax.isPunctuation(chars.charAt(at + 1));
  }
}
