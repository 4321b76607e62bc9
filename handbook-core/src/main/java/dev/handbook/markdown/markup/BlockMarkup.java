package dev.handbook.markdown.markup;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.BulletListItem;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.OrderedListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.handbook.markdown.base.Budget;
import dev.handbook.markdown.base.CodeAttributes;
import dev.handbook.markdown.base.GitBookBlock;
import dev.handbook.markdown.base.GitBookBlocks;
import dev.handbook.markdown.base.Marker;
import dev.handbook.markdown.commonmark.BudgetText;
import dev.handbook.markdown.commonmark.Entities;
import dev.handbook.markdown.commonmark.MarkerBlock;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/** How each type of block is written. */
final class BlockMarkup {
  private BlockMarkup() {}

  static void register(Map<Class<?>, BiConsumer<MarkupContext, Node>> handlers) {
    handlers.put(Heading.class, (writer, node) -> heading(writer, (Heading) node));
    handlers.put(Paragraph.class, BlockMarkup::paragraph);
    handlers.put(BlockQuote.class, (writer, node) -> element(writer, node, "blockquote"));
    handlers.put(BulletList.class, (writer, node) -> element(writer, node, "ul"));
    handlers.put(OrderedList.class, (writer, node) -> orderedList(writer, (OrderedList) node));
    handlers.put(BulletListItem.class, BlockMarkup::item);
    handlers.put(OrderedListItem.class, BlockMarkup::item);
    handlers.put(TaskListItem.class, (writer, node) -> task(writer, (TaskListItem) node));
    handlers.put(FencedCodeBlock.class, (writer, node) -> fence(writer, (FencedCodeBlock) node));
    handlers.put(
        IndentedCodeBlock.class, (writer, node) -> indented(writer, (IndentedCodeBlock) node));
    handlers.put(
        ThematicBreak.class,
        (writer, node) -> writer.line().startTag("hr", node.getChars()).raw(" />\n"));
    handlers.put(HtmlBlock.class, BlockMarkup::html);
    handlers.put(HtmlCommentBlock.class, BlockMarkup::html);
    handlers.put(DefinitionList.class, (writer, node) -> element(writer, node, "dl"));
    handlers.put(DefinitionTerm.class, (writer, node) -> element(writer, node, "dt"));
    handlers.put(DefinitionItem.class, (writer, node) -> element(writer, node, "dd"));
    handlers.put(TableBlock.class, (writer, node) -> element(writer, node, "table"));
    handlers.put(TableHead.class, (writer, node) -> section(writer, node, "thead"));
    handlers.put(TableBody.class, (writer, node) -> section(writer, node, "tbody"));
    handlers.put(TableSeparator.class, (writer, node) -> {});
    handlers.put(TableRow.class, (writer, node) -> element(writer, node, "tr"));
    handlers.put(TableCell.class, (writer, node) -> cell(writer, (TableCell) node));
    handlers.put(GitBookBlock.class, (writer, node) -> gitBook(writer, (GitBookBlock) node));
    handlers.put(MarkerBlock.class, (writer, node) -> strayMarker(writer, (MarkerBlock) node));
  }

  private static void element(MarkupContext writer, Node node, String name) {
    writer.line().startTag(name, BudgetText.trimmedEnd(node.getChars())).endTag().raw("\n");
    writer.scope(node);
    writer.line().raw("</").raw(name).raw(">\n");
  }

  private static void item(MarkupContext writer, Node node) {
    writer.line().startTag("li", BudgetText.trimmedEnd(node.getChars())).endTag();
    writer.scope(node);
    writer.raw("</li>\n");
  }

  private static void heading(MarkupContext writer, Heading node) {
    String name = "h" + node.getLevel();
    writer.line().startTag(name, BudgetText.trimmedEnd(node.getChars())).endTag();
    writer.scope(node);
    writer.raw("</").raw(name).raw(">\n");
  }

  private static void paragraph(MarkupContext writer, Node node) {
    if (isTight(node)) {
      closeAtEnd(writer, node);
    } else if (node.getFirstChild() != null) {
      writer.line().startTag("p", BudgetText.trimmedEnd(node.getChars())).endTag();
      closeAtEnd(writer, node);
      writer.raw("</p>\n");
    }
  }

  /**
   * A tag opened in a paragraph ends with it; but a paragraph may end what was opened before it, as
   * {@code </details>} at its end does.
   */
  private static void closeAtEnd(MarkupContext writer, Node node) {
    int depth = writer.open().depth();
    writer.children(node);
    writer.open().closeTo(depth, writer.out());
  }

