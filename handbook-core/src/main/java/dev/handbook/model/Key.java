package dev.handbook.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The keys of front matter that this tool reads: the readers, the rules that look at keys and
 * values, the schema for editors and the table of the guide all have them from here.
 */
public enum Key {
  KIND(Shape.TEXT, "all", "One of the kinds above", "What the page is; `page` if it does not say"),
  ID(
      Shape.TEXT,
      "references, scorecard",
      "Text without spaces",
      "A short name that does not change and by which other pages refer to it"),
  TITLE(Shape.TEXT, "all", "Text", "The title, if it is not the page's first heading"),
  DESCRIPTION(
      Shape.TEXT,
      "site, search",
      "One sentence",
      "What the reader finds here; for lists and search"),
  OWNER(
      Shape.TEXTS, "governance", "Role, team or initials", "Who answers for the page; also a list"),
  SERVES(
      Shape.TEXTS,
      "references, scorecard",
      "List",
      "The plans that a procedure is tied to, or lines of them: `fy27-sales#methods.2 (Answer orders)`"),
  KEY_RESULTS(
      Shape.TEXTS,
      "references",
      "List of codes",
      "The key results to which the page contributes: `\"CP-KR 2.1\"`"),
  RAPID(
      Shape.ROLES,
      "governance",
      "Text or mapping",
      "Who recommends, agrees, performs, gives input and decides"),
  MODEL(Shape.TEXT, "governance", "`RACI` or `DACI`", "The notation of `rapid`, if it is another"),
  SIGNED_OFF(
      Shape.SIGN_OFF,
      "governance",
      "`{on, by, text}`",
      "When and by whom the page was agreed to; `handbook:sign` writes the digest"),
  AGREED(
      Shape.AGREEMENTS,
      "governance",
      "List of `{on, by, text}`",
      "Who of those with an A in `rapid` has agreed, and when"),
  REVIEW_IN(
      Shape.DURATION,
      "governance",
      "A span such as `6 months`",
      "How long the sign-off is good; of a procedure at most 12 months, which is also what holds"
          + " where nothing is written"),
  REVIEW_IN_GOV_UK(
      "review_in", Shape.DURATION, "governance", "The same", "As GOV.UK's pages write it"),
  LAST_REVIEWED_ON(
      "last_reviewed_on",
      Shape.DAY,
      "governance",
      "A date",
      "The day of the last review, of pages that nobody signs"),
  LAST_REVIEWED_AT(
      "last_reviewed_at", Shape.DAY, "governance", "The same", "As GitLab's pages write it"),
  EFFECTIVE(Shape.DAY, "governance", "A date", "The day from which the page holds"),
  VERSION(Shape.ANY, "governance", "Text", "The version, as the page counts them"),
  STATUS(Shape.TEXT, "governance", "One of five words, see below", "Where the page is in its life"),
  CONFIDENTIAL(
      Shape.SWITCH,
      "all",
      "`true` or `false` (also `yes`, `no`, `on`, `off`)",
      "Whether the page is kept out of every output"),
  HIDDEN(
      Shape.SWITCH,
      "all",
      "`true` or `false`",
      "Whether the page is kept out of every output; in a handbook of GitBook's it means the same"
          + " as `unlisted`"),
  UNLISTED(
      Shape.TEXT,
      "site, search",
      "`true`, `false`, or the reason",
      "Whether the page is published at its address alone: in no contents, search, sitemap, feed or"
          + " list"),
  TRAINING(
      Shape.TRAINING,
      "training",
      "Path of a page, or `{roles: [...]}`",
      "Where people learn the procedure, or who has to"),
  ALIASES(Shape.TEXTS, "site, search", "List of former addresses", "Each one leads to this page"),
  KEYWORDS(
      Shape.TEXTS,
      "search",
      "List of words",
      "Words under which the page should be found although they do not stand in it"),
  TAGS(
      Shape.ANY,
      "site",
      "List of words",
      "What the page is about; each tag has a page that lists all that have it"),
  NOINDEX(
      Shape.ANY,
      "site",
      "`true` or `false`",
      "Whether search engines are asked to pass by; the handbook's own search finds the page"),
  PARENT(Shape.TEXTS, "references", "Id", "The plan above this one"),
  PERIOD(
      Shape.PERIOD,
      "governance",
      "`from/to` in ISO dates",
      "The time for which a plan or key results hold"),
  DATE(
      Shape.ANY,
      "news",
      "A date such as `2026-10-20`",
      "The day of a piece of news; without it, the day on which git first knew the page"),
  PREVIOUS(Shape.TEXTS, "references", "List of ids", "The pages that this one replaces");

  /** What the value of a key looks like. */
  public enum Shape {
    TEXT,
    TEXTS,
    SWITCH,
    DAY,
    PERIOD,
    SIGN_OFF,
    AGREEMENTS,
    ROLES,
    TRAINING,
    DURATION,
    /** Read as far as it is understood, and never reported: other tools write it in their way. */
    ANY
  }

  private static final Map<String, Key> BY_ID =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Key::id, Function.identity()));

  private final String id;
  private final Shape shape;
  private final String readers;
  private final String value;
  private final String about;

  Key(String id, Shape shape, String readers, String value, String about) {
    this.id = id;
    this.shape = shape;
    this.readers = readers;
    this.value = value;
    this.about = about;
  }

  Key(Shape shape, String readers, String value, String about) {
    this.id = name().toLowerCase(Locale.ROOT).replace('_', '-');
    this.shape = shape;
    this.readers = readers;
    this.value = value;
    this.about = about;
  }

  /** The key as it is written: {@code key-results}. */
  public String id() {
    return id;
  }

  /** What its value looks like. */
  public Shape shape() {
    return shape;
  }

  /** What reads it, in a word or two. */
  public String readers() {
    return readers;
  }

  /** Its value in words. */
  public String value() {
    return value;
  }

  /** What it means, in a sentence without its full stop. */
  public String about() {
    return about;
  }

  /** The key that is written so. */
  public static Optional<Key> of(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }
}
