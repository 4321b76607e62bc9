package dev.handbook.domain.control;

import dev.handbook.domain.control.Statement.Place;
import dev.handbook.model.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the head of a memorandum, the form in which public offices issue procedures. */
final class Memorandum {
  private static final int LONGEST = 800;

  private static final Pattern HEAD =
      Pattern.compile(
          "\\b(?:TO|To):.{1,200}\\b(?:FROM|From):\\W*(?<from>.{2,90}?)\\W*\\b(?:(?:CC|THRU|THROUGH):.{1,120})?"
              + "(?:DATE|Date):\\W*(?<date>.{6,60}?)\\W*\\b(?:SUBJECT|Subject|RE|Re)\\b:.*");

  private static final Pattern ITERATED =
      Pattern.compile(
          "(?:iterated|revised|updated|version|rev\\.?|issued)\\s*\\(?v?(?<version>\\d{1,3}(?:\\.\\d{1,3})*)\\)?\\s+on\\b.*",
          Pattern.CASE_INSENSITIVE);

  private Memorandum() {}

  /** What the head of a memorandum states; nothing for any other block. */
  static List<Statement> in(Block block) {
    String text = block.fullText();
    if (text.length() > LONGEST || !(text.contains("From:") || text.contains("FROM:"))) {
      return List.of();
    }
    Matcher head = HEAD.matcher(text);
    if (!head.find()) {
      return List.of();
    }
    List<Statement> found = new ArrayList<>();
    add(new Label(Field.AUTHOR, true, 0, false), head.group("from"), block, found);
    add(new Label(Field.UPDATED, true, 0, false), head.group("date"), block, found);
    Matcher version = ITERATED.matcher(head.group("date"));
    if (version.matches()) {
      found.add(
          new Statement(
              Field.VERSION,
              version.group("version"),
              Optional.empty(),
              Place.HEAD,
              0,
              block.span()));
    }
    return found;
  }

  private static void add(Label label, String value, Block block, List<Statement> found) {
    for (Values.Value each : Values.of(label, value)) {
      if (each.field() == label.field()) {
        found.add(
            new Statement(each.field(), each.text(), each.day(), Place.HEAD, 0, block.span()));
      }
    }
  }
}
