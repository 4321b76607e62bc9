package dev.handbook.domain;

import dev.handbook.domain.KeyResult.Role;
import dev.handbook.model.Block;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.Key;
import dev.handbook.model.Kind;
import dev.handbook.model.Page;
import dev.handbook.text.KeywordSet;
import dev.handbook.text.SourceText;
import dev.handbook.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the codes of key results on a page, {@code CP-KR 2.1: Achieve …}, in lists, tables and
 * running text, also where they are slightly misspelt.
 */
final class KeyResultReader {
  /** Objectives are counted in whole numbers: {@code CRI-O1.34} is a program. */
  private static final Pattern CODE =
      Pattern.compile(
          "(?<![\\w-])(?!CRI-O)([A-Z]{1,4})[ ]?[-–—][ ]?(?!O(?![ -]?[0-9]{1,2}(?!\\.?[0-9])))(KR|O|Kr|kr)[ -]?([0-9]{1,2}(?:\\.[0-9]{1,2}[a-z]?)?)(?![\\w%.-]*[0-9])");

  private static final Pattern LIST =
      Pattern.compile("\\bOKRs?\\b|\\bkey results?\\b|\\bobjectives\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern CONNECTION =
      Pattern.compile("\\bconnections?\\b|\\blinks?\\b", Pattern.CASE_INSENSITIVE);

  /** “ABCD - KR 12.12a” and what may be around it. */
  private static final int LONGEST_CODE = 20;

  private final Page page;
  private final List<KeyResult> found = new ArrayList<>();
  private String heading = "";

  private KeyResultReader(Page page) {
    this.page = page;
  }

  static List<KeyResult> read(Page page) {
    KeyResultReader reader = new KeyResultReader(page);
    if (mayHaveCodes(page.text().text())) {
      reader.frontMatter();
      reader.blocks(page.blocks());
    }
    return reader.found;
  }

  /** Whether KR, Kr, kr or -O is somewhere, looked for in one go. */
  private static boolean mayHaveCodes(String text) {
    byte[] letters = KeywordSet.bytes(text);
    for (int i = 1; i < letters.length; i++) {
      byte letter = letters[i];
      boolean may =
          switch (letters[i - 1]) {
            case 'K' -> letter == 'R' || letter == 'r';
            case 'k' -> letter == 'r';
            case '-' -> letter == 'O';
            default -> false;
          };
      if (may) {
        return true;
      }
    }
    return false;
  }

  private void frontMatter() {
    for (FrontMatter.Scalar scalar : page.frontMatter().scalars(Key.KEY_RESULTS)) {
      Matcher code = CODE.matcher(scalar.text());
      if (code.find()) {
        found.add(keyResult(code, "", Role.MENTIONED, scalar.span()));
      }
    }
  }

  private void blocks(List<Block> blocks) {
    for (Block block : blocks) {
      if (block.type() == Block.Type.HEADING) {
        heading = block.text();
      }
      if (block.type() == Block.Type.TABLE) {
        table(block);
      } else if (block.type() != Block.Type.CODE) {
        codes(block);
        blocks(block.children());
      }
    }
  }

  private void table(Block table) {
    List<Block> rows = table.flatten().filter(row -> row.type() == Block.Type.ROW).toList();
    boolean ofResults =
        !rows.isEmpty()
            && rows.get(0).children().stream().anyMatch(head -> LIST.matcher(head.text()).find());
    for (Block row : rows) {
      int code = cellOfCode(row);
      if (code < 0) {
        blocks(row.children());
      } else {
        row(row.children(), code, ofResults);
      }
    }
  }

  /** The cell that is a code and nothing else, and has words beside it; -1 if there is none. */
  private static int cellOfCode(Block row) {
    List<Block> cells = row.children();
    for (int i = 0; i + 1 < cells.size(); i++) {
      String text = cells.get(i).text();
      boolean may = text.length() < LONGEST_CODE && CODE.matcher(text.strip()).matches();
      if (may && !cells.get(i + 1).text().isBlank()) {
        return i;
      }
    }
    return -1;
  }

  private void row(List<Block> cells, int at, boolean ofResults) {
    for (int i = 0; i < cells.size(); i++) {
      if (i != at) {
        blocks(List.of(cells.get(i)));
      }
    }
    Matcher code = CODE.matcher(cells.get(at).text());
    String text = cells.get(at + 1).text().strip();
    boolean words = !CODE.matcher(text).lookingAt();
    if (code.find()) {
      Role said = !words ? Role.MENTIONED : ofResults && role() != Role.SET ? Role.LISTED : role();
      found.add(keyResult(code, words ? text : "", said, place(cells.get(at), code.group())));
    }
  }

  private void codes(Block block) {
    String said = block.text();
    if (!isDashed(said, '-') && !isDashed(said, '–') && !isDashed(said, '—')) {
      return;
    }
    Matcher code = CODE.matcher(block.text());
    boolean begins = true;
    while (code.find()) {
      boolean definition = begins && code.start() <= 2 && mayDefine(block);
      String rest = definition ? block.text().substring(code.end()) : "";
      String text = rest.replaceFirst("^\\s*[:–—-]?\\s*", "").strip();
      Role role = definition && !text.isEmpty() ? role() : Role.MENTIONED;
      found.add(keyResult(code, text, role, place(block, code.group())));
      begins = false;
    }
  }

  /** Whether a dash is followed by what may be the rest of a code; quicker than to ask for one. */
  private static boolean isDashed(String text, char dash) {
    for (int at = text.indexOf(dash); at >= 0; at = text.indexOf(dash, at + 1)) {
      int next = text.startsWith(" ", at + 1) ? at + 2 : at + 1;
      if (next < text.length() && "KkO".indexOf(text.charAt(next)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** On a page of OKRs objectives are headings; elsewhere a heading names what others set. */
  private boolean mayDefine(Block block) {
    return block.type() != Block.Type.HEADING || page.kind() == Kind.OKR;
  }

  private Role role() {
    if (page.kind() == Kind.OKR) {
      return Role.SET;
    }
    boolean listed = LIST.matcher(heading).find() && !CONNECTION.matcher(heading).find();
    return listed ? Role.LISTED : Role.MENTIONED;
  }

  private KeyResult keyResult(Matcher code, String text, Role role, Span span) {
    String kind = code.group(2).toUpperCase(Locale.ROOT);
    String proper = code.group(1) + "-" + kind + (kind.equals("KR") ? " " : "") + code.group(3);
    return new KeyResult(proper, code.group(), text, role, page, span);
  }

  private Span place(Block block, String written) {
    SourceText source = page.text();
    Span span = block.span();
    for (int line = span.line(); line <= Math.min(span.endLine(), source.lineCount()); line++) {
      int at = source.line(line).indexOf(written);
      if (at >= 0) {
        return new Span(line, at + 1, line, at + 1 + written.length());
      }
    }
    return Span.at(span.line(), span.column());
  }
}
