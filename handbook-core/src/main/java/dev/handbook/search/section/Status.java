package dev.handbook.search.section;

import dev.handbook.domain.Governance;
import dev.handbook.domain.GovernanceState;
import dev.handbook.model.Kind;
import java.time.LocalDate;

/**
 * How far a page can be relied on, and what that does to its rank: the score of its sections is
 * multiplied by {@link #weight()} / {@link #UNIT}.
 *
 * @param id the badge: {@link GovernanceState#id()} on the day of the build
 * @param weight whole number of 64ths, so that the factor is exact as a float
 */
public record Status(String id, int weight) {
  /** A weight that changes nothing. */
  public static final int UNIT = 64;

  private static final int UNLISTED_LOSS = 4;
  private static final int UNSIGNED_LOSS = 4;

  /** The status of a page on a day. */
  static Status of(Governance governance, LocalDate day, boolean listed) {
    GovernanceState state = governance.state(day);
    int weight =
        switch (state) {
          case DRAFT -> 48;
          case IN_REVIEW -> 56;
          case SUPERSEDED -> 32;
          case RETIRED -> 24;
          case VOID, EXPIRED, UNVERIFIED, OVERDUE, STATED, EFFECTIVE, NONE -> UNIT;
        };
    if (lacksSignOff(governance, state)) {
      weight -= UNSIGNED_LOSS;
    }
    return new Status(state.id(), listed ? weight : weight - UNLISTED_LOSS);
  }

  private static boolean lacksSignOff(Governance governance, GovernanceState state) {
    boolean unsigned = governance.kind() == Kind.SOP && governance.signOff().isEmpty();
    return unsigned || state == GovernanceState.VOID || state == GovernanceState.EXPIRED;
  }
}
