package dev.handbook.edit;

import dev.handbook.change.WordingChanges;
import dev.handbook.domain.Domain;
import dev.handbook.domain.Rapid;
import dev.handbook.domain.SignOff;
import dev.handbook.model.HandbookException;
import dev.handbook.model.Page;
import dev.handbook.model.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Other versions of a page that is to be signed. What is agreed to must be what everybody can read:
 * a change of the wording, or of who decides, that is on this disk only is settled first.
 *
 * @param versions the page as it is elsewhere, by where that is
 * @param unmerged whether version control waits for somebody to settle a conflict
 */
public record Rivals(Map<String, Page> versions, boolean unmerged) {
  private static final String SETTLE =
      "Commit the change, or take it back with git restore; then sign";

  public Rivals {
    versions = new LinkedHashMap<>(versions);
  }

  /**
   * Refuses to sign a page of which another version may be what was read.
   *
   * @param by who is about to sign
   * @throws HandbookException when there is such a version
   */
  void check(Page page, String by) {
    if (unmerged) {
      throw new HandbookException(
          "Git has two versions of the page and waits for somebody to merge them",
          page.path(),
          "Settle the conflict and commit, then sign");
    }
    versions.forEach((where, other) -> check(page, by, where, other));
  }

  private static void check(Page page, String by, String where, Page other) {
    if (!Wording.digest(page).equals(Wording.digest(other))) {
      throw new HandbookException(
          "The wording is not what is "
              + where
              + ", so others would read another text than the one agreed to: "
              + WordingChanges.between(other, page),
          page.path() + WordingChanges.firstLine(other, page).map(line -> ":" + line).orElse(""),
          SETTLE);
    }
    String here = deciders(page);
    String there = deciders(other);
    if (!here.equals(there)) {
      throw new HandbookException(
          "By what is "
              + where
              + (there.isEmpty() ? " nobody" : " " + there)
              + " decides, not "
              + here,
          page.path() + line(page, "rapid"),
          SETTLE);
    }
    signedHereOnly(page, other)
        .filter(signed -> signed.by().filter(name -> !key(name).equals(key(by))).isPresent())
        .ifPresent(
            signed -> {
              throw new HandbookException(
                  "The sign-off of "
                      + signed.by().orElseThrow()
                      + (signed.written().isEmpty() ? "" : " on " + signed.written())
                      + " is not "
                      + where
                      + " and would be lost",
                  page.path() + ":" + signed.span().line(),
                  SETTLE);
            });
  }

  private static Optional<SignOff> signedHereOnly(Page page, Page other) {
    Optional<SignOff> there = SignOff.of(other.frontMatter());
    return SignOff.of(page.frontMatter())
        .filter(
            here ->
                there
                    .filter(same -> same.written().equals(here.written()))
                    .filter(same -> same.by().equals(here.by()))
                    .filter(same -> same.digest().equals(here.digest()))
                    .isEmpty());
  }

  private static String deciders(Page page) {
    List<Rapid> rapids = Domain.of(List.of(page)).rapids(page);
    return rapids.stream()
        .limit(1)
        .flatMap(rapid -> rapid.with(rapid.model().decider()).stream())
        .map(party -> party.name().strip())
        .collect(Collectors.joining(", "));
  }

  /** The line of a key of the front matter, as it is written behind a path. */
  static String line(Page page, String key) {
    return page.frontMatter().entry(key).map(entry -> ":" + entry.keySpan().line()).orElse("");
  }

  /** By this a party is known again, however its name is spaced. */
  static String key(String name) {
    return name.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
  }
}
