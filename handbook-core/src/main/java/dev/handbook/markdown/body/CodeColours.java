package dev.handbook.markdown.body;

import dev.handbook.markdown.base.Budget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenTypes;

/**
 * Says which stretches of code are what, line by line, with the generated lexers of
 * RSyntaxTextArea: finite automata, which no input can send into a search.
 */
final class CodeColours {
  /** Beyond this, code is a file and not an example; it is shown without colours. */
  private static final int LONGEST_CODE = 100_000;

  /** An automaton may read to the end of the line at every token, so long lines are left out. */
  private static final int LONGEST_LINE = 1_000;

  /** What a character costs of the page's budget. */
  private static final int COST = 20;

  /** For code that nobody will see. */
  static final CodeColours NONE = new CodeColours(Optional.empty(), "");

  private final Optional<TokenMaker> lexer;
  private final boolean diff;
  private final boolean keys;
  private int state = TokenTypes.NULL;

  private CodeColours(Optional<TokenMaker> lexer, String language) {
    this.lexer = lexer;
    this.diff = language.equals("diff") || language.equals("patch");
    this.keys = language.equals("yaml") || language.equals("yml");
  }

  /**
   * Colours for one block of code.
   *
   * @param language as its writer names it, in lower case
   * @param wanted whether they are made at all; they cost a page the same, so that it is refused or
   *     not whatever the run is for
   */
  static CodeColours of(String language, String code, Budget budget, boolean wanted) {
    if (code.length() > LONGEST_CODE) {
      return NONE;
    }
    if (CodeLanguages.knows(language)) {
      budget.spend((long) code.length() * COST);
    }
    return wanted ? new CodeColours(CodeLanguages.lexer(language), language) : NONE;
  }

  /**
   * A stretch of a line.
   *
   * @param kind the theme's class for it, empty where it has none
   */
  record Piece(String text, String kind) {}

  /** Whether anything will be coloured. */
  boolean any() {
    return diff || lexer.isPresent();
  }

  /** The pieces of the next line; joined they are the line. */
  List<Piece> line(String line) {
    if (diff) {
      return List.of(new Piece(line, diff(line)));
    }
    if (lexer.isEmpty() || line.length() > LONGEST_LINE) {
      return List.of(new Piece(line, ""));
    }
    Segment segment = new Segment(line.toCharArray(), 0, line.length());
    Token first = lexer.get().getTokenList(segment, state, 0);
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    for (Token token = first; token != null; token = token.getNextToken()) {
      if (token.isPaintable()) {
        int end = Math.min(line.length(), token.getTextOffset() + token.length());
        if (end > from) {
          add(pieces, line.substring(from, end), kind(token));
          from = end;
        }
      }
      state = token.getType();
    }
    if (from < line.length()) {
      add(pieces, line.substring(from), "");
    }
    return pieces;
  }

  private static void add(List<Piece> pieces, String text, String kind) {
    Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
    if (last != null && last.kind().equals(kind)) {
      pieces.set(pieces.size() - 1, new Piece(last.text() + text, kind));
    } else {
      pieces.add(new Piece(text, kind));
    }
  }

  private static String diff(String line) {
    if (line.startsWith("@@") || line.startsWith("+++") || line.startsWith("---")) {
      return "hb-c-meta";
    }
    return line.startsWith("+") ? "hb-c-added" : line.startsWith("-") ? "hb-c-removed" : "";
  }

  private String kind(Token token) {
    if (keys && isKey(token)) {
      return "hb-c-name";
    }
    return switch (token.getType()) {
      case TokenTypes.COMMENT_EOL,
          TokenTypes.COMMENT_MULTILINE,
          TokenTypes.COMMENT_DOCUMENTATION,
          TokenTypes.COMMENT_KEYWORD,
          TokenTypes.COMMENT_MARKUP,
          TokenTypes.MARKUP_COMMENT ->
          "hb-c-comment";
      case TokenTypes.RESERVED_WORD, TokenTypes.RESERVED_WORD_2, TokenTypes.MARKUP_TAG_NAME ->
          "hb-c-word";
      case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE,
          TokenTypes.LITERAL_CHAR,
          TokenTypes.LITERAL_BACKQUOTE,
          TokenTypes.REGEX,
          TokenTypes.MARKUP_TAG_ATTRIBUTE_VALUE,
          TokenTypes.MARKUP_CDATA ->
          "hb-c-string";
      case TokenTypes.LITERAL_BOOLEAN,
          TokenTypes.LITERAL_NUMBER_DECIMAL_INT,
          TokenTypes.LITERAL_NUMBER_FLOAT,
          TokenTypes.LITERAL_NUMBER_HEXADECIMAL,
          TokenTypes.MARKUP_ENTITY_REFERENCE ->
          "hb-c-value";
      case TokenTypes.FUNCTION,
          TokenTypes.DATA_TYPE,
          TokenTypes.VARIABLE,
          TokenTypes.ANNOTATION,
          TokenTypes.MARKUP_TAG_ATTRIBUTE ->
          "hb-c-name";
      case TokenTypes.PREPROCESSOR,
          TokenTypes.MARKUP_DTD,
          TokenTypes.MARKUP_PROCESSING_INSTRUCTION,
          TokenTypes.MARKUP_CDATA_DELIMITER ->
          "hb-c-meta";
      default -> "";
    };
  }

  /** In YAML a name before a colon is what the reader looks for; the lexer sees only the name. */
  private static boolean isKey(Token token) {
    Token next = token.getNextToken();
    return token.isIdentifier() && next != null && next.isPaintable() && next.isSingleChar(':');
  }
}
