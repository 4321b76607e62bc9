package dev.handbook.domain;

import dev.handbook.model.Kind;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How a page, or a plan on it, is governed: where it is in its life, what was signed, and until
 * when that holds. Decided here and nowhere else; what depends on a day takes the day.
 *
 * @param kind what is governed
 * @param status what the page says of its own life
 * @param archived whether it is kept for the record only, by its status or by its folder
 * @param signOff the sign-off with a readable date, whether or not it counts
 * @param invalid why the sign-off does not count; empty when it does, age aside
 * @param verified whether the wording is known to be the one that was agreed to
 * @param validUntil the last day of a sign-off that counts; for a plan not after its period
 * @param reviewedOn the last day it was looked at: signed off, or reviewed in the manner of other
 *     handbooks
 * @param reviewDue the day by which it is to be looked at again
 * @param periodEnd the last day of the time it is for
 * @param stated what its text says about approval
 */
public record Governance(
    Kind kind,
    PageStatus status,
    boolean archived,
    Optional<SignOff> signOff,
    Set<Invalidity> invalid,
    boolean verified,
    Optional<LocalDate> validUntil,
    Optional<LocalDate> reviewedOn,
    Optional<LocalDate> reviewDue,
    Optional<LocalDate> periodEnd,
    Stated stated) {
  public Governance {
    invalid = invalid.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(invalid));
  }

  /** Whether it is still being written or agreed on, and nobody follows it yet. */
  public boolean isProposed() {
    return status.isProposed();
  }

  /** The day of the sign-off, whether or not it counts. */
  public Optional<LocalDate> signedOn() {
    return signOff.flatMap(SignOff::on);
  }

  /** Who signed off; empty when nobody did or nobody is named. */
  public String signedBy() {
    return signOff.flatMap(SignOff::by).orElse("");
  }

  /** Whether there is a sign-off that counts no more, or never did. */
  public boolean isVoid() {
    return !invalid.isEmpty();
  }

  /** Whether it was signed off and that was too long ago on a day, or its time is over. */
  public boolean isExpired(LocalDate day) {
    return !isVoid() && end().filter(last -> last.isBefore(day)).isPresent();
  }

  /** The last day of its sign-off, or of the time it is for: the day after, it is expired. */
  public Optional<LocalDate> end() {
    return validUntil.or(() -> periodEnd);
  }

  /** Whether a sign-off counts on a day: it is neither void nor expired, and the day has come. */
  public boolean isSigned(LocalDate day) {
    return signedOn().filter(on -> !on.isAfter(day)).isPresent() && !isVoid() && !isExpired(day);
  }

  /** Whether a sign-off counts and is known to cover the text as it is. */
  public boolean isValid(LocalDate day) {
    return verified && isSigned(day);
  }

  /** What its sign-off is worth on a day, in one word of the scorecard's shares. */
  public String share(LocalDate day) {
    if (isVoid()) {
      return "void";
    }
    if (signOff.isPresent() && isExpired(day)) {
      return "expired";
    }
    if (isSigned(day)) {
      return verified ? "valid" : "unverified";
    }
    return stated.approved() ? "stated" : "none";
  }

  /** Whether a stated review has passed without one. */
  public boolean isOverdue(LocalDate day) {
    return signOff.isEmpty() && reviewDue.filter(due -> due.isBefore(day)).isPresent();
  }

  /**
   * Whether procedures may be tied to it on a day, given that it is a plan: it is vetted on the
   * wording that it has, within its period, and neither proposed nor past.
   */
  public boolean isInForce(LocalDate day) {
    return !archived && !isProposed() && isValid(day);
  }

  /** The state on a day: the first of {@link GovernanceState} that applies. */
  public GovernanceState state(LocalDate day) {
    switch (status) {
      case RETIRED:
        return GovernanceState.RETIRED;
      case SUPERSEDED:
        return GovernanceState.SUPERSEDED;
      case DRAFT:
        return GovernanceState.DRAFT;
      case IN_REVIEW:
        return GovernanceState.IN_REVIEW;
      default:
        break;
    }
    if (isVoid()) {
      return GovernanceState.VOID;
    }
    if (isExpired(day)) {
      return GovernanceState.EXPIRED;
    }
    boolean signed = isSigned(day);
    if (signed && !verified) {
      return GovernanceState.UNVERIFIED;
    }
    if (isOverdue(day)) {
      return GovernanceState.OVERDUE;
    }
    if (!signed && stated.approved()) {
      return GovernanceState.STATED;
    }
    return signed || status == PageStatus.EFFECTIVE
        ? GovernanceState.EFFECTIVE
        : GovernanceState.NONE;
  }
}
