package dev.handbook.lint;

import dev.handbook.model.HandbookException;
import dev.handbook.text.Spelling;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How much a handbook wants to be told; each profile has the rules of those before it. */
public enum Profile {
  /** What breaks the site or misleads a reader. */
  MINIMAL,
  /** What most owners of a handbook agree to mend. */
  RECOMMENDED,
  /** Matters of polish, too. */
  STRICT,
  /** Rules that run only when they are named; no profile to choose. */
  ON_REQUEST;

  /** The name used in configuration: {@code minimal}, {@code recommended}, {@code strict}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Profile of(String id) {
    List<Profile> choices = List.of(MINIMAL, RECOMMENDED, STRICT);
    return choices.stream()
        .filter(profile -> profile.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new HandbookException(
                    "There is no lint profile '" + id + "'",
                    "handbook.yml",
                    Spelling.closest(id, Arrays.stream(values()).map(Profile::id).toList())
                        .filter(close -> !close.equals(ON_REQUEST.id()))
                        .map(close -> "Did you mean '" + close + "'?")
                        .orElse("Choose minimal, recommended or strict.")));
  }
}
