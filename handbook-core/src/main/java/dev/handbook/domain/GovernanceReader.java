package dev.handbook.domain;

import dev.handbook.model.FrontMatter;
import dev.handbook.model.Key;
import dev.handbook.model.Kind;
import dev.handbook.model.Page;
import dev.handbook.model.Wording;
import dev.handbook.text.Dates;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads how pages and plans are governed. */
final class GovernanceReader {
  /** The longest that a sign-off of a procedure holds, and how long others do without a word. */
  private static final java.time.Period YEAR = java.time.Period.ofMonths(12);

  private static final Pattern ARCHIVE =
      Pattern.compile("(?:^|/)(?:archive|archived|archives)/", Pattern.CASE_INSENSITIVE);

  private final FormerVersions former;
  private final boolean agreementRequired;

  GovernanceReader(FormerVersions former, boolean agreementRequired) {
    this.former = former;
    this.agreementRequired = agreementRequired;
  }

  /**
   * What was signed.
   *
   * @param rapid who decides on it
   * @param words tells the wording of a version of the page; of two that are the same it tells the
   *     same
   */
  private record Signed(
      Page page, Kind kind, Optional<Rapid> rapid, Function<Page, String> words) {}

  /** A page. */
  Governance read(Page page, Stated stated) {
    FrontMatter matter = page.frontMatter();
    Optional<Period> period =
        matter
            .get(Key.PERIOD)
            .filter(FrontMatter.Scalar.class::isInstance)
            .map(FrontMatter.Scalar.class::cast)
            .map(scalar -> Period.of(scalar.text(), scalar.span()));
    Optional<Rapid> rapid = Rapid.of(matter, page.text());
    Signed signed = new Signed(page, page.kind(), rapid, Wording::digest);
    return read(signed, SignOff.of(matter), period, stated);
  }

  /** A plan that is a part of a page. */
  Governance read(Vpmom vpmom, Stated stated) {
    Vpmom.Header header = vpmom.header();
    Function<Page, String> words =
        vpmom.form() == Vpmom.Form.PAGE ? Wording::digest : page -> words(vpmom, page);
    Signed signed = new Signed(vpmom.page(), Kind.VPMOM, header.rapid(), words);
    return read(signed, header.vetted(), header.period(), stated);
  }

  /** The items of a plan that is a part of a page, in some version of the page. */
  private static String words(Vpmom vpmom, Page page) {
    return Domain.of(List.of(page)).vpmoms(page).stream()
        .filter(other -> other.id().equals(vpmom.id()))
        .flatMap(other -> other.parts().stream())
        .flatMap(part -> part.items().stream())
        .map(item -> item.text().replaceAll("\\s+", " ").strip())
        .collect(Collectors.joining("\n"));
  }

  private Governance read(
      Signed signed, Optional<SignOff> written, Optional<Period> period, Stated stated) {
    Page page = signed.page();
    Kind kind = signed.kind();
    FrontMatter matter = page.frontMatter();
    PageStatus status = PageStatus.of(matter, stated.status());
    Optional<SignOff> signOff = written.filter(act -> act.on().isPresent());
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
    Set<Invalidity> invalid =
        signOff.map(act -> invalid(signed, act)).orElse(EnumSet.noneOf(Invalidity.class));
    return new Governance(
        kind,
        status,
        status.isPast() || ARCHIVE.matcher(page.path()).find(),
        signOff,
        invalid,
        invalid.isEmpty() && signOff.filter(act -> isVerified(signed, act)).isPresent(),
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

  private Set<Invalidity> invalid(Signed signed, SignOff act) {
    Set<Invalidity> invalid = EnumSet.noneOf(Invalidity.class);
    Page page = signed.page();
    if (act.digest().filter(agreed -> !Wording.fits(page, agreed)).isPresent()) {
      invalid.add(Invalidity.TEXT_CHANGED);
    }
    Optional<Roles> roles = signed.rapid().filter(r -> !r.parties().isEmpty()).map(Roles::of);
    if (roles.isEmpty()) {
      if (isDecided(signed.kind())) {
        invalid.add(Invalidity.NO_RAPID);
      }
    } else if (act.by().filter(by -> !roles.get().decides(by)).isPresent()) {
      invalid.add(Invalidity.NOT_BY_DECIDER);
    } else if (haveChanged(roles.get(), signed, act)) {
      invalid.add(Invalidity.ROLES_CHANGED);
    } else if (agreementRequired && !haveAgreed(roles.get(), page)) {
      invalid.add(Invalidity.AGREEMENT_MISSING);
    }
    return invalid;
  }

  /** Whether a kind of page is agreed to by a RAPID; others may carry a date all the same. */
  private static boolean isDecided(Kind kind) {
    return kind == Kind.SOP || kind == Kind.VPMOM || kind == Kind.OKR || kind == Kind.POLICY;
  }

  /** By the digest that was signed, else by what the page said when it was signed. */
  private boolean haveChanged(Roles roles, Signed signed, SignOff act) {
    if (act.roles().isPresent()) {
      return !act.roles().get().strip().equals(roles.digest());
    }
    if (signed.page().frontMatter().entry(Key.RAPID).isEmpty()) {
      return false;
    }
    return former
        .whenSigned(signed.page())
        .flatMap(was -> Rapid.of(was.frontMatter(), was.text()))
        .map(Roles::of)
        .filter(were -> !were.sameAs(roles))
        .isPresent();
  }

  private static boolean haveAgreed(Roles roles, Page page) {
    List<Agreement> agreed = Agreement.of(page.frontMatter());
    return roles.agreeing().stream()
        .allMatch(party -> agreed.stream().anyMatch(each -> each.isBy(party, page)));
  }

  /** Whether it takes a look at the history to tell how a sign-off stands. */
  static boolean asksHistory(SignOff act, FrontMatter matter) {
    boolean roles = act.roles().isEmpty() && matter.entry(Key.RAPID).isPresent();
    return act.on().isPresent() && (act.digest().isEmpty() || roles);
  }

  /** With a digest it is; without one only where git shows that the text has not changed since. */
  private boolean isVerified(Signed signed, SignOff act) {
    Page page = signed.page();
    return act.digest().isPresent()
        || former
            .asOf(page, act.on().orElseThrow())
            .filter(was -> was == page || isSame(was, signed))
            .isPresent();
  }

  private static boolean isSame(Page was, Signed signed) {
    return signed.words().apply(was).equals(signed.words().apply(signed.page()));
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
