package dev.handbook.lint.rules.wording;

import dev.handbook.text.KeywordSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows the words that stand for text to come. */
final class Placeholders {
  private static final KeywordSet WORDS =
      KeywordSet.of(
          "tba",
          "tbd",
          "tbc",
          "t.b.",
          "tk",
          "todo",
          "fixme",
          "xxx",
          "xx/",
          "??",
          "to be ",
          "soon",
          "to come",
          "to follow",
          "later",
          "work in progress",
          "under construction",
          "under development",
          "lorem ipsum",
          "wip",
          "placeholder",
          "written",
          "[link",
          "[url",
          "(link)",
          "[insert",
          "is empty",
          "incomplete",
          "stub",
          "pending",
          "is coming",
          "watch this space",
          "check back",
          "not yet ",
          " yet",
          "add text",
          "goes here",
          "screenshot",
          "fill in the",
          "to write");

  /** One of these is in every such text. */
  static final KeywordSet MAY_HOLD = WORDS.or(UnfilledFields.MAY_HOLD);

  /** One of these is in every text that {@link #LETTERS} or {@link #BRACKETS} find. */
  private static final KeywordSet MARKED =
      KeywordSet.of(
          "tba",
          "tbd",
          "tbc",
          "todo",
          "fixme",
          "t.b.",
          "[link",
          "[screenshot",
          "[diagram",
          "[picture",
          "[add ",
          "[url",
          "[placeholder",
          "[insert",
          "(link)");

  /** Letters of all scripts are letters: a word in the middle of them is not alone. */
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS;

  private static final String SUBJECT =
      "(?:th(?:is|e) (?:page|section|part|document|chapter|article|guide|list) )";
  private static final String MATTER =
      "(?:details|information|info|content|documentation|text|steps|instructions|description|examples?|guide)";
  private static final String DONE =
      "(?:added|confirmed|written|defined|decided|determined|announced|documented|completed|filled in|updated"
          + "|provided|supplied|advised|agreed|finali[sz]ed|drafted|developed|established|specified|inserted|published"
          + "|clarified|nominated|appointed|assigned|named|selected|identified|allocated|verified)";

