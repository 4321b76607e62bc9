package dev.handbook.site.view;

import dev.handbook.domain.Owners;
import dev.handbook.domain.Rapid;
import dev.handbook.domain.SignOff;
import dev.handbook.domain.Tie;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.Handbook;
import dev.handbook.model.Kind;
import dev.handbook.model.Page;
import dev.handbook.model.Wording;
import dev.handbook.text.Dates;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a page stands: who answers for it, who agreed and when, and until when that holds.
 *
 * @param id such as {@code SOP-SAL-004}; empty when it has none
 * @param status one of the known ones; empty when none is given
 * @param owners who answers for it
 * @param rapid who does what when it is decided on
 * @param signedOn the day the deciding party agreed
 * @param signedBy who that was
 * @param reviewedOn the last day it was looked at: agreed to, or reviewed in the manner of other
 *     handbooks
 * @param dueOn the day by which it is to be looked at again
 * @param changed whether the text is no longer the one that was agreed to
 * @param serves the VPMOMs it is tied to
 * @param keyResults the key results it works for
 */
public record Standing(
    String id,
    String status,
    List<String> owners,
    Optional<Rapid> rapid,
    Optional<LocalDate> signedOn,
    String signedBy,
    Optional<LocalDate> reviewedOn,
    Optional<LocalDate> dueOn,
    boolean changed,
    List<Tie> serves,
    List<String> keyResults) {
  private static final Set<String> STATUSES =
      Set.of("draft", "in-review", "effective", "superseded", "retired");

  /** How long a sign-off of a procedure holds where the page says nothing else. */
  private static final int SOP_MONTHS = 12;

  private static final Pattern TIME =
      Pattern.compile("([0-9]{1,4}) ?(day|week|month|year)s?", Pattern.CASE_INSENSITIVE);

  public Standing {
    owners = List.copyOf(owners);
    serves = List.copyOf(serves);
    keyResults = List.copyOf(keyResults);
  }

  /**
   * Reads it from a page and what the handbook says of it.
   *
   * @param whole the page with what the edition leaves out of it, which was agreed to as well
   */
  static Standing of(Page page, Page whole, Handbook handbook) {
    FrontMatter matter = page.frontMatter();
    Optional<SignOff> signOff = SignOff.of(matter);
    Optional<LocalDate> signedOn = signOff.flatMap(SignOff::on);
    Optional<LocalDate> reviewedOn =
        signedOn
            .or(() -> matter.text("last_reviewed_on").flatMap(Dates::iso))
            .or(() -> matter.text("last_reviewed_at").flatMap(Dates::iso));
    return new Standing(
        matter.text("id").orElse(""),
        matter
            .text("status")
            .map(s -> s.toLowerCase(Locale.ROOT))
            .filter(STATUSES::contains)
            .orElse(""),
        Owners.of(page, handbook).names(),
        Rapid.of(matter, page.text()).filter(rapid -> !rapid.parties().isEmpty()),
        signedOn,
        signOff.flatMap(SignOff::by).orElse(""),
        reviewedOn,
        dueOn(page, reviewedOn),
        signOff.flatMap(SignOff::digest).filter(agreed -> !Wording.fits(whole, agreed)).isPresent(),
        matter.scalars("serves").stream().map(Tie::of).toList(),
        matter.texts("key-results"));
  }

  private static Optional<LocalDate> dueOn(Page page, Optional<LocalDate> reviewedOn) {
    FrontMatter matter = page.frontMatter();
    Optional<String> in = matter.text("review-in").or(() -> matter.text("review_in"));
    if (reviewedOn.isPresent() && in.isPresent()) {
      return after(reviewedOn.get(), in.get());
    }
    if (page.kind() == Kind.VPMOM) {
      return matter.text("period").flatMap(Standing::endOfPeriod);
    }
    return page.kind() == Kind.SOP
        ? reviewedOn.map(day -> day.plusMonths(SOP_MONTHS))
        : Optional.empty();
  }

  private static Optional<LocalDate> after(LocalDate day, String time) {
    Matcher matcher = TIME.matcher(time.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int count = Integer.parseInt(matcher.group(1));
    return Optional.of(
        switch (matcher.group(2).toLowerCase(Locale.ROOT)) {
          case "day" -> day.plusDays(count);
          case "week" -> day.plusWeeks(count);
          case "month" -> day.plusMonths(count);
          default -> day.plusYears(count);
        });
  }

  private static Optional<LocalDate> endOfPeriod(String period) {
    int slash = period.indexOf('/');
    return slash < 0 ? Optional.empty() : Dates.iso(period.substring(slash + 1));
  }

  /** Whether there is anything to show. */
  boolean isEmpty() {
    return status.isEmpty() && owners.isEmpty() && rapid.isEmpty() && reviewedOn.isEmpty();
  }

  /** Whether it is kept for the record only. */
  public boolean isPast() {
    return status.equals("superseded") || status.equals("retired");
  }

  /** Whether it should have been looked at again before a day. */
  boolean isOverdue(LocalDate today) {
    return !isPast() && dueOn.filter(due -> due.isBefore(today)).isPresent();
  }

  /** The party that decides, or an empty text. */
  String decider() {
    return rapid.flatMap(Rapid::decider).map(Rapid.Party::name).orElse("");
  }
}
