package dev.handbook.lint.rules.wording;

import dev.handbook.text.Mentions;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows the words that stand for text to come. */
final class Placeholders {
  /** One of these is in every such text. */
  static final Mentions MAY_HOLD =
      Mentions.of(
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
          "incomplete");

  /** One of these is in every text that {@link #LETTERS} or {@link #BRACKETS} find. */
  private static final Mentions MARKED =
      Mentions.of(
          "tba",
          "tbd",
          "tbc",
          "todo",
          "fixme",
          "t.b.",
          "[link",
          "[url",
          "[placeholder",
          "[insert",
          "(link)");

  private static final String SUBJECT =
      "(?:th(?:is|e) (?:page|section|part|document|chapter|article|guide|list) )";
  private static final String MATTER =
      "(?:details|information|info|content|documentation|text|steps|instructions|description|examples?|guide)";
  private static final String DONE =
      "(?:added|confirmed|written|defined|decided|determined|announced|documented|completed|filled in|updated|provided)";

  private static final Pattern LETTERS =
      Pattern.compile(
          "(?<![\\w/.-])(?:(?:TBA|TBD|TBC|TODO|FIXME)(?![\\w/-])|T\\.B\\.[ADC]\\b\\.?)");

  /** Brackets that are no link hold what was to be one. */
  static final Pattern BRACKETS =
      Pattern.compile(
          "\\[(?:links?(?: here)?|url|placeholder|insert (?:the )?links?(?: here)?)](?![\"”])|(?<=\\s|^)\\(link\\)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TO_BE =
      Pattern.compile("\\bto be " + DONE + "\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern ENDS_TO_BE =
      Pattern.compile(
          "^(?:.{0,80}[\\s(*_])?to be "
              + DONE
              + "(?: (?:soon|later|shortly|here))?[\\s.!)*_>\\]]*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OBLIGATION =
      Pattern.compile(
          "\\b(?:needs?|needed|has|have|had|having|must|wants?|wanted|likely|going|ready|supposed|required|expected|ought"
              + "|how|what|where|when|who|whom|which|if|requests?|requires?|allows?|for|items?|able|is|are|was|were|asks?|asked|like|due|waiting)\\s+(?:[\\w-]+\\s+){0,2}to be\\b",
          Pattern.CASE_INSENSITIVE);

  /** Nothing else stands there. */
  private static final Pattern WHOLE =
      Pattern.compile(
          "[^\\w{]*(?:(?:(?:more|further) )?(?:"
              + MATTER
              + " )?(?:(?:is|are) )?(?:coming soon|to follow|to come(?: soon)?)|more to come"
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
          Pattern.CASE_INSENSITIVE);

  /** In small letters only where nothing else is said. */
  private static final Pattern ALONE =
      Pattern.compile("\\W*(?:tba|tbd|tbc)\\W*", Pattern.CASE_INSENSITIVE);

  private static final Pattern MARK =
      Pattern.compile("(?:[\\w ]{1,30}: *)?(?:XX+(?:[/.-]XX+)++|XXX+|\\?\\?+|TK)\\.?");

  /** Of a VPMOM; it has a rule of its own. */
  private static final Pattern ANNOUNCEMENT = Pattern.compile("^New V[P2]MOM to be added");

  private Placeholders() {}

  /** The words of a text that stand for something to come, if it has any. */
  static Optional<String> in(String text) {
    return MAY_HOLD.in(text)
        ? words(text)
            .filter(words -> !ANNOUNCEMENT.matcher(text).lookingAt())
            .filter(words -> MissingOwners.in(text).isEmpty())
        : Optional.empty();
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
        || MARK.matcher(text).matches()) {
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
