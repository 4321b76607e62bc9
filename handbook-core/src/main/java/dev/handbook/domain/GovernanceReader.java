package dev.handbook.domain;

import dev.handbook.model.FrontMatter;
import dev.handbook.model.Key;
import dev.handbook.model.Kind;
import dev.handbook.model.Page;
import dev.handbook.model.Wording;
import dev.handbook.text.Dates;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads how pages and plans are governed. */
final class GovernanceReader {
  /** The longest that a sign-off of a procedure holds, and how long others do without a word. */
  private static final java.time.Period YEAR = java.time.Period.ofMonths(12);

  private static final Pattern ARCHIVE =
      Pattern.compile("(?:^|/)(?:archive|archived|archives)/", Pattern.CASE_INSENSITIVE);

  private GovernanceReader() {}

  /** A page. */
  static Governance read(Page page, Stated stated) {
    FrontMatter matter = page.frontMatter();
    Optional<Period> period =
        matter
            .get(Key.PERIOD)
            .filter(FrontMatter.Scalar.class::isInstance)
            .map(FrontMatter.Scalar.class::cast)
            .map(scalar -> Period.of(scalar.text(), scalar.span()));
    return read(page, page.kind(), SignOff.of(matter), period, stated);
  }

  /** A plan that is a part of a page. */
  static Governance read(Vpmom vpmom, Stated stated) {
    Vpmom.Header header = vpmom.header();
    return read(vpmom.page(), Kind.VPMOM, header.vetted(), header.period(), stated);
  }

  private static Governance read(
      Page page, Kind kind, Optional<SignOff> written, Optional<Period> period, Stated stated) {
    FrontMatter matter = page.frontMatter();
    PageStatus status = PageStatus.of(matter, stated.status());
    Optional<SignOff> signOff = written.filter(signed -> signed.on().isPresent());
    Optional<LocalDate> periodEnd =
        isForPeriod(kind) ? period.flatMap(Period::end) : Optional.empty();
    Optional<java.time.Period> interval = ReviewInterval.of(matter);
    Optional<java.time.Period> cycle = interval.or(stated::cycle);
    Optional<LocalDate> signedEnd =
        signOff.flatMap(SignOff::on).map(day -> earlier(end(kind, day, interval), periodEnd));
    Optional<LocalDate> reviewedOn =
        matter
            .text(Key.LAST_REVIEWED_ON)
            .or(() -> matter.text(Key.LAST_REVIEWED_AT))
            .flatMap(Dates::iso)
            .or(stated::reviewedOn);
    Set<Invalidity> invalid = invalid(page, signOff);
    return new Governance(
        kind,
        status,
        status.isPast() || ARCHIVE.matcher(page.path()).find(),
        signOff,
        invalid,
        signOff.isPresent(),
        invalid.isEmpty() ? signedEnd : Optional.empty(),
        signOff.flatMap(SignOff::on).or(() -> reviewedOn),
        signedEnd
            .or(stated::nextReview)
            .or(() -> reviewedOn.flatMap(day -> nextReview(kind, day, cycle)))
            .or(() -> periodEnd),
        periodEnd,
        stated);
  }

  private static boolean isForPeriod(Kind kind) {
    return kind == Kind.VPMOM || kind == Kind.OKR;
  }

  private static Set<Invalidity> invalid(Page page, Optional<SignOff> signOff) {
    Set<Invalidity> invalid = EnumSet.noneOf(Invalidity.class);
    signOff
        .flatMap(SignOff::digest)
        .filter(agreed -> !Wording.fits(page, agreed))
        .ifPresent(any -> invalid.add(Invalidity.TEXT_CHANGED));
    return invalid;
  }

  /**
   * The last day of a sign-off. Counted from the day itself: what was agreed on 29 February holds
   * through 28 February.
   */
  private static LocalDate end(Kind kind, LocalDate day, Optional<java.time.Period> interval) {
    LocalDate year = day.plus(YEAR);
    LocalDate end = interval.map(day::plus).orElse(year);
    return kind == Kind.SOP && year.isBefore(end) ? year : end;
  }

  /** When a stated review is due again; of procedures it is known without a word, of no others. */
  private static Optional<LocalDate> nextReview(
      Kind kind, LocalDate day, Optional<java.time.Period> interval) {
    return interval
        .or(() -> kind == Kind.SOP ? Optional.of(YEAR) : Optional.empty())
        .map(day::plus);
  }

  private static LocalDate earlier(LocalDate day, Optional<LocalDate> other) {
    return other.filter(end -> end.isBefore(day)).orElse(day);
  }
}