  private static boolean isTight(Node paragraph) {
    Node item = paragraph.getParent();
    if (item instanceof DefinitionItem definition) {
      // Two paragraphs without elements of their own would run into each other.
      return definition.isTight() && definition.getFirstChild() == definition.getLastChild();
    }
    return item != null && item.getParent() instanceof ListBlock list && list.isTight();
  }

  private static void orderedList(MarkupContext writer, OrderedList node) {
    writer.line().startTag("ol", BudgetText.trimmedEnd(node.getChars()));
    if (node.getStartNumber() != 1) {
      writer.attribute("start", Integer.toString(node.getStartNumber()));
    }
    writer.endTag().raw("\n");
    writer.scope(node);
    writer.line().raw("</ol>\n");
  }

  private static void task(MarkupContext writer, TaskListItem node) {
    writer.line().startTag("li", BudgetText.trimmedEnd(node.getChars())).endTag().raw("<input");
    if (node.isItemDoneMarker()) {
      writer.attribute("checked", "");
    }
    writer.attribute("disabled", "").attribute("type", "checkbox").raw("> ");
    writer.scope(node);
    writer.raw("</li>\n");
  }

  private static void fence(MarkupContext writer, FencedCodeBlock node) {
    String info = Entities.unescape(node.getInfo()).strip();
    FenceInfo fence = writer.isPlain() ? firstWord(info) : FenceInfo.of(info);
    code(writer, node, fence, node.getContentChars());
  }

  private static FenceInfo firstWord(String info) {
    int end = 0;
    while (end < info.length() && !Character.isWhitespace(info.charAt(end))) {
      end++;
    }
    return new FenceInfo(info.substring(0, end), "", "", false, "");
  }

  private static void indented(MarkupContext writer, IndentedCodeBlock node) {
    code(writer, node, FenceInfo.of(""), node.getContentChars().trimTailBlankLines());
  }

  private static void html(MarkupContext writer, Node node) {
    writer.line();
    GluedHeading.write(writer, ((HtmlBlockBase) node).getContentChars());
    writer.line();
  }

  private static void code(MarkupContext writer, Node node, FenceInfo info, BasedSequence code) {
    writer.line().startTag("pre", BudgetText.trimmedEnd(node.getChars()));
    mark(info, writer);
    writer.endTag().raw("<code");
    if (!info.language().isEmpty()) {
      writer.attribute("class", "language-" + info.language());
    }
    writer.endTag().text(code.normalizeEOL());
    if (code.length() > 0 && !code.endsWith("\n") && !code.endsWith("\r")) {
      writer.raw("\n");
    }
    writer.raw("</code></pre>\n");
  }

  private static void section(MarkupContext writer, Node node, String name) {
    if (node.getFirstChild() != null) {
      writer.line().raw("<" + name + ">\n");
      writer.children(node);
      writer.line().raw("</" + name + ">\n");
    }
  }

  private static void cell(MarkupContext writer, TableCell node) {
    writer.places().budget().spend(Budget.CELL);
    String name = node.isHeader() ? "th" : "td";
    BasedSequence text = node.getText();
    writer.line().startTag(name, text.isNull() ? node.getChars() : BudgetText.trimmed(text));
    if (node.getAlignment() != null) {
      writer.attribute("align", node.getAlignment().name().toLowerCase(Locale.ROOT));
    }
    writer.endTag();
    writer.scope(node);
    writer.raw("</").raw(name).raw(">");
  }

  private static void gitBook(MarkupContext writer, GitBookBlock node) {
    writer.places().budget().spend(Budget.BLOCK);
    Marker marker = node.marker();
    int end = node.end();
    if (end < 0) {
      Node last = node.getLastChild();
      end = last == null ? marker.end() : Math.max(marker.end(), last.getEndOffset());
    }
    int place = writer.places().add(node, end);
    if (GitBookBlocks.isIntegration(marker.name())) {
      StrayMarkers.report(writer, marker);
    }
    if (node.unclosed()) {
      StrayMarkers.unclosed(writer, marker);
    }
    writer.line().startTag("div", place);
    if (marker.name().equals("include")) {
      writer.include(marker);
    } else {
      writer.endTag().raw("\n");
      writer.scope(node);
    }
    writer.line().raw("</div>\n");
  }

  private static void strayMarker(MarkupContext writer, MarkerBlock node) {
    StrayMarkers.report(writer, node.marker());
  }

  /** Gives code between fences the attributes it would have in a GitBook block. */
  private static void mark(FenceInfo info, MarkupContext writer) {
    if (!info.title().isEmpty()) {
      writer.attribute(CodeAttributes.TITLE, info.title());
    }
    if (info.numbered()) {
      writer.attribute(CodeAttributes.NUMBERED, info.first());
    }
    if (!info.marked().isEmpty()) {
      writer.attribute(CodeAttributes.MARKED, info.marked());
    }
  }
}
