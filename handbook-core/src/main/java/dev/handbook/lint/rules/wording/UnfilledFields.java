package dev.handbook.lint.rules.wording;

import dev.handbook.text.KeywordSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Knows the fields of a template that nobody has filled in: {@code [Company Name]}, {@code <enter
 * role>}, {@code YYYY-MM-DD}, {@code ____}. A bracket that is part of a longer word, such as {@code
 * feature/[name]}, says how something is to be called and is no field.
 */
final class UnfilledFields {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS;

  /** One of these is in every text that has such a field. */
  static final KeywordSet MAY_HOLD =
      KeywordSet.of(
          Stream.concat(
                  IntStream.rangeClosed('a', 'z')
                      .mapToObj(letter -> (char) letter)
                      .flatMap(letter -> Stream.of("[" + letter, "<" + letter)),
                  Stream.of("{{", "${", "__", "yyyy", "xx", "x.x", "[..."))
              .toArray(String[]::new));

  private static final String ASKS =
      "(?:your|insert|enter|add|specify|state|select|choose|provide|fill in|replace with|describe"
          + "|define|name of|list of|number of|date of)";

  private static final String NOUN =
      "(?:names?|dates?|titles?|roles?|owners?|authors?|approvers?|reviewers?|managers?|officers?|departments?"
          + "|teams?|company|organi[sz]ations?|business|address|e-?mail|phone|numbers?|amount|location"
          + "|url|version|logo|signature|initials|position|percentage|timeframe|period|frequency|vendor"
          + "|supplier|employee|contact|contact details|month|year|day|screenshot|diagram|X+|N)";

  /** What a field asks for: at most six words. */
  private static final String FIELD =
      "(?:"
          + ASKS
          + " [^\\[\\]<>\\n]{1,60}|(?:[\\p{L}’'&-]+[ /]){0,4}"
          + NOUN
          + "(?:(?: here| of| or|/)[^\\[\\]<>\\n]{0,30})?|…|\\.\\.\\.)";

  private static final Pattern BRACKETS =
      Pattern.compile(
          "(?<![\\w/.\\-@\\]“\"'`])\\[(" + FIELD + ")](?! ?\\(|[\\w/\\[:@“\"'`-])", FLAGS);

  private static final Pattern ANGLES =
      Pattern.compile("(?<![\\w/.\\-@=:“\"'`])<(" + FIELD + ")>(?![\\w/@“\"'`-])", FLAGS);

  /** In angle brackets, where commands have their arguments, only what a person is asked for. */
  private static final Pattern ASKED =
      Pattern.compile(
          "(?:(?:insert|enter|add|specify|provide|fill in|name of) .*|\\p{Lu}[\\p{L}/]+.*)");

  private static final Pattern VARIABLE =
      Pattern.compile(
          "\\{\\{ *(?:[A-Z][A-Z0-9_ -]*|[A-Za-z]+(?:_\\w+)+) *}}|(?<!\\w)\\$\\{\\w+(?:\\.\\w+)*}");

  private static final String LABEL = "(?:[\\p{L} /()-]{1,40}: *)?";

  private static final Pattern MASK =
      Pattern.compile(
          LABEL
              + "[\\[(<]?(?:YYYY[-/.]MM[-/.]DD|(?:DD|MM)[-/. ](?:MM|DD|MMM)[-/. ]YY(?:YY)?|20XX"
              + "|XX[-/.]XX[-/.](?:XX|XXXX|20XX)|_+ ?/ ?_+ ?/ ?_+|[$€£] ?X{1,3}(?:,XXX)*|v?X\\.X(?:\\.X)?"
              + "|[X0-9]{3}[- ](?:X{3}[- ])?X{4})[\\])>]?[.!]?",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** A telephone number in a sentence, in part or as a whole. */
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w-])(?:\\+?[0-9X]{1,4}[- ])?[0-9X]{3}[- ]X{4}(?![\\w-])");

  private static final Pattern LINE =
      Pattern.compile(
          "(?:[^_]{0,40}\\b(?:signed|signature|approve[dr]|dates?|owner|author|prepared|reviewed"
              + "|reviewer|effective|version|department|authori[sz]ed)\\b[^_]{0,20}[: ]*_{3,}[\\s|]*)+",
          FLAGS);

  /** What is written before the name of a button or of a choice on the screen. */
  private static final Pattern ON_SCREEN =
      Pattern.compile(
          ".*\\b(?:select|click|choose|press|tap|open|hit)(?: on)?(?: the)? [*_]*", FLAGS);

  /** How a salutation of a letter begins, which is written to be sent to somebody. */
  private static final Pattern LETTER =
      Pattern.compile(
          "(?:hi|hello|hey|dear|thanks|thank you|welcome|good (?:morning|afternoon|evening)|subject:|for example:|example:|e\\.g\\.)(?!\\w).*",
          FLAGS);

  /** In text about a shell {@code ${NAME}} is a variable of it. */
  private static final Pattern SHELL =
      Pattern.compile("(?:^|.*\\s)(?:--\\w.*|\\$\\w.*|.*\\bvariables?\\b.*)", FLAGS);

  private UnfilledFields() {}

  /** The first field of a text that is yet to be filled in, as written. */
  static Optional<String> in(String text) {
    if (!MAY_HOLD.in(text) || LETTER.matcher(text).matches()) {
      return Optional.empty();
    }
    Matcher brackets = BRACKETS.matcher(text);
    while (brackets.find()) {
      if (isField(brackets.group(1), text)
          && !ON_SCREEN.matcher(text.substring(0, brackets.start())).matches()) {
        return Optional.of(brackets.group());
      }
    }
    Matcher angles = ANGLES.matcher(text);
    while (angles.find()) {
      if (ASKED.matcher(angles.group(1)).matches()) {
        return Optional.of(angles.group());
      }
    }
    boolean shell = text.contains("${") && SHELL.matcher(text).matches();
    return (shell ? Stream.of(NUMBER) : Stream.of(VARIABLE, NUMBER))
        .map(pattern -> pattern.matcher(text))
        .filter(Matcher::find)
        .map(Matcher::group)
        .findFirst()
        .or(() -> whole(text));
  }

  /**
   * A word in small letters is one only where a person is asked for it, or nothing else is said.
   */
  private static boolean isField(String words, String text) {
    return Character.isUpperCase(words.codePointAt(0))
        || words.startsWith("your ")
        || words.contains(" ") && ASKED.matcher(words).matches()
        || words.matches("(?:email|phone|name|number|role|date|company|department)(?: \\w+)?")
            && text.indexOf('`') < 0;
  }

  private static Optional<String> whole(String text) {
    String stripped = text.strip();
    return MASK.matcher(stripped).matches() || LINE.matcher(stripped).matches()
        ? Optional.of(stripped)
        : Optional.empty();
  }
}
