package dev.handbook.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows passwords and keys by the words that stand before them. */
final class SaidSecrets {
  static final KeywordSet MARKS =
      KeywordSet.of(
          "password",
          "passwd",
          "passcode",
          "passphrase",
          "pwd ",
          "pwd:",
          "pwd=",
          "api key",
          "api-key",
          "api_key",
          "apikey",
          "access key",
          "access_key",
          "secret",
          "token");

  private static final String SAYS = "(?:\\s+(?:is|was)\\s*:?|\\s*[:=])\\s*[*_]*[`\"“'‘]?";

  /** A value ends where it is quoted, or at a blank. */
  private static final String VALUE = "([^\\s`\"“”'‘’<>|*]{MIN,100})";

  private static final Pattern PASSWORD =
      Pattern.compile(
          "(?i)\\b(?:password|passwd|passcode|passphrase|pwd)\\b(?:(?: (?:for|of|on|to) [\\w. -]{1,40}?)?"
              + SAYS
              + "| [`\"“'‘]?)"
              + VALUE.replace("MIN", "7"));

  private static final Pattern KEY =
      Pattern.compile(
          "(?i)\\b(?:api[ _-]?key|secret[ _-]?key|access[ _-]?key|client[ _-]?secret|secret|auth[ _-]?token|access[ _-]?token|token)\\b(?:"
              + SAYS
              + "| [`\"“'‘]?)"
              + "([A-Za-z0-9_+/=-]{20,100})(?![A-Za-z0-9_+/=.(\\[-])");

  private static final Pattern DIGIT = Pattern.compile("\\d");
  private static final Pattern LETTER = Pattern.compile("[A-Za-z]");

  /** A place to fill in, a reference to a variable, a call, a path, a day or the rules for one. */
  private static final Pattern NO_VALUE =
      Pattern.compile(
          "[\\[({$%].*|.*[\\[({]\\w.*|.*(?:\\$\\{|\\*\\*|\\.{3}|…|://).*|\\d+(?:[-–./:]\\d+)*\\W?|(?i).*(?:example|your|xxx|change-?me|placeholder|dummy).*"
              + "|\\d+[-+–]?(?:char\\w*|day\\w*|digit\\w*|month\\w*|minute\\w*|letter\\w*)\\W?|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|[\\w-]+\\.\\w{2,4}");

  private SaidSecrets() {}

  static List<Secrets.Found> in(String line) {
    List<Secrets.Found> found = new ArrayList<>();
    add(PASSWORD.matcher(line), Secrets.PASSWORD, line, found);
    add(KEY.matcher(line), Secrets.KEY, line, found);
    return found;
  }

  /** Part of the address of a file, which whoever may read the page is meant to open. */
  private static boolean isOfFile(int start, String line) {
    return start > 0
        && "?&;".indexOf(line.charAt(start - 1)) >= 0
        && line.regionMatches(true, start, "token=", 0, "token=".length());
  }

  private static void add(Matcher said, String what, String line, List<Secrets.Found> found) {
    while (said.find()) {
      String value = said.group(1).replaceAll("[.,;:)]+$", "");
      boolean mixed = DIGIT.matcher(value).find() && LETTER.matcher(value).find();
      if (mixed && !NO_VALUE.matcher(value).matches() && !isOfFile(said.start(), line)) {
        found.add(new Secrets.Found(what, said.start(1), said.start(1) + value.length()));
      }
    }
  }
}
