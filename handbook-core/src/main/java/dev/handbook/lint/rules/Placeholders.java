package dev.handbook.lint.rules;

import dev.handbook.model.Mentions;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows the words that stand for text to come. */
final class Placeholders {
  static final Mentions MAY_HOLD =
      Mentions.of(
          "tba",
          "tbd",
          "tbc",
          "todo",
          "fixme",
          "to be ",
          "coming soon",
          "more to come",
          "work in progress",
          "under construction",
          "lorem ipsum",
          "wip");
  static final Mentions NOBODY =
      Mentions.of("tba", "tbd", "tbc", "none", "nobody", "unknown", "to be ");
  static final Mentions WHO = Mentions.of("owner", "lead", "dri", "responsible", "contact");

  private static final Pattern LETTERS =
      Pattern.compile("(?<![\\w/.-])(?:TBA|TBD|TBC|TODO|FIXME)(?![\\w/-])");
  private static final Pattern OWNER =
      Pattern.compile(
          "\\b(?:owner|lead|leader|DRI|responsible|contact)\\b(?: name)?\\s*[:=-]?\\s*\\(?(?:is |to be )?"
              + "(TBA|TBD|TBC|none|nobody|unknown|to be (?:defined|decided|confirmed|named|determined))\\b",
          Pattern.CASE_INSENSITIVE);
  private static final String DONE =
      "(?:added|confirmed|written|defined|decided|determined|announced|documented|completed|filled in|updated|provided)";
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
  private static final Pattern SOON =
      Pattern.compile(
          "^\\W*(?:coming soon|more to come|work in progress|under construction|lorem ipsum\\b.*|wip)\\W*$",
          Pattern.CASE_INSENSITIVE);

  /** In small letters only where nothing else is said. */
  private static final Pattern ALONE =
      Pattern.compile("\\W*(?:tba|tbd|tbc)\\W*", Pattern.CASE_INSENSITIVE);

  /** Of a VPMOM; it has a rule of its own. */
  private static final Pattern ANNOUNCEMENT = Pattern.compile("^New V[P2]MOM to be added");

  private Placeholders() {}

  /** The words of a text that stand for something to come, if it has any. */
  static Optional<String> in(String text) {
    if (!MAY_HOLD.in(text) || owner(text).isPresent() || ANNOUNCEMENT.matcher(text).find()) {
      return Optional.empty();
    }
    Matcher letters = LETTERS.matcher(text);
    if (letters.find()) {
      return Optional.of(letters.group());
    }
    if (SOON.matcher(text).matches() || ALONE.matcher(text).matches()) {
      return Optional.of(text.strip());
    }
    boolean brief = text.length() < 120 && ENDS_TO_BE.matcher(text).matches();
    if (brief && !OBLIGATION.matcher(text).find() && !text.matches(".*[.!?] .*")) {
      Matcher toBe = TO_BE.matcher(text);
      return toBe.find() ? Optional.of(toBe.group()) : Optional.empty();
    }
    return Optional.empty();
  }

  /** The words that say that somebody is yet to be named. */
  static Optional<String> owner(String text) {
    if (!NOBODY.in(text) || !WHO.in(text)) {
      return Optional.empty();
    }
    Matcher owner = OWNER.matcher(text);
    return owner.find() ? Optional.of(owner.group()) : Optional.empty();
  }
}
