package dev.handbook.markdown.commonmark;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.block.CharacterNodeFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.DoNotDecorate;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * flexmark's inline parser with the parts replaced that follow an older CommonMark, or that need
 * more than one pass over what they read and so can be made to run for ever.
 */
final class HandbookInlineParser extends CommonmarkInlineParser {
  private final DelimiterRuns runs = new DelimiterRuns();
  private final Definitions definitions = new Definitions();
  private final Brackets brackets = new Brackets(this, runs, definitions);

  /** By their codes: what ends a piece of plain text; those of flexmark's set, at hand. */
  private final boolean[] special = new boolean[128];

  private CodeSpans codeSpans;
  private HtmlSyntax htmlSyntax;

  /** A parser for one page. */
  HandbookInlineParser(
      DataHolder options,
      BitSet specialCharacters,
      BitSet delimiterCharacters,
      Map<Character, DelimiterProcessor> delimiterProcessors,
      LinkRefProcessorData linkRefProcessors,
      List<InlineParserExtensionFactory> extensions) {
    // The parser adds to the set while it works, and the one given is shared between threads.
    super(
        options,
        (BitSet) specialCharacters.clone(),
        delimiterCharacters,
        delimiterProcessors,
        linkRefProcessors,
        extensions);
  }

  @Override
  public void parse(BasedSequence content, Node parent) {
    runs.clear();
    brackets.clear();
    codeSpans = null;
    htmlSyntax = null;
    // As flexmark from here on, but for how it trims; and nothing of ours asks for a block's end.
    block = parent;
    input = BudgetText.trimmed(content);
    index = 0;
    while (parseInline(parent instanceof DoNotDecorate)) {
      // Each time one piece.
    }
    processDelimiters(null);
    flushTextNode();
    mergeTextNodes(parent.getFirstChild(), parent.getLastChild());
  }

  @Override
  public void initializeDocument(Document document) {
    super.initializeDocument(document);
    noteSpecial();
  }

  @Override
  public List<Node> parseCustom(
      BasedSequence text,
      Node node,
      BitSet characters,
      Map<Character, CharacterNodeFactory> factories) {
    specialCharacters.or(characters);
    noteSpecial();
    return super.parseCustom(text, node, characters, factories);
  }

  private void noteSpecial() {
    for (int c = specialCharacters.nextSetBit(0); c >= 0; c = specialCharacters.nextSetBit(c + 1)) {
      special[c] = true;
    }
  }

  @Override
  protected boolean parseString() {
    int end = BudgetText.next(input, index, special);
    if (end < 0) {
      return super.parseString();
    }
    int start = index;
    index = end;
    if (end > start) {
      appendText(input, start, end);
    }
    return end > start;
  }

  @Override
  public boolean flushTextNode() {
    boolean whole =
        currentText != null
            && currentText.size() == 1
            && currentText.get(0) instanceof BudgetText part
            && !part.isEmpty();
    if (!whole) {
      return super.flushTextNode();
    }
    // As a rule: no need to put pieces together.
    block.appendChild(new Text(currentText.get(0)));
    currentText = null;
    return true;
  }

  @Override
  public int preProcessBlock(Paragraph paragraph, ParserState state) {
    BasedSequence text = paragraph.getChars();
    int end = definitionsEnd(text);
    return end == 0
        ? 0
        : text.subSequence(end, text.length()).getStartOffset() - text.getStartOffset();
  }

  /** Takes the definitions a paragraph begins with; gives the offset behind them. */
  int definitionsEnd(BasedSequence text) {
    return definitions.parse(text);
  }

  @Override
  public boolean parseNewline() {
    char c = input.charAt(index);
    int start = index;
    index += c == '\r' && index + 1 < input.length() && input.charAt(index + 1) == '\n' ? 2 : 1;
    flushTextNode();
    int blanks = 0;
    if (block.getLastChild() instanceof Text text) {
      BasedSequence chars = text.getChars();
      int end = chars.length();
      while (end > 0 && (chars.charAt(end - 1) == ' ' || chars.charAt(end - 1) == '\t')) {
        end--;
        blanks = chars.charAt(end) == ' ' ? blanks + 1 : Integer.MIN_VALUE / 2;
      }
      if (end == 0) {
        text.unlink();
      } else if (end < chars.length()) {
        text.setChars(chars.subSequence(0, end));
      }
    }
    BasedSequence end = input.subSequence(start, index);
    appendNode(blanks >= 2 ? new HardLineBreak(end) : new SoftLineBreak(end));
    skipBlanks();
    return true;
  }

