package dev.handbook.lint;

import dev.handbook.model.Block;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.Page;
import dev.handbook.model.SourceFile;
import dev.handbook.text.KeywordSet;
import dev.handbook.text.SourceText;
import dev.handbook.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the suppressions of a file.
 *
 * <p>{@code <!-- handbook:ignore rule-name reason="…" until=2027-01-31 -->} on a line of its own is
 * for the next block, at the end of a line for that line; {@code handbook:ignore-page} is for the
 * page. In front matter {@code # handbook:ignore …} does the same for the next key or its own line.
 */
final class SuppressionReader {
  private static final String MARK = "handbook:ignore";
  private static final KeywordSet MARKED = KeywordSet.of(MARK);
  private static final Pattern OPENING = Pattern.compile("<!--\\s*+$");
  private static final Pattern WORD =
      Pattern.compile(
          "([a-z]++)\\s*+=\\s*+(?:\"([^\"]*+)\"|“([^”]*+)”|'((?:[^']|'(?=\\p{L}))*+)'|‘([^’]*+)’|([^\\s\"“'‘]++))|([^\\s,]++)");

  private final SourceFile file;
  private final SourceText text;
  private final List<Block> blocks;

  private SuppressionReader(SourceFile file, List<Block> blocks) {
    this.file = file;
    this.text = file.text();
    this.blocks = blocks;
  }

  static List<Suppression> read(Page page) {
    if (!MARKED.in(page.text().text())) {
      return List.of();
    }
    List<Block> all = page.blocks().stream().flatMap(Block::flatten).toList();
    return new SuppressionReader(page.source(), all).all();
  }

  static List<Suppression> read(SourceFile file) {
    return new SuppressionReader(file, List.of()).all();
  }

  private List<Suppression> all() {
    List<Suppression> found = new ArrayList<>();
    String whole = text.text();
    for (int at = whole.indexOf(MARK); at >= 0; at = whole.indexOf(MARK, at + 1)) {
      if (at < file.bodyStart()) {
        yamlComment(at).ifPresent(found::add);
      } else {
        htmlComment(at).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Suppression> htmlComment(int mark) {
    String whole = text.text();
    Matcher opening = OPENING.matcher(whole).region(Math.max(0, mark - 40), mark);
    int end = whole.indexOf("-->", mark);
    if (!opening.find() || end < 0) {
      return Optional.empty();
    }
    Span span = text.span(opening.start(), end + 3);
    boolean quoted = opening.start() > 0 && whole.charAt(opening.start() - 1) == '`';
    if (quoted || inCode(span.line())) {
      return Optional.empty();
    }
    String before = text.line(span.line()).substring(0, span.column() - 1);
    String after = text.line(span.endLine()).substring(span.endColumn() - 1);
    boolean alone = before.chars().allMatch(c -> " \t>".indexOf(c) >= 0) && after.isBlank();
    int[] lines = alone ? nextBlock(span.endLine()) : new int[] {span.line(), span.endLine()};
    return Optional.of(suppression(whole.substring(mark, end), span, lines));
  }

  private boolean inCode(int line) {
    return blocks.stream()
        .filter(block -> block.type() == Block.Type.CODE)
        .anyMatch(code -> code.span().line() <= line && line <= code.span().endLine());
  }

  private int[] nextBlock(int line) {
    if (line < text.lineCount() && !text.line(line + 1).isBlank() && !begins(line + 1)) {
      return restOfBlock(line + 1);
    }
    Optional<Block> next = blocks.stream().filter(block -> block.span().line() > line).findFirst();
    if (next.isPresent()) {
      return new int[] {next.get().span().line(), next.get().span().endLine()};
    }
    int following = line + 1;
    while (following <= text.lineCount() && text.line(following).isBlank()) {
      following++;
    }
    return new int[] {following, following};
  }

  /** A comment between the lines of an item is no block of its own: it is for those below it. */
  private int[] restOfBlock(int first) {
    int last = first;
    while (last < text.lineCount() && !text.line(last + 1).isBlank() && !begins(last + 1)) {
      last++;
    }
    return new int[] {first, last};
  }

  private boolean begins(int line) {
    return blocks.stream().anyMatch(block -> block.span().line() == line);
  }

  private Optional<Suppression> yamlComment(int mark) {
    int line = text.lineOf(mark);
    String written = text.line(line);
    int column = mark - text.startOf(line);
    int hash = written.lastIndexOf('#', column);
    if (hash < 0 || !written.substring(hash + 1, column).isBlank()) {
      return Optional.empty();
    }
    boolean alone = written.substring(0, hash).isBlank();
    int[] lines = alone ? nextKey(line) : new int[] {line, line};
    Span span = new Span(line, hash + 1, line, written.length() + 1);
    return Optional.of(suppression(written.substring(column), span, lines));
  }

  private int[] nextKey(int line) {
    Stream<FrontMatter.Entry> entries = file.frontMatter().entries().stream();
    return entries
        .filter(entry -> entry.keySpan().line() > line)
        .findFirst()
        .map(
            entry ->
                new int[] {
                  entry.keySpan().line(),
                  Math.max(entry.keySpan().line(), entry.value().span().endLine())
                })
        .orElse(new int[] {line + 1, line + 1});
  }

  private static Suppression suppression(String command, Span span, int[] lines) {
    String rest = command.substring(MARK.length());
    boolean wholePage = rest.startsWith("-page");
    List<String> rules = new ArrayList<>();
    String reason = "";
    Optional<String> until = Optional.empty();
    Matcher word = WORD.matcher(wholePage ? rest.substring("-page".length()) : rest);
    while (word.find()) {
      if (word.group(1) == null && word.group(7).startsWith("reason=")) {
        // Its quotation mark is not closed.
        reason = rest.substring(rest.indexOf("reason=") + "reason=".length() + 1).strip();
        break;
      }
      if (word.group(1) == null) {
        rules.add(word.group(7));
        continue;
      }
      String value =
          Stream.of(2, 3, 4, 5, 6).map(word::group).filter(v -> v != null).findFirst().get();
      if (word.group(1).equals("reason")) {
        reason = value.strip();
      } else if (word.group(1).equals("until")) {
        until = Optional.of(value.strip());
      }
    }
    return new Suppression(rules, reason, until, wholePage, lines[0], lines[1], span);
  }
}
