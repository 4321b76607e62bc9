package dev.handbook.dialect.markup;

import dev.handbook.dialect.reading.AttributeList;
import dev.handbook.dialect.reading.CodeRanges;
import dev.handbook.dialect.reading.Line;
import dev.handbook.model.MarkupFamily;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes out of a line what only says how it should look, and keeps what may be linked to. */
final class LineMarks {
  private static final Pattern CONTENTS =
      Pattern.compile("(?i)\\[TOC]|\\[\\[_?TOC_?]]|\\{\\{ ?toc ?}}|@\\[toc].*|\\$\\{toc}");

  private static final Pattern CONTENTS_ITEM = Pattern.compile("(?:[-*+]|\\d+\\.)\\s.{0,200}");

  /** {@code [#name]} behind a heading, as Nextra and Fumadocs have it. */
  private static final Pattern HEADING_ID = Pattern.compile("\\s\\[#([\\w-]{1,100})]\\s*$");

  /** Classes of paragraphs that themes of Jekyll show as hints. */
  private static final Set<String> CALLOUTS =
      Set.of(
          "note",
          "tip",
          "warning",
          "important",
          "highlight",
          "new",
          "caution",
          "danger",
          "info",
          "attention",
          "error");

  /** What the same begin with in other themes: {@code notice--warning}, {@code prompt-tip}. */
  private static final Pattern NOTICE =
      Pattern.compile("(?:notice|message|admonition|bd-callout|callout|alert|prompt)(?:-{1,2}|$)");

  /** Behind what a list of attributes may stand without a blank between. */
  private static final String ELEMENT_ENDS = ")]`*_>\"'~=^+";

  private final String text;
  private final Notation notation;
  private final CodeRanges code;
  private final Pieces out;
  private final boolean lists;
  private final boolean vault;
  private final boolean headingIds;
  private final InlineMarks inline;
  private int behind;

  LineMarks(String text, Notation notation, CodeRanges code, Pieces out) {
    this.text = text;
    this.notation = notation;
    this.code = code;
    this.out = out;
    this.lists = notation.has(MarkupFamily.ATTRIBUTE_LISTS);
    this.vault = notation.has(MarkupFamily.VAULT_NOTES);
    this.headingIds = notation.has(MarkupFamily.MDX);
    this.inline = new InlineMarks(text, notation, out);
  }

  /** The style of the hint that a list of attributes on a line of its own makes of a paragraph. */
  Optional<String> hint(Line line) {
    if (!lists || !text.startsWith("{:", line.first())) {
      return Optional.empty();
    }
    return AttributeList.at(text, line.first(), line.end())
        .filter(list -> text.substring(list.end(), line.end()).isBlank())
        .flatMap(list -> list.classes().stream().flatMap(LineMarks::style).findFirst());
  }

  private static Stream<String> style(String name) {
    String base = name.endsWith("-title") ? name.substring(0, name.length() - 6) : name;
    if (NOTICE.matcher(base).lookingAt()) {
      String kind = NOTICE.matcher(base).replaceFirst("");
      return Stream.of(Constructs.style(kind).orElse("info"));
    }
    return CALLOUTS.contains(base) ? Constructs.style(base).stream() : Stream.empty();
  }

  /** Whether a line is nothing but such a thing; writes what is left of it. */
  boolean skips(Line line) {
    char c = text.charAt(line.first());
    behind = Math.min(text.length(), line.end() + 1);
    if (c == '{') {
      Optional<AttributeList> list = AttributeList.at(text, line.first(), line.end());
      if (list.isPresent()
          && (lists || !list.get().colon())
          && text.substring(list.get().end(), line.end()).isBlank()) {
        anchors(list.get(), line);
        return true;
      }
    }
    if ("[{@$".indexOf(c) >= 0 && line.end() - line.first() < 40) {
      return CONTENTS.matcher(text).region(line.first(), line.end()).lookingAt()
          && CONTENTS.matcher(text.substring(line.first(), line.end()).strip()).matches();
    }
    return lists && isContentsItem(line);
  }

  /** {@code * TOC} above {@code {:toc}}: kramdown puts a list of headings there. */
  private boolean isContentsItem(Line line) {
    if (!text.startsWith("{:", Math.min(text.length(), behind))) {
      return false;
    }
    Line next = Line.at(text, behind);
    boolean contents = text.substring(next.first(), next.end()).matches("\\{:\\s*toc\\b.*}\\s*");
    boolean item = CONTENTS_ITEM.matcher(text).region(line.first(), line.end()).matches();
    if (contents && item) {
      behind = Math.min(text.length(), next.end() + 1);
    }
    return contents && item;
  }

