package dev.handbook.lint.rules.wording;

import dev.handbook.model.Block;
import dev.handbook.model.Block.Type;
import dev.handbook.text.KeywordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Knows the ways of saying that somebody is yet to be named. */
final class MissingOwners {
  /** One of these is in every such text. */
  static final KeywordSet WHO =
      KeywordSet.of(
          "owner",
          "owned by",
          "lead",
          "dri",
          "responsible",
          "accountable",
          "contact",
          "manager",
          "maintain",
          "approver",
          "approved by",
          "sponsor",
          "coordinator");

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
          "nominated",
          "designated",
          "identified",
          "recruited",
          "elected",
          "assigned");

  /** One of these is in every text that says so in the middle of a sentence. */
  private static final KeywordSet NO_ONE =
      KeywordSet.of(
          Stream.concat(
                  Stream.of("tba", "tbd", "tbc", "none", "nobody", "unknown"),
                  STEPS.stream().map(step -> "to be " + step))
              .toArray(String[]::new));

  private static final String ROLE =
      "(?:owners?|owned by|lead|leader|DRI|responsible(?: person| party| role)?|accountable(?: person)?|contact"
          + "|manager|maintainer|maintained by|approver|approved by|sponsor|coordinator)";

  /** Letters of all scripts are letters. */
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS;

  /** What stands behind a label where nobody is named. */
  private static final String VACANT =
      "[(\\[<]?(?:\\?+|n/?a|n\\.\\s?n\\.?|(?:currently |still )?(?:vacant|open|unassigned|pending|hiring|recruiting|undefined)"
          + "|none(?: yet)?|nobody(?: (?:yet|at the moment))?|(?:open|vacant) (?:position|role)|(?:position|role)(?: is)? (?:open|vacant)"
          + "|not (?:yet )?(?:assigned|named|known|defined|decided|appointed)(?: yet)?|_{3,}|[-–—]+"
          + "|(?:name|owner|role|person|team|enter|insert|your)\\b[^\\]>]{0,40})[)\\]>]?";

  private static final String LATER = "to be (?:" + String.join("|", STEPS) + ")";

  private static final Pattern IN_TEXT =
      Pattern.compile(
          "\\b"
              + ROLE
              + "\\b(?: name| for this page)?\\s*[:=-]?\\s*\\(?(?:is |to be )?"
              + "(?:(?:TBA|TBD|TBC|"
              + LATER
              + ")\\b|(?:none|nobody|unknown)"
              // “Manager is none responsive” goes on, and “the lead is unknown to many” does, too.
              + "(?=[\\s*_]*(?:$|[.,;:)\\]|/–—])|\\s+(?:by|with|yet|at|in|for|so far|as of|until|since)\\b))",
          FLAGS);

  /** Marks that mean nobody only where nothing else is said. */
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?:[\\w-]+ ){0,2}"
              + ROLE
              + "(?: for this page)?\\s*[:=]\\s*"
              + VACANT
              + "\\W*|(?:there is |(?:this|the) [\\w-]+ (?:has|have) )?no owner(?: yet)?\\W*"
              + "|"
              + ROLE
              + ": will be (?:"
              + String.join("|", STEPS)
              + ")\\W*",
          FLAGS);

  private static final Pattern LABEL =
      Pattern.compile(
          "(?:[\\w-]+ )?(?:owners?|DRIs?|responsible|accountable|maintainers?|approvers?)(?: for this page)?\\s*:?",
          FLAGS);

  /** One of these is in every label: most tables have neither. */
  private static final KeywordSet MAY_LABEL =
      KeywordSet.of("owner", "dri", "responsible", "accountable", "maintainer", "approver");

  private static final Pattern NOBODY =
      Pattern.compile(
          "[(\\[<]?(?:TBA|TBD|TBC|none|nobody|unknown|unassigned|(?:currently )?vacant|pending|n\\.\\s?n\\.?|not (?:yet )?assigned"
              + "|(?:enter|insert|your|name of)\\b[^\\]>]{0,40}|\\?+|_{3,}|"
              + LATER
              + ")[)\\].>]?",
          FLAGS);

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