  private static final Pattern LETTERS =
      Pattern.compile(
          "(?<![\\w/.\\-“\"'‘«`「『„])(?:(?:(?<!\\b(?:any|all|no|updates?|updated|clears?|replaces?|removes?|resolves?|with|of) )(?:TBA|TBD|TBC)|(?<!\\b(?:any|an?|the|your|each|every|no|level) )TODO(?! (?:items?|lists?|tasks?|comments?|apps?)\\b)|FIXME)(?![\\w/\\-”\"'’»`]| (?:stands for|means|is short for)\\b)|T\\.B\\.[ADC]\\b\\.?)",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** Brackets that are no link hold what was to be one. */
  static final Pattern BRACKETS =
      Pattern.compile(
          "\\[(?:links?(?: here)?|url|(?:insert |add )?(?:screenshots?|diagrams?|pictures?)(?: here)?|placeholder|insert (?:the )?links?(?: here)?)](?![\"”\\[(])|(?<=\\s|^)\\(link\\)",
          FLAGS);

  private static final Pattern TO_BE = Pattern.compile("\\bto be " + DONE + "\\b", FLAGS);
  private static final Pattern ENDS_TO_BE =
      Pattern.compile(
          "^(?:.{0,80}[\\s(*_])?to be "
              + DONE
              + "(?: (?:soon|later|shortly|here|(?:by|with) (?:the )?[\\w&]+(?: [\\w&]+)?))?[\\s.!)*_>\\]]*$",
          FLAGS);
  private static final Pattern OBLIGATION =
      Pattern.compile(
          "\\b(?:needs?|needed|has|have|had|having|must|wants?|wanted|likely|going|ready|supposed|required|expected|ought"
              + "|how|what|where|when|who|whom|which|if|requests?|requires?|allows?|for|items?|able|is|are|was|were|asks?|asked|like|due|waiting)\\s+(?:[\\w-]+\\s+){0,2}to be\\b",
          FLAGS);

  /** Nothing else stands there. */
  private static final Pattern WHOLE =
      Pattern.compile(
          "[^\\w{]*(?:(?:(?:more|further) )?(?:"
              + MATTER
              + " )?(?:(?:is|are) )?(?:coming(?: soon)?|pending|to follow|to come(?: soon)?)|more to come"
              + "|watch this space|(?:please )?check back (?:soon|later)"
              + "|"
              + SUBJECT
              + "is (?:still |currently |just |only )?an? (?:stub|placeholder|skeleton)\\b.{0,60}|stub"
              + "|(?:[\\w’'-]+ ){1,6}(?:is|are|has|have) (?:not (?:yet )?(?:been )?|yet to be )(?:written|documented|defined|decided|agreed|described)(?: yet)?"
              + "|(?:[\\w’'-]+ ){1,5}[(\\[](?:pending|to be completed)[)\\]]"
              + "|(?:this |still )?(?:still )?needs? to (?:be written|write this).{0,20}"
              + "|(?:add|insert|enter|your) (?:your |the |a )?(?:text|content|description|details|screenshot|diagram|picture|image)s? here"
              + "|(?:text|content) (?:goes|comes) here|fill in (?:the )?(?:details|rest|blanks)"
              + "|placeholder for (?:the |a )?(?:\\w+ ?){1,4}"
              + "|"
              + SUBJECT
              + "?(?:is )?(?:still )?(?:an? )?(?:work in progress|under construction|under development|not (?:yet )?(?:written|finished)(?: yet)?|yet to be written|incomplete)"
              + "|"
              + SUBJECT
              + "is (?:still |currently )?empty"
              + "|(?:"
              + SUBJECT
              + "|"
              + MATTER
              + " )?(?:will be|to be) "
              + DONE
              + " (?:soon|later|shortly)|to be (?:agreed|created|discussed|done)"
              + "|"
              + SUBJECT
              + "?(?:still )?needs? to be (?:written|filled in|documented|completed)"
              + "|we(?:[’']ll| will) (?:add|write|document|complete) .{1,40} (?:soon|later|shortly)"
              + "|lorem ipsum\\b.*|wip|placeholder(?: text)?)\\W*",
          FLAGS);

  /** In small letters only where nothing else is said. */
  private static final Pattern ALONE =
      Pattern.compile("\\W*(?:tba|tbd|tbc)\\W*|\\W*\\[links? to [^\\]\\n]{1,40}]\\W*", FLAGS);

  private static final Pattern MARK =
      Pattern.compile("(?:[\\w ]{1,30}: *)?(?:XX+(?:[/.-]XX+)++|XXX+|\\?\\?+|TK)\\.?");

  private static final Pattern STATE =
      Pattern.compile(
          ".*\\b(?:coming soon|more to come)\\W*|\\W*(?:pending|placeholder(?: text)?|under development|under construction|work in progress|incomplete)\\W*"
              + "|.*[(\\[]pending[)\\]]\\W*",
          FLAGS);

  /** The word at the beginning of a note to oneself. */
  private static final Pattern NOTE = Pattern.compile("(?:WIP|DRAFT NOTE)\\b *[:–—-].*");

  /** Of a VPMOM; it has a rule of its own. */
  private static final Pattern ANNOUNCEMENT = Pattern.compile("^New V[P2]MOM to be added");

  private Placeholders() {}

  /**
   * The words of a heading or of a cell that stand for something to come. “Coming soon” is a
   * heading with something below it, and “pending” the state of what the row is about.
   */
  static Optional<String> inPart(String text) {
    return in(text).filter(words -> !STATE.matcher(text).matches() && !isToBe(text));
  }

  /** Whether words are signs alone, as a form has them where something is to be entered. */
  static boolean isMark(String words) {
    return MARK.matcher(words).matches();
  }

  private static boolean isToBe(String text) {
    return !MARKED.in(text) && TO_BE.matcher(text).find() && text.contains(" by ");
  }

  /** The words of a text that stand for something to come, if it has any. */
  static Optional<String> in(String text) {
    Optional<String> words = WORDS.in(text) ? words(text) : Optional.empty();
    return words
        .or(() -> UnfilledFields.in(text))
        .filter(found -> !ANNOUNCEMENT.matcher(text).lookingAt())
        .filter(found -> MissingOwners.in(text).isEmpty());
  }

  private static Optional<String> words(String text) {
    if (MARKED.in(text)) {
      for (Pattern within : new Pattern[] {LETTERS, BRACKETS}) {
        Matcher found = within.matcher(text);
        if (found.find()) {
          return Optional.of(found.group());
        }
      }
    }
    if (WHOLE.matcher(text).matches()
        || ALONE.matcher(text).matches()
        || MARK.matcher(text).matches()
        || NOTE.matcher(text).matches()) {
      return Optional.of(text.strip());
    }
    boolean brief = text.length() < 120 && ENDS_TO_BE.matcher(text).matches();
    if (brief && !OBLIGATION.matcher(text).find() && !text.matches(".*[.!?] .*")) {
      Matcher toBe = TO_BE.matcher(text);
      return toBe.find() ? Optional.of(toBe.group()) : Optional.empty();
    }
    return Optional.empty();
  }
}
