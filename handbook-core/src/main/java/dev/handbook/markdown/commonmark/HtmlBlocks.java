package dev.handbook.markdown.commonmark;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.DataKey;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.handbook.markdown.base.GitBookBlocks;
import dev.handbook.markdown.base.MarkerScanner;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * HTML blocks as CommonMark 0.31.2 has them (section 4.6); flexmark follows an older version.
 *
 * <p>In handbooks a heading or a GitBook marker glued to the HTML before it is not HTML: {@link
 * #GIVES_WAY}.
 */
final class HtmlBlocks extends AbstractBlockParser {
  /** Whether a heading or a marker ends an HTML block although there is no blank line. */
  static final DataKey<Boolean> GIVES_WAY = new DataKey<>("HANDBOOK_HTML_GIVES_WAY", false);

  private static final int CODE_INDENT = 4;
  private static final List<String> RAW_TEXT = List.of("script", "pre", "style", "textarea");

  private static final Set<String> BLOCK_NAMES =
      Set.of(
          "address",
          "article",
          "aside",
          "base",
          "basefont",
          "blockquote",
          "body",
          "caption",
          "center",
          "col",
          "colgroup",
          "dd",
          "details",
          "dialog",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "frame",
          "frameset",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "head",
          "header",
          "hr",
          "html",
          "iframe",
          "legend",
          "li",
          "link",
          "main",
          "menu",
          "menuitem",
          "nav",
          "noframes",
          "ol",
          "optgroup",
          "option",
          "p",
          "param",
          "search",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "title",
          "tr",
          "track",
          "ul");

  private final HtmlBlock block = new HtmlBlock();
  private final BlockContent content = new BlockContent();
  private final List<String> ends;
  private final boolean givesWay;
  private boolean finished;

  /**
   * A block.
   *
   * @param ends what a line must hold to be its last; empty when a blank line ends it
   */
  private HtmlBlocks(List<String> ends, boolean givesWay) {
    this.ends = ends;
    this.givesWay = givesWay;
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    boolean over =
        finished || (ends.isEmpty() && (state.isBlank() || (givesWay && isHeadingOrMarker(state))));
    return over ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
  }

  private static boolean isHeadingOrMarker(ParserState state) {
    BasedSequence line = state.getLine();
    int start = state.getNextNonSpaceIndex();
    if (state.getIndent() >= CODE_INDENT) {
      return false;
    }
    int end = start;
    while (end < line.length() && line.charAt(end) == '#') {
      end++;
    }
    boolean heading = end > start && end - start <= 6 && end < line.length();
    return heading && (line.charAt(end) == ' ' || line.charAt(end) == '\t')
        || MarkerScanner.scan(line, start)
            .filter(marker -> !GitBookBlocks.isInline(marker.name()))
            .isPresent();
  }

  @Override
  public void addLine(ParserState state, BasedSequence line) {
    content.add(line, state.getIndent());
    if (!ends.isEmpty()) {
      String lower = line.toString().toLowerCase(Locale.ROOT);
      finished = ends.stream().anyMatch(lower::contains);
    }
  }

  @Override
  public void closeBlock(ParserState state) {
    block.setContent(content);
  }

  /** Makes the parsers. */
  static final class Factory implements CustomBlockParserFactory, Independent {
    @Override
    public BlockParserFactory apply(DataHolder options) {
      return new Starter(options);
    }

    @Override
    public Set<Class<?>> getAfterDependents() {
      return Set.of(BlockQuoteParser.Factory.class, HeadingParser.Factory.class, Fences.class);
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
      return Set.of(
          ThematicBreaks.class,
          ListBlockParser.Factory.class,
          IndentedCodeBlockParser.Factory.class);
    }
  }

  private static final class Starter extends AbstractBlockParserFactory {
    private final boolean givesWay;

    Starter(DataHolder options) {
      super(options);
      this.givesWay = GIVES_WAY.get(options);
    }

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      int start = state.getNextNonSpaceIndex();
      BasedSequence line = state.getLine();
      if (state.getIndent() >= CODE_INDENT
          || start + 1 >= line.length()
          || line.charAt(start) != '<') {
        return BlockStart.none();
      }
      List<String> ends = ends(line.subSequence(start, line.length()).toString());
      if (ends == null
          && !matched.getBlockParser().isParagraphParser()
          && isCompleteTag(line, start)) {
        ends = List.of();
      }
      return ends == null
          ? BlockStart.none()
          : BlockStart.of(new HtmlBlocks(ends, givesWay)).atIndex(state.getIndex());
    }

    /** What ends the block that a line begins; null when it begins none that needs no whole tag. */
    private static List<String> ends(String line) {
      String lower = line.toLowerCase(Locale.ROOT);
      for (String name : RAW_TEXT) {
        if (lower.startsWith(name, 1) && endsName(lower, 1 + name.length(), false)) {
          return RAW_TEXT.stream().map(raw -> "</" + raw + ">").toList();
        }
      }
      if (line.startsWith("<!--")) {
        return List.of("-->");
      }
      if (line.startsWith("<?")) {
        return List.of("?>");
      }
      if (line.startsWith("<![CDATA[")) {
        return List.of("]]>");
      }
      if (line.startsWith("<!") && line.length() > 2 && Character.isLetter(line.charAt(2))) {
        return List.of(">");
      }
      int from = line.charAt(1) == '/' ? 2 : 1;
      int end = from;
      while (end < lower.length() && Character.isLetterOrDigit(lower.charAt(end))) {
        end++;
      }
      boolean known = BLOCK_NAMES.contains(lower.substring(from, end));
      return known && endsName(lower, end, true) ? List.of() : null;
    }

    private static boolean endsName(String line, int at, boolean mayClose) {
      if (at >= line.length()) {
        return true;
      }
      char c = line.charAt(at);
      return c == ' ' || c == '\t' || c == '>' || (mayClose && line.startsWith("/>", at));
    }

    private static boolean isCompleteTag(BasedSequence line, int start) {
      int end =
          line.charAt(start + 1) == '/'
              ? HtmlSyntax.closingTagEnd(line, start)
              : HtmlSyntax.openTagEnd(line, start);
      return end >= 0 && line.subSequence(end, line.length()).isBlank();
    }
  }
}
