package dev.handbook.markdown.markup;

import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteRepository;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;

/** Numbers the footnotes of a page and writes them at its end. */
final class Footnotes {
  private Footnotes() {}

  /** Numbers them in the order in which they are first mentioned. */
  static void number(Document document) {
    FootnoteRepository repository = FootnoteExtension.FOOTNOTES.get(document);
    if (!repository.isEmpty()) {
      FootnoteRepository.resolveFootnotes(document);
      repository.resolveFootnoteOrdinals();
    }
  }

  /** Writes those that are mentioned. */
  static void write(Document document, MarkupContext writer) {
    List<FootnoteBlock> blocks =
        FootnoteExtension.FOOTNOTES.get(document).getReferencedFootnoteBlocks();
    if (blocks.isEmpty()) {
      return;
    }
    BasedSequence first = blocks.get(0).getChars().trimEnd();
    writer.startTag("section", first).attribute("class", "hb-footnotes").endTag();
    writer.startTag("ol", first).endTag().raw("\n");
    for (FootnoteBlock block : blocks) {
      int number = block.getFootnoteOrdinal();
      writer.startTag("li", block.getChars().trimEnd()).attribute("id", "fn-" + number).endTag();
      writer.scope(block);
      for (int i = 0; i < block.getFootnoteReferences(); i++) {
        writer.raw(" <a class=hb-fn href=\"#" + referenceId(number, i) + "\">\u21a9</a>");
      }
      writer.raw("</li>\n");
    }
    writer.raw("</ol></section>\n");
  }

  /** The id of a place where a footnote is mentioned, the first being number 0. */
  static String referenceId(int footnote, int mention) {
    return "fnref-" + footnote + (mention == 0 ? "" : "-" + mention);
  }
}
