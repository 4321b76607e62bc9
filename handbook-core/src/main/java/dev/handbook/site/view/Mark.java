package dev.handbook.site.view;

import dev.handbook.domain.Governance;
import dev.handbook.domain.GovernanceState;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What a page turns into when a day has passed. A site that is not built again still shows it: the
 * browser compares the day with its own.
 *
 * @param on the last day before, ISO; empty where time changes nothing
 * @param state what it turns into: {@code expired} or {@code overdue}
 * @param word the same for readers
 * @param now whether the day had passed when the site was built
 */
public record Mark(String on, String state, String word, boolean now) {
  private static final Mark NONE = new Mark("", "", "", false);

  /** What a page turns into, given the state it has on the day of the build. */
  static Mark of(Governance governance, GovernanceState state, Map<String, String> words) {
    return switch (state) {
      case RETIRED, SUPERSEDED, DRAFT, IN_REVIEW, VOID -> NONE;
      case EXPIRED, UNVERIFIED, OVERDUE, STATED, EFFECTIVE, NONE ->
          of(
              governance,
              words,
              state == GovernanceState.EXPIRED || state == GovernanceState.OVERDUE);
    };
  }

  private static Mark of(Governance governance, Map<String, String> words, boolean now) {
    Optional<LocalDate> end = governance.end();
    GovernanceState then = end.isPresent() ? GovernanceState.EXPIRED : GovernanceState.OVERDUE;
    return end.or(governance::reviewDue)
        .filter(day -> !governance.archived())
        .map(day -> new Mark(day.toString(), then.id(), word(then, words), now))
        .orElse(NONE);
  }

  /** A state in the language of the site; empty for none. */
  static String word(GovernanceState state, Map<String, String> words) {
    return words.getOrDefault("status_" + state.id().replace('-', '_'), "");
  }
}