  private void skipBlanks() {
    while (index < input.length() && (peek() == ' ' || peek() == '\t')) {
      index++;
    }
  }

  @Override
  protected boolean parseBackslash() {
    int start = index++;
    char next = index < input.length() ? input.charAt(index) : ' ';
    if (next == '\n' || next == '\r') {
      boolean two = next == '\r' && index + 1 < input.length() && input.charAt(index + 1) == '\n';
      index += two ? 2 : 1;
      appendNode(new HardLineBreak(input.subSequence(start, index)));
      skipBlanks();
    } else {
      index += LinkSyntax.isPunctuation(next) ? 1 : 0;
      appendText(input.subSequence(start, index));
    }
    return true;
  }

  @Override
  protected boolean parseBackticks() {
    if (codeSpans == null) {
      codeSpans = new CodeSpans(input);
    }
    int start = index;
    int opening = CodeSpans.runEnd(input, start);
    int closing = codeSpans.closing(start, opening);
    if (closing < 0) {
      index = opening;
      appendText(input.subSequence(start, opening));
      return true;
    }
    index = closing + opening - start;
    BasedSequence code = input.subSequence(opening, closing);
    appendNode(
        new Code(input.subSequence(start, opening), code, input.subSequence(closing, index)));
    return true;
  }

  @Override
  protected boolean parseDelimiters(DelimiterProcessor processor, char delimiter) {
    int start = index;
    while (index < input.length() && input.charAt(index) == delimiter) {
      index++;
    }
    int before = start == 0 ? '\n' : Character.codePointBefore(input, start);
    int after = index == input.length() ? '\n' : Character.codePointAt(input, index);
    runs.add(appendSeparateText(input.subSequence(start, index)), delimiter, before, after);
    return true;
  }

  @Override
  public void processDelimiters(Delimiter stackBottom) {
    runs.pair(null);
  }

  @Override
  protected boolean parseOpenBracket() {
    int start = index++;
    brackets.open(appendSeparateText(input.subSequence(start, index)), start, false);
    return true;
  }

  @Override
  protected boolean parseBang() {
    int start = index++;
    if (index < input.length() && input.charAt(index) == '[') {
      index++;
      brackets.open(appendSeparateText(input.subSequence(start, index)), start, true);
    } else {
      appendText(input.subSequence(start, index));
    }
    return true;
  }

  @Override
  protected boolean parseCloseBracket() {
    int end = brackets.close(input, index);
    if (end < 0) {
      appendText(input.subSequence(index, index + 1));
      index++;
    } else {
      index = end;
    }
    return true;
  }

  @Override
  public boolean parseAutolink() {
    Node link = AngleLinks.parse(input, index);
    if (link == null) {
      return false;
    }
    index += link.getChars().length();
    appendNode(link);
    return true;
  }

  @Override
  public boolean parseHtmlInline() {
    if (htmlSyntax == null) {
      htmlSyntax = new HtmlSyntax(input);
    }
    int end = htmlSyntax.end(index);
    if (end < 0) {
      return false;
    }
    BasedSequence html = input.subSequence(index, end);
    boolean comment = html.length() > 3 && html.charAt(1) == '!' && html.charAt(2) == '-';
    appendNode(comment ? new HtmlInlineComment(html) : new HtmlInline(html));
    index = end;
    return true;
  }

  @Override
  public boolean parseEntity() {
    int end = Entities.end(input, index);
    if (end < 0 || Entities.text(input.subSequence(index, end).toString()).isEmpty()) {
      return false;
    }
    appendNode(new HtmlEntity(input.subSequence(index, end)));
    index = end;
    return true;
  }
}