  private void anchors(AttributeList list, Line line) {
    for (String id : list.ids()) {
      out.copy(line.start(), line.first());
      out.put(OwnMarker.open("own.anchor", "id", id), line.first(), line.end());
      out.put("\n", line.end(), line.end());
    }
  }

  int behind() {
    return behind;
  }

  /** Copies a line from an offset on without the lists of attributes and the marks in it. */
  void copy(Line line, int from) {
    boolean heading = text.charAt(line.first()) == '#';
    int at = from;
    int next = Math.max(from, line.first());
    while (next < line.end()) {
      char c = text.charAt(next);
      int behind = -1;
      if (c == '\\') {
        next++;
      } else if (inline.mayBegin(c) && !code.covers(next)) {
        behind = inline.write(next, line.end(), at);
      }
      if (behind < 0 && c == '{') {
        behind = attributes(line, next, at, heading);
      }
      at = behind < 0 ? at : behind;
      next = behind < 0 ? next + 1 : behind;
    }
    if (heading && headingIds) {
      Matcher id = HEADING_ID.matcher(text).region(at, line.end());
      if (id.find()) {
        out.copy(at, id.start()).put(" {#" + id.group(1) + "}", id.start(), line.end());
        return;
      }
    }
    int end = vault && !code.covers(line.end() - 1) ? withoutName(line, at) : line.end();
    out.copy(at, end);
    if (end < line.end()) {
      String name = text.substring(text.indexOf('^', end) + 1, line.end()).strip();
      out.put(OwnMarker.open("own.anchor", "id", name), end, line.end());
    }
  }

  /** Where a line ends without the name {@code ^name} that Obsidian gives a block at its end. */
  private int withoutName(Line line, int from) {
    int caret = text.lastIndexOf('^', line.end() - 1);
    boolean named =
        caret > from
            && text.charAt(caret - 1) == ' '
            && text.substring(caret + 1, line.end()).strip().matches("[A-Za-z0-9-]{1,60}");
    return named ? caret - 1 : line.end();
  }

  /** Where a list of attributes ends that begins with a brace; -1 when none does. */
  private int attributes(Line line, int brace, int copied, boolean heading) {
    Optional<AttributeList> list = legal(line, brace, heading);
    if (list.isEmpty()) {
      return -1;
    }
    int end = list.get().end();
    boolean last = atEnd(end, line);
    int blanks = brace;
    while (blanks > copied && text.charAt(blanks - 1) == ' ' && last) {
      blanks--;
    }
    out.copy(copied, heading && last ? withoutHashes(copied, blanks) : blanks);
    ids(list.get(), heading && last, brace);
    return end;
  }

  /** Where a heading ends without the number signs that may close it. */
  private int withoutHashes(int from, int end) {
    int hashes = end;
    while (hashes > from && text.charAt(hashes - 1) == '#') {
      hashes--;
    }
    int blanks = hashes;
    while (blanks > from && text.charAt(blanks - 1) == ' ') {
      blanks--;
    }
    return hashes == end || blanks == hashes || blanks == from ? end : blanks;
  }

  private void ids(AttributeList list, boolean heading, int brace) {
    for (String id : list.ids()) {
      if (heading && id.matches("[\\p{L}\\d._:-]+")) {
        out.put(" {#" + id + "}", brace, list.end());
        return;
      }
      out.put(OwnMarker.open("own.anchor", "id", id), brace, list.end());
    }
  }

  private boolean atEnd(int offset, Line line) {
    return text.substring(offset, line.end()).isBlank();
  }

  /** The list that begins at a brace, where one may stand. */
  private Optional<AttributeList> legal(Line line, int brace, boolean heading) {
    char before = brace > line.first() ? text.charAt(brace - 1) : ' ';
    if (before == '{' || before == '\\' || before == '$' || code.covers(brace)) {
      return Optional.empty();
    }
    Optional<AttributeList> list = AttributeList.at(text, brace, line.end());
    if (list.isEmpty() || (list.get().colon() && !lists)) {
      return Optional.empty();
    }
    boolean last = atEnd(list.get().end(), line);
    boolean cell = text.startsWith("|", next(list.get().end(), line));
    boolean legal =
        list.get().colon()
            || ELEMENT_ENDS.indexOf(before) >= 0
            || (last && heading && list.get().says())
            || (lists && (last || cell) && before == ' ' && list.get().says());
    return legal ? list : Optional.empty();
  }

  private int next(int from, Line line) {
    int i = from;
    while (i < line.end() && text.charAt(i) == ' ') {
      i++;
    }
    return i;
  }
}
