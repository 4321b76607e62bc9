package dev.handbook.domain.control;

import dev.handbook.domain.control.Statement.Place;
import dev.handbook.model.Block;
import dev.handbook.text.KeywordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads sentences that speak of the page they stand on: "This policy is owned by the CFO, was
 * approved by the board on 3 May 2026 and is reviewed yearly."
 */
final class SentenceReader {
  private static final int LONGEST = 600;

  private static final KeywordSet MAY_SAY =
      KeywordSet.of(
          "owned by",
          "owner",
          "dri",
          "approved",
          "adopted",
          "ratified",
          "effective",
          "review",
          "maintained by",
          "in force");

  private static final String PAGE =
      "(?:page|document|policy|procedure|process|sop|standard|plan|manual|guideline|guide|runbook|playbook|handbook|protocol)";

  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?:^|[.!] )(?:this (?:[\\w-]+ ){0,3}?|the )" + PAGE + "\\b|^(?:owned|approved|adopted) ",
          Pattern.CASE_INSENSITIVE);

  private static final String NAME = "(?:the )?(?<name>[^,.;:()]{2,60}?)";
  private static final String END = "(?=\\s*(?:[,.;:()]|$| and | on | who | which | is | was ))";

  /** What only somebody who speaks of the page itself writes, wherever it stands. */
  private static final Pattern OF_THE_PAGE =
      Pattern.compile(
          "(?:(?:owner|DRI)s? (?:for|of) th(?:is|e) "
              + PAGE
              + "|"
              + PAGE
              + " owners?)(?:\\s*[:–—-]\\s*|\\s+is\\s+|\\s+are\\s+)(.+)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern OWNED =
      Pattern.compile("(?<!not )(?:owned|maintained) by " + NAME + END, Pattern.CASE_INSENSITIVE);

  /** What stands before "owned by" when it is the subject of the sentence that is owned. */
  private static final Pattern PASSIVE =
      Pattern.compile(
          ".*(?<!which )(?<!that )\\b(?:is|are|was|and|been|,)(?: (?:now|jointly|currently|both|\\w+ly))?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern APPROVED =
      Pattern.compile(
          "(?:approved|adopted|ratified) by " + NAME + END + "(?:,? on (?<rest>.{6,30}))?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern APPROVED_ON =
      Pattern.compile(
          "(?:approved|adopted|ratified) on (?<rest>.{6,30})", Pattern.CASE_INSENSITIVE);

  private static final Pattern EFFECTIVE =
      Pattern.compile(
          "(?:effective|in force|takes effect|took effect|came into force|comes into force|in effect)"
              + "(?: from| as of| on| since)? (?<rest>.{6,30})",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LAST_REVIEW =
      Pattern.compile("last reviewed (?:on|in) (?<rest>.{6,30})", Pattern.CASE_INSENSITIVE);

  private static final Pattern NEXT_REVIEW =
      Pattern.compile(
          "(?:next (?:scheduled )?review|(?:is|falls) due for review) (?:date )?(?:is |will be |takes place )?(?:due |scheduled )?(?:on |in |by |for |before )?(?<rest>.{4,30})",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CYCLE =
      Pattern.compile(
          "reviewed (?<rest>(?:at least )?(?:every |once )?\\S+(?: \\S+){0,3})",
          Pattern.CASE_INSENSITIVE);

  /** Words that make of a fact a duty. */
  private static final Pattern DUTY =
      Pattern.compile(
          "\\b(?:must|shall|should|will|may|can|need|needs|to be|not|if|when|until|unless|before|any|each|all|every|changes?|exceptions?|requests?)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ANYBODY =
      Pattern.compile(
          "^(?:our|my|your|their|its|an?|one|several|different|multiple|various|each)\\b",
          Pattern.CASE_INSENSITIVE);

  private final List<Statement> statements = new ArrayList<>();
  private final Place place;
  private final Block block;

  private SentenceReader(Block block, Place place) {
    this.block = block;
    this.place = place;
  }

  /** What the sentences of a block state; away from head, foot and control only who owns it. */
  static List<Statement> in(Block block, Place place) {
    String text = block.text();
    if (text.length() > LONGEST || !MAY_SAY.in(text)) {
      return List.of();
    }
    SentenceReader reader = new SentenceReader(block, place);
    reader.read(text);
    return reader.statements;
  }

  private void read(String text) {
    Matcher page = OF_THE_PAGE.matcher(text);
    if (page.matches()) {
      add(Field.OWNER, page.group(1));
    } else if (place != Place.BODY && SUBJECT.matcher(text).find()) {
      String small = text.toLowerCase(Locale.ROOT);
      Matcher owned = OWNED.matcher(text);
      boolean mayOwn = small.contains("owned by ") || small.contains("maintained by ");
      if (mayOwn && owned.find() && isOfThePage(text, owned.start())) {
        add(Field.OWNER, owned.group("name"));
      }
      if (small.contains("approved ")
          || small.contains("adopted ")
          || small.contains("ratified ")) {
        approval(APPROVED.matcher(text), text);
        approval(APPROVED_ON.matcher(text), text);
      }
      if (small.contains("effect") || small.contains("force")) {
        day(Field.EFFECTIVE, EFFECTIVE.matcher(text));
      }
      if (small.contains("review")) {
        day(Field.REVIEWED, LAST_REVIEW.matcher(text));
        day(Field.NEXT_REVIEW, NEXT_REVIEW.matcher(text));
        Matcher cycle = CYCLE.matcher(text);
        if (cycle.find()) {
          cycle(cycle.group("rest"));
        }
      }
    }
  }

  /** Whether it is the page that is owned, not what another sentence or a part of it speaks of. */
  private static boolean isOfThePage(String text, int owned) {
    String before = text.substring(text.lastIndexOf(". ", owned) + 1, owned).strip();
    boolean page = before.startsWith("It ") || SUBJECT.matcher(before).find();
    return before.isEmpty() || page && PASSIVE.matcher(before).matches();
  }

  /** As few of the words as say how often. */
  private void cycle(String rest) {
    int end = -1;
    boolean found = false;
    while (!found && end < rest.length()) {
      int blank = rest.indexOf(' ', end + 1);
      end = blank < 0 ? rest.length() : blank;
      found = Cycle.of(rest.substring(0, end)).isPresent();
    }
    if (found) {
      String often = NoValue.strip(rest.substring(0, end));
      statements.add(new Statement(Field.CYCLE, often, Optional.empty(), place, 0, block.span()));
    }
  }

  private void approval(Matcher found, String text) {
    while (found.find()) {
      String sentence = text.substring(text.lastIndexOf(". ", found.start()) + 1, found.start());
      if (!DUTY.matcher(sentence).find() && isOfThePage(text, found.start())) {
        if (found.pattern() == APPROVED) {
          add(Field.APPROVER, found.group("name"));
        }
        if (found.group("rest") != null) {
          date(Field.APPROVED, found.group("rest"));
        }
        return;
      }
    }
  }

  private void day(Field field, Matcher found) {
    if (found.find()) {
      date(field, found.group("rest"));
    }
  }

  private void date(Field field, String rest) {
    WrittenDate.in(rest, false)
        .filter(date -> date.start() <= 4)
        .ifPresent(
            date ->
                statements.add(
                    new Statement(
                        field,
                        rest.substring(date.start(), date.end()),
                        date.day(),
                        place,
                        0,
                        block.span())));
  }

  private void add(Field field, String name) {
    if (ANYBODY.matcher(name).find()) {
      return;
    }
    for (Values.Value value : Values.of(new Label(field, true, 0, false), name)) {
      if (value.field() == field) {
        statements.add(new Statement(field, value.text(), value.day(), place, 0, block.span()));
      }
    }
  }
}
