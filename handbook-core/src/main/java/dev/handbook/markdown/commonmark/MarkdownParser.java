package dev.handbook.markdown.commonmark;

import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import dev.handbook.markdown.base.Budget;
import dev.handbook.markdown.base.Nesting;
import java.util.List;

/** flexmark, set up for handbooks; one parser serves all threads. */
public final class MarkdownParser {
  private static final Parser HANDBOOK = handbook();

  private MarkdownParser() {}

  private static Parser handbook() {
    Parser.Builder builder =
        builder(
            List.of(
                new TableParagraphs(),
                StrikethroughExtension.create(),
                TaskListExtension.create(),
                FootnoteExtension.create(),
                DefinitionExtension.create()));
    builder.set(HtmlBlocks.GIVES_WAY, true);
    return builder
        .customBlockParserFactory(new MarkerBlockParser.Factory())
        .customBlockParserFactory(new AbbreviationDefinitions.Factory())
        .customInlineParserExtensionFactory(new MarkerInlineParser.Factory())
        .customInlineParserExtensionFactory(new MathParser.Factory())
        .build();
  }

  /**
   * Parses the body of a page.
   *
   * @throws Budget.Exhausted when it needs too much work
   * @throws Nesting.TooDeep when it is nested more deeply than we read
   */
  public static Document parse(String body, Budget budget) {
    Nesting.checkLines(body, budget);
    BudgetText text = BudgetText.of(body, budget);
    Document document = HANDBOOK.parse(text);
    budget.spend(text.steps());
    Nesting.checkTree(document, budget);
    Leftovers.remove(document);
    TaskItems.adopt(document);
    MarkerPairing.pair(document);
    Nesting.checkTree(document, budget);
    return document;
  }

  /** A parser with some extensions and with what we mend in flexmark. */
  public static Parser.Builder builder(List<Extension> extensions) {
    MutableDataSet options = new MutableDataSet();
    options.set(Parser.EXTENSIONS, extensions);
    options.set(Parser.HTML_BLOCK_PARSER, false);
    options.set(Parser.HEADING_PARSER, false);
    options.set(Parser.FENCED_CODE_BLOCK_PARSER, false);
    options.set(Parser.THEMATIC_BREAK_PARSER, false);
    options.set(TablesExtension.COLUMN_SPANS, false);
    options.set(TablesExtension.APPEND_MISSING_COLUMNS, true);
    options.set(TablesExtension.DISCARD_EXTRA_COLUMNS, true);
    options.set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true);
    options.set(TablesExtension.MIN_SEPARATOR_DASHES, 1);
    options.set(TablesExtension.MAX_HEADER_ROWS, 1);
    options.set(TablesExtension.WITH_CAPTION, false);
    return Parser.builder(options)
        .customBlockParserFactory(new Headings.Factory())
        .customBlockParserFactory(new HtmlBlocks.Factory())
        .customBlockParserFactory(new Fences())
        .customBlockParserFactory(new ThematicBreaks())
        .customInlineParserFactory(HandbookInlineParser::new)
        .paragraphPreProcessorFactory(new ReferencePreProcessorFactory());
  }
}
