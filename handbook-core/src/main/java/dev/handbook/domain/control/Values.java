package dev.handbook.domain.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the value beside a label. What it is decides as much as the label: "Approved: 3 May 2026"
 * tells a day, "Approved: CFO, 3 May 2026" a party and a day, "Review: yearly" how often. A
 * sentence is no value.
 */
final class Values {
  private static final int LONGEST_NAME = 90;
  private static final int LONGEST_WORDS = 40;
  private static final int LONGEST_CYCLE = 80;
  private static final int MOST_WORDS = 12;
  private static final int LONGEST = 300;

  private static final Pattern VERSION =
      Pattern.compile(
          "(?:version|ver\\.?|rev(?:ision)?\\.?|issue|edition|v|r)?[\\s.:]*"
              + "(?<version>\\d{1,4}[-/]\\d{1,4}|\\d{1,4}(?:\\.\\d{1,4}){0,3}(?:[- ]?(?:draft|alpha|beta|rc|entwurf)[ .]?\\d{0,2}|[a-z])?|[a-z]/\\d{1,2}|[a-z]\\d{0,2})"
              + "(?![\\w.]*\\w)(?<rest>.*)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern JAPANESE_VERSION =
      Pattern.compile("第?\\s?(?<version>\\d{1,3}(?:\\.\\d{1,3}){0,2})\\s?版.*");

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<number>[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._/:#-]| (?=[\\p{Lu}\\p{N}-])){0,38}[\\p{L}\\p{N}])(?:\\s*[,;(].*)?");

  /** A verb makes a sentence; so do words that begin what a role does. */
  private static final Pattern SENTENCE =
      Pattern.compile(
          "\\b(?:is|are|was|were|be|been|must|shall|should|will|may|can|cannot|has|have|does|do|who|which|that"
              + "|when|whenever|if|ist|sind|wird|werden|muss|soll|est|sont|doit|debe|deve|sera)\\b"
              + "|^(?:accountable|responsible|ensures|reviews|approves|provides|maintains|manages|owns|leads|defines"
              + "|creates|updates|performs|oversees|coordinates|signs|writes|anyone|someone|whoever|each|every|any|individuals?"
              + "|person who|people who|see|refer|verantwortet|genehmigt|pr\u00fcft|erstellt)\\b"
              + "|^(?:review|approve|provide|maintain|manage|own|define|create|update|perform|oversee|ensure|coordinate|sign|write)"
              + " (?:the|all|any|and|each|an?|new|changes?|that|off)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DUTY =
      Pattern.compile(
          "\\b(?:must|shall|should|will|may|is|are|was|be|been|soll|muss|wird)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Answers to another question than who. */
  private static final Set<String> NOBODY =
      Set.of(
          "yes",
          "no",
          "required",
          "not required",
          "approved",
          "not approved",
          "draft",
          "final",
          "done",
          "complete",
          "completed",
          "signed",
          "true",
          "false",
          "is approved",
          "はい",
          "是",
          "否",
          "ja",
          "nein",
          "oui",
          "non",
          "si",
          "sim",
          "nao",
          "active",
          "x");

  private static final Pattern YEAR = Pattern.compile("20\\d\\d");

  /** What joins a name and a day. */
  private static final Pattern JOIN =
      Pattern.compile(
          "[\\s,;:/|(\u2013\u2014-]*(?:\\b(?:on|dated|date|am|vom|den|le|du|el|em|as of)\\b[\\s:]*)?$",
          Pattern.CASE_INSENSITIVE);

  /** "Approved: minutes of 3 May 2026" tells the day of something else. */
  private static final Pattern OF_A_DAY =
      Pattern.compile(
          ".*\\b(?:of|for|from|to|since|until|der|des|vom|da|do|del)", Pattern.CASE_INSENSITIVE);

  /** A verb between small letters: a step that somebody does. */
  private static final Pattern DOES =
      Pattern.compile(
          "\\p{L} (?:approves|reviews|signs|decides|writes|keeps|checks|ensures|updates|maintains|verifies|confirms|submits|receives|sends|grants)\\b");

  private static final Pattern BY =
      Pattern.compile(
          "^[\\s,;/)|(\u2013\u2014-]*(?:by|von|durch|par|por)\\s+(.+)$", Pattern.CASE_INSENSITIVE);

  private Values() {}

  /** A value that a label was found to have. */
  record Value(Field field, String text, Optional<LocalDate> day) {
    Value(Field field, String text) {
      this(field, text, Optional.empty());
    }
  }

  /** What a label and the text beside it say; nothing where the text is yet to come. */
  static List<Value> of(Label label, String written) {
    if (written.length() > LONGEST || isPending(label.field(), written)) {
      return List.of();
    }
    Optional<WrittenDate> date = WrittenDate.in(written, label.dayFirst());
    boolean often = label.field() == Field.CYCLE && date.isPresent();
    if (often && isCycleAlone(written.substring(0, beginning(written, date.get())))) {
      return cycle(written.substring(0, beginning(written, date.get())), Optional.empty());
    }
    return switch (label.field().shape()) {
      case NAME -> names(label.field(), written, date);
      case DAY -> days(label.field(), written, date);
      case CYCLE -> cycle(written, date);
      case VERSION ->
          isCycleAlone(written)
              ? cycle(written, date) // "Révision: annuelle" says how often.
              : version(written, date);
      case NUMBER -> number(written);
      case WORDS -> words(label.field(), written);
    };
  }

  private static boolean isPending(Field field, String written) {
    return switch (field) {
      case APPROVER, APPROVED, EFFECTIVE, REVIEWED -> Pending.isSaidIn(written);
      case OWNER, AUTHOR, REVIEWER -> Pending.isSaidFirst(written);
      default -> false;
    };
  }

  /** Where the remark in brackets begins in which a day stands; else where the day does. */
  private static int beginning(String written, WrittenDate date) {
    int bracket = written.lastIndexOf('(', date.start());
    return bracket > 0 ? bracket : date.start();
  }

  private static List<Value> names(Field field, String written, Optional<WrittenDate> date) {
    if (date.isEmpty()) {
      return name(field, written);
    }
    List<Value> found = new ArrayList<>();
    WrittenDate at = date.get();
    String before = JOIN.matcher(written.substring(0, at.start())).replaceFirst("");
    if (OF_A_DAY.matcher(before).matches()) {
      return List.of();
    }
    Matcher by = BY.matcher(written.substring(at.end()));
    String rest = NoValue.strip(written.substring(at.end()));
    boolean bracketed = rest.startsWith("(") && rest.indexOf(')') == rest.length() - 1;
    String bare = bracketed ? rest.substring(1, rest.length() - 1) : rest;
    String behind = by.matches() ? by.group(1) : bare;
    found.addAll(name(field, before.isBlank() ? behind : before));
    boolean whole = before.length() <= LONGEST_NAME;
    if (field == Field.APPROVER && whole && !SENTENCE.matcher(before).find()) {
      found.add(day(Field.APPROVED, written, at));
    } else if (field == Field.REVIEWER && whole && !SENTENCE.matcher(before).find()) {
      found.add(day(Field.REVIEWED, written, at));
    }
    return found;
  }

  private static List<Value> name(Field field, String written) {
    String name = NoValue.without(written);
    boolean letters = name.codePoints().anyMatch(Character::isLetter);
    boolean no = NOBODY.contains(Folding.of(name)) || name.startsWith("http");
    if (!letters || no || name.length() > LONGEST_NAME || isSentence(name)) {
      return List.of();
    }
    return List.of(new Value(field, name));
  }

  static boolean isSentence(String text) {
    return text.split("\\s+", MOST_WORDS + 2).length > MOST_WORDS
        || text.indexOf(": ") >= 0
        || text.indexOf('?') >= 0
        || text.matches(".*\\p{Ll}{3,}\\. \\p{L}.*")
        || DOES.matcher(text).find()
        || SENTENCE.matcher(text).find();
  }

  private static Value day(Field field, String written, WrittenDate date) {
    return new Value(field, written.substring(date.start(), date.end()), date.day());
  }

  private static List<Value> days(Field field, String written, Optional<WrittenDate> date) {
    boolean review =
        field == Field.NEXT_REVIEW || field == Field.REVIEWED || field == Field.REVIEW_DATE;
    if (date.isEmpty() && YEAR.matcher(NoValue.strip(written)).matches()) {
      return List.of(new Value(field, NoValue.strip(written)));
    }
    if (date.isEmpty()) {
      return review ? cycle(written, date) : List.of();
    }
    // What stands before a date says that it is none yet, or one of something else.
    String before = written.substring(0, date.get().start());
    if (before.length() > 30 || SENTENCE.matcher(before).find() || NoValue.isExample(before)) {
      return List.of();
    }
    List<Value> found = new ArrayList<>();
    found.add(day(field, written, date.get()));
    Matcher by = BY.matcher(written.substring(date.get().end()));
    if (by.matches() && field == Field.APPROVED) {
      found.addAll(name(Field.APPROVER, by.group(1)));
    }
    return found;
  }

  private static List<Value> cycle(String written, Optional<WrittenDate> date) {
    if (date.isPresent()) {
      return List.of(day(Field.REVIEW_DATE, written, date.get()));
    }
    String text = NoValue.without(written);
    return text.length() <= LONGEST_CYCLE
            && !DUTY.matcher(text).find()
            && Cycle.of(text).isPresent()
        ? List.of(new Value(Field.CYCLE, text))
        : List.of();
  }

  private static boolean endsInWord(String text) {
    int last = text.length() - 1;
    return last > 2 && (Character.isLetter(text.charAt(last)) || text.charAt(last) == ')');
  }

  /** "annually", "every two years" and nothing else. */
  static boolean isCycleAlone(String text) {
    return text.length() <= LONGEST_WORDS
        && !DUTY.matcher(text).find()
        && Cycle.of(text).isPresent();
  }

  private static List<Value> version(String written, Optional<WrittenDate> date) {
    String text = NoValue.strip(written);
    boolean onlyDate =
        date.isPresent()
            && date.get().start() <= written.indexOf(text) + 1
            && !WrittenDate.mayBeNumber(written.substring(date.get().start(), date.get().end()));
    if (onlyDate) {
      // Dated versions are told apart by their day.
      return date.get().day().isPresent()
          ? List.of(day(Field.UPDATED, written, date.get()))
          : List.of();
    }
    Matcher japanese = JAPANESE_VERSION.matcher(text);
    Matcher version = japanese.matches() ? japanese : VERSION.matcher(text);
    boolean hole = written.strip().startsWith("[");
    if (hole || !version.matches() || NoValue.without(written).isEmpty()) {
      return List.of();
    }
    if (version == japanese || isBehindVersion(version.group("rest"))) {
      return List.of(new Value(Field.VERSION, version.group("version").strip()));
    }
    return List.of();
  }

  /** "2.1 (approved)", "3, 4 May 2026", "1.0 Draft", "2 of 5"; but no sentence. */
  private static boolean isBehindVersion(String rest) {
    String more = rest.strip();
    boolean apart = more.isEmpty() || ",;(\u2013\u2014-".indexOf(more.charAt(0)) >= 0;
    return rest.length() <= (apart ? LONGEST_CYCLE : LONGEST_WORDS)
        && !SENTENCE.matcher(rest).find();
  }

  private static List<Value> number(String written) {
    String text = NoValue.without(written);
    Matcher number = NUMBER.matcher(text);
    boolean digit = text.codePoints().anyMatch(Character::isDigit);
    return digit && number.matches() && text.split(" ").length <= 4
        ? List.of(new Value(Field.NUMBER, number.group("number")))
        : List.of();
  }

  private static List<Value> words(Field field, String written) {
    String text = NoValue.without(written);
    boolean letters = text.codePoints().anyMatch(Character::isLetter);
    return letters && text.length() <= LONGEST_WORDS && !isSentence(text)
        ? List.of(new Value(field, text))
        : List.of();
  }
}
