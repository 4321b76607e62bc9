package dev.handbook.markdown.markup;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.handbook.markdown.base.Budget;
import dev.handbook.markdown.base.GitBookBlock;
import dev.handbook.markdown.base.GitBookBlocks;
import dev.handbook.markdown.base.Marker;
import dev.handbook.markdown.commonmark.Entities;
import dev.handbook.markdown.commonmark.LinkSyntax;
import dev.handbook.markdown.commonmark.MarkerInline;
import dev.handbook.markdown.commonmark.MathInline;
import java.util.Map;
import java.util.function.BiConsumer;

/** How each type of inline node is written. */
final class InlineMarkup {
  private InlineMarkup() {}

  static void register(Map<Class<?>, BiConsumer<MarkupContext, Node>> handlers) {
    handlers.put(Text.class, TextRun::write);
    handlers.put(HtmlEntity.class, TextRun::write);
    handlers.put(SoftLineBreak.class, (writer, node) -> writer.raw("\n"));
    handlers.put(HardLineBreak.class, (writer, node) -> writer.raw("<br />\n"));
    handlers.put(Emphasis.class, (writer, node) -> wrap(writer, node, "em"));
    handlers.put(StrongEmphasis.class, (writer, node) -> wrap(writer, node, "strong"));
    handlers.put(Strikethrough.class, (writer, node) -> wrap(writer, node, "del"));
    handlers.put(Code.class, (writer, node) -> code(writer, (Code) node));
    handlers.put(
        HtmlInline.class,
        (writer, node) -> writer.html(node.getChars(), Placeholders.endOfBlock(node)));
    handlers.put(
        HtmlInlineComment.class,
        (writer, node) -> writer.html(node.getChars(), Placeholders.endOfBlock(node)));
    handlers.put(Link.class, (writer, node) -> link(writer, (Link) node));
    handlers.put(Image.class, (writer, node) -> image(writer, (Image) node));
    handlers.put(AutoLink.class, (writer, node) -> autoLink(writer, (AutoLink) node));
    handlers.put(MailLink.class, (writer, node) -> mailLink(writer, (MailLink) node));
    handlers.put(Footnote.class, (writer, node) -> footnote(writer, (Footnote) node));
    handlers.put(MathInline.class, (writer, node) -> math(writer, (MathInline) node));
    handlers.put(MarkerInline.class, (writer, node) -> marker(writer, (MarkerInline) node));
  }

  private static void wrap(MarkupContext writer, Node node, String name) {
    writer.raw("<").raw(name).raw(">");
    writer.children(node);
    writer.raw("</").raw(name).raw(">");
  }

  private static void code(MarkupContext writer, Code node) {
    String text = node.getText().toString().replace("\r\n", " ").replace('\n', ' ');
    text = text.replace('\r', ' ');
    boolean padded =
        text.length() > 2 && text.startsWith(" ") && text.endsWith(" ") && !text.isBlank();
    if (node.getAncestorOfType(TableCell.class) != null) {
      // In a table a pipe is escaped even in code, or it would end the cell.
      text = text.replace("\\|", "|");
    }
    writer.raw("<code>");
    writer.text(padded ? text.substring(1, text.length() - 1) : text);
    writer.raw("</code>");
  }

  private static void link(MarkupContext writer, Link node) {
    BasedSequence url = node.getUrl();
    writer.startTag("a", place(writer, node, url)).address("href", Entities.unescape(url));
    if (node.getTitle().isNotNull()) {
      writer.attribute("title", Entities.unescape(node.getTitle()));
    }
    writer.endTag().insideLink(node);
    writer.raw("</a>");
  }

  private static int place(MarkupContext writer, Node node, BasedSequence url) {
    int place = writer.places().add(node.getStartOffset(), node.getEndOffset());
    if (url.isNotNull()) {
      writer.places().target(place, url.getStartOffset(), url.getEndOffset());
    }
    return place;
  }

  private static void image(MarkupContext writer, Image node) {
    BasedSequence url = node.getUrl();
    writer.startTag("img", place(writer, node, url)).address("src", Entities.unescape(url));
    StringBuilder alt = new StringBuilder();
    plain(node, alt);
    writer.attribute("alt", alt);
    if (node.getTitle().isNotNull()) {
      writer.attribute("title", Entities.unescape(node.getTitle()));
    }
    writer.raw(" />");
  }

  /** The text of a node without its markup, as an image's alternative text wants it. */
  private static void plain(Node parent, StringBuilder out) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Text) {
        out.append(LinkSyntax.unescape(node.getChars()));
      } else if (node instanceof HtmlEntity) {
        out.append(Entities.text(node.getChars().toString()));
      } else if (node instanceof Code code) {
        out.append(code.getText());
      } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
        out.append(' ');
      } else {
        plain(node, out);
      }
    }
  }

  private static void autoLink(MarkupContext writer, AutoLink node) {
    BasedSequence url = node.getText();
    writer.startTag("a", place(writer, node, url)).address("href", url.toString()).endTag();
    writer.text(url).raw("</a>");
  }

  private static void mailLink(MarkupContext writer, MailLink node) {
    BasedSequence address = node.getText();
    writer.startTag("a", place(writer, node, address)).address("href", "mailto:" + address);
    writer.endTag().text(address).raw("</a>");
  }

  private static void math(MarkupContext writer, MathInline node) {
    boolean alone = node.getPrevious() == null && node.getNext() == null;
    String formula = node.formula();
    boolean display = alone && node.getParent() instanceof Paragraph;
    if (display) {
      writer.startTag("pre", node.getChars()).endTag();
    }
    writer.raw("<code").attribute("class", "language-math").endTag();
    writer.text(formula).raw(display ? "</code></pre>" : "</code>");
  }

  private static void footnote(MarkupContext writer, Footnote node) {
    FootnoteBlock block = node.getFootnoteBlock();
    if (block == null) {
      writer.text("[^").text(node.getText()).text("]");
      return;
    }
    writer.places().budget().spend(Budget.LINK);
    int number = block.getFootnoteOrdinal();
    String id = Footnotes.referenceId(number, node.getReferenceOrdinal());
    writer.raw("<sup class=hb-fnref>");
    writer.startTag("a", node.getChars()).attribute("class", "hb-fn").attribute("id", id);
    writer.attribute("href", "#fn-" + number).endTag();
    writer.raw(number + "</a></sup>");
  }

  /** A marker in a cell or a heading: those without content are shown, the others only told of. */
  private static void marker(MarkupContext writer, MarkerInline node) {
    Marker marker = node.marker();
    if (!GitBookBlocks.isKnown(marker.name())) {
      StrayMarkers.report(writer, marker);
      writer.text(node.getChars());
    } else if (GitBookBlocks.isVoid(marker.name()) || GitBookBlocks.mayBeVoid(marker.name())) {
      if (!marker.closing()) {
        int place = writer.places().add(new GitBookBlock(marker, marker.end()), marker.end());
        writer.startTag("span", place).endTag().raw("</span>");
      }
    } else {
      StrayMarkers.report(writer, marker);
    }
  }

  /** Steps over an inline script and the like with all that stands between its tags. */
  static Node skipSwallowed(Node node, MarkupContext writer) {
    if (!(node instanceof HtmlInline) || !InlineClosers.swallows(node.getChars())) {
      return node;
    }
    Node end = writer.closers().next(node);
    if (end == null) {
      return node;
    }
    writer.node(node);
    return end;
  }
}
