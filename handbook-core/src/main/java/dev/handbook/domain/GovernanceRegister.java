package dev.handbook.domain;

import dev.handbook.domain.control.DocumentControl;
import dev.handbook.model.Handbook;
import dev.handbook.model.Kind;
import dev.handbook.model.Page;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * How each page of a handbook is governed, as of a day: worked out when first asked for, then kept.
 * Asked from several threads.
 */
public final class GovernanceRegister {
  private final Handbook whole;
  private final GovernanceReader reader;
  private final LocalDate asOf;
  private final Function<Page, Stated> stated;
  private final Map<String, Governance> byPath = new ConcurrentHashMap<>();

  private GovernanceRegister(
      Handbook whole, FormerVersions former, LocalDate asOf, Function<Page, Stated> stated) {
    this.whole = whole;
    this.reader = new GovernanceReader(former, whole.settings().conventions().agreement());
    this.asOf = asOf;
    this.stated = stated;
  }

  /**
   * The register of a handbook.
   *
   * @param whole with what an edition leaves out, which was agreed to as well
   * @param former what is known of former versions of its pages
   * @param asOf the day on which sign-offs count
   */
  public static GovernanceRegister of(Handbook whole, FormerVersions former, LocalDate asOf) {
    return new GovernanceRegister(
        whole, former, asOf, page -> Stated.of(DocumentControl.ofOpen(page, whole)));
  }

  /**
   * Whether the history has to be read: some sign-off is bound to no wording or to no roles. Then
   * it is better read before many threads ask.
   */
  public boolean asksHistory() {
    Domain domain = Domain.of(whole);
    for (Page page : whole.pages()) {
      boolean own =
          SignOff.of(page.frontMatter())
              .filter(act -> GovernanceReader.asksHistory(act, page.frontMatter()))
              .isPresent();
      if (own || domain.vpmoms(page).stream().anyMatch(GovernanceRegister::isVettedInText)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isVettedInText(Vpmom vpmom) {
    return vpmom.header().vetted().flatMap(SignOff::on).isPresent()
        && vpmom.header().vetted().flatMap(SignOff::digest).isEmpty();
  }

  /** The day on which sign-offs count. */
  public LocalDate asOf() {
    return asOf;
  }

  /** How a page is governed; of its edition the whole page is looked at. */
  public Governance of(Page page) {
    Governance known = byPath.get(page.path());
    if (known == null) {
      // Not within the map: this may wait for the history to be read.
      Governance found = read(page);
      known = Optional.ofNullable(byPath.putIfAbsent(page.path(), found)).orElse(found);
    }
    return known;
  }

  private Governance read(Page shown) {
    Page page = whole.page(shown.path()).orElse(shown);
    return page.kind() == Kind.VPMOM
        ? plan(page).map(this::readPlan).orElseGet(() -> readPage(page))
        : readPage(page);
  }

  /** The plan that is all of a page: it may say in its text when it was vetted. */
  private Optional<Vpmom> plan(Page page) {
    return Domain.of(whole).vpmoms(page).stream().filter(GovernanceRegister::isPage).findFirst();
  }

  private static boolean isPage(Vpmom vpmom) {
    return vpmom.form() == Vpmom.Form.PAGE;
  }

  private Governance readPage(Page page) {
    return reader.read(page, stated.apply(page));
  }

  private Governance readPlan(Vpmom vpmom) {
    return reader.read(vpmom, stated.apply(vpmom.page()));
  }

  /** How a plan is governed: as its page where it is all of it, else by what stands above it. */
  public Governance of(Vpmom vpmom) {
    return isPage(vpmom) ? of(vpmom.page()) : reader.read(vpmom, Stated.NOTHING);
  }

  /** The state of a page on the day. */
  public GovernanceState state(Page page) {
    return of(page).state(asOf);
  }

  /** Whether procedures may be tied to a plan on the day. */
  public boolean isInForce(Vpmom vpmom) {
    return of(vpmom).isInForce(asOf);
  }
}
