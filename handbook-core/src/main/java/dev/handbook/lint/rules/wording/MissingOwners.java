package dev.handbook.lint.rules.wording;

import dev.handbook.model.Block;
import dev.handbook.model.Block.Type;
import dev.handbook.text.Mentions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Knows the ways of saying that somebody is yet to be named. */
final class MissingOwners {
  /** One of these is in every such text. */
  static final Mentions WHO =
      Mentions.of("owner", "owned by", "lead", "dri", "responsible", "contact", "manager");

  /** What is to be done before there is somebody. */
  private static final List<String> STEPS =
      List.of(
          "defined",
          "decided",
          "confirmed",
          "named",
          "determined",
          "announced",
          "hired",
          "appointed",
          "assigned");

  /** One of these is in every text that says so in the middle of a sentence. */
  private static final Mentions NO_ONE =
      Mentions.of(
          Stream.concat(
                  Stream.of("tba", "tbd", "tbc", "none", "nobody", "unknown"),
                  STEPS.stream().map(step -> "to be " + step))
              .toArray(String[]::new));

  private static final String ROLE =
      "(?:owners?|owned by|lead|leader|DRI|responsible(?: person)?|contact|manager)";
  private static final String LATER = "to be (?:" + String.join("|", STEPS) + ")";

  private static final Pattern IN_TEXT =
      Pattern.compile(
          "\\b"
              + ROLE
              + "\\b(?: name| for this page)?\\s*[:=-]?\\s*\\(?(?:is |to be )?"
              + "(TBA|TBD|TBC|none|nobody|unknown|"
              + LATER
              + ")\\b",
          Pattern.CASE_INSENSITIVE);

  /** Marks that mean nobody only where nothing else is said. */
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?:[\\w-]+ )?"
              + ROLE
              + "(?: for this page)?\\s*[:=]\\s*(?:\\?+|n/?a|vacant|unassigned|not (?:yet )?assigned|[-–—]+"
              + "|\\[(?:name|owner|role|person|team)[^\\]]*])\\W*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LABEL =
      Pattern.compile(
          "(?:[\\w-]+ )?(?:owners?|DRIs?)(?: for this page)?\\s*:?", Pattern.CASE_INSENSITIVE);

  /** One of these is in every label: most tables have neither. */
  private static final Mentions MAY_LABEL = Mentions.of("owner", "dri");

  private static final Pattern NOBODY =
      Pattern.compile(
          "[(\\[]?(?:TBA|TBD|TBC|none|nobody|unknown|unassigned|vacant|\\?+|" + LATER + ")[)\\].]?",
          Pattern.CASE_INSENSITIVE);

  private MissingOwners() {}

  /** Whether the value of a key or a cell stands for nobody. */
  static boolean isNobody(String value) {
    return NOBODY.matcher(value.strip()).matches();
  }

  /** The words that say that somebody is yet to be named. */
  static Optional<String> in(String text) {
    if (!WHO.in(text)) {
      return Optional.empty();
    }
    if (NO_ONE.in(text)) {
      Matcher said = IN_TEXT.matcher(text);
      if (said.find()) {
        return Optional.of(said.group());
      }
    }
    return WHOLE.matcher(text).matches() ? Optional.of(text.strip()) : Optional.empty();
  }

  /** The cells that name nobody, below or beside one that says “Owner”. */
  static List<Block> cells(List<Block> tables) {
    List<Block> found = new ArrayList<>();
    for (Block table : tables) {
      cells(table, found);
    }
    return found;
  }

  private static void cells(Block table, List<Block> found) {
    List<Block> rows = table.flatten().filter(block -> block.type() == Type.ROW).toList();
    List<Block> head = rows.isEmpty() ? List.of() : rows.get(0).children();
    boolean[] owners = new boolean[head.size()];
    for (int i = 0; i < owners.length; i++) {
      owners[i] = isLabel(head.get(i));
    }
    for (Block row : rows) {
      List<Block> cells = row.children();
      for (int i = 0; i < cells.size(); i++) {
        boolean below = row != rows.get(0) && i < owners.length && owners[i];
        boolean beside = i == 1 && cells.size() == 2 && isLabel(cells.get(0));
        if ((below || beside) && isNobody(cells.get(i).fullText())) {
          found.add(cells.get(i));
        }
      }
    }
  }

  private static boolean isLabel(Block cell) {
    String text = cell.fullText();
    return MAY_LABEL.in(text) && LABEL.matcher(text.strip()).matches();
  }
}
