package dev.handbook.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows keys and passwords by the beginnings that their makers gave them, so that they can be
 * reported and are never shown again in a report.
 */
public final class Secrets {
  private static final Map<String, Pattern> KINDS =
      new TreeMap<>(
          Map.of(
              "an AWS access key", Pattern.compile("\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b"),
              "a GitHub token",
                  Pattern.compile("\\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{40,})"),
              "a GitLab token", Pattern.compile("\\bglpat-[A-Za-z0-9_-]{20,}"),
              "a Slack token", Pattern.compile("\\bxox[abeprs]-[A-Za-z0-9-]{10,}"),
              "a Google API key", Pattern.compile("\\bAIza[0-9A-Za-z_-]{35}"),
              "a Stripe key", Pattern.compile("\\b[sr]k_live_[0-9A-Za-z]{20,}"),
              "a private key",
                  Pattern.compile("-----BEGIN (?:[A-Z]{2,10} )?PRIVATE KEY(?: BLOCK)?-----")));

  /**
   * One of these is in every secret; looking for them first is many times faster, the more so as
   * none is shorter than four letters.
   */
  public static final KeywordSet MARKS =
      KeywordSet.of(
              "AKIA",
              "ASIA",
              "ghp_",
              "gho_",
              "ghu_",
              "ghs_",
              "ghr_",
              "github_pat_",
              "glpat-",
              "xoxa-",
              "xoxb-",
              "xoxe-",
              "xoxp-",
              "xoxr-",
              "xoxs-",
              "AIza",
              "k_live_",
              "PRIVATE KEY")
          .or(SaidSecrets.MARKS);

  /** Words by which the makers' own manuals mark keys that open nothing. */
  private static final Pattern DOCUMENTED =
      Pattern.compile("(?i)example$|examplekey|x{8}|your[_-]");

  private Secrets() {}

  /**
   * A secret in a line.
   *
   * @param what what it looks like, with its article
   * @param start offset of its first character
   * @param end offset after its last
   */
  public record Found(String what, int start, int end) {}

  /** Whether a secret of a line is one that manuals show and that opens nothing. */
  public static boolean isExample(String line, Found found) {
    return DOCUMENTED.matcher(line.substring(found.start(), found.end())).find();
  }

  /** What a password is that only the words before it give away. */
  public static final String PASSWORD = "a password";

  /** What a key is that only the words before it give away. */
  public static final String KEY = "a key";

  /** The secrets of a line of text. */
  public static List<Found> in(String line) {
    if (!mayHold(line)) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    KINDS.forEach(
        (what, pattern) -> {
          Matcher secret = pattern.matcher(line);
          while (secret.find()) {
            found.add(new Found(what, secret.start(), secret.end()));
          }
        });
    if (SaidSecrets.MARKS.in(line)) {
      SaidSecrets.in(line).stream()
          .filter(said -> found.stream().noneMatch(made -> made.start() == said.start()))
          .forEach(found::add);
    }
    return found;
  }

  /** Whether a text of any length may hold a secret; quick, and wrong only by saying yes. */
  public static boolean mayHold(String text) {
    return MARKS.in(text);
  }

  /** A line with stars in place of its secrets, of the same length, so that columns stay right. */
  public static String redact(String line) {
    List<Found> secrets = in(line);
    if (secrets.isEmpty()) {
      return line;
    }
    StringBuilder redacted = new StringBuilder(line);
    for (Found found : secrets) {
      for (int i = found.start(); i < found.end(); i++) {
        redacted.setCharAt(i, '*');
      }
    }
    return redacted.toString();
  }
}
