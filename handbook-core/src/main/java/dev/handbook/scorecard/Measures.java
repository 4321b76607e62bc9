package dev.handbook.scorecard;

import dev.handbook.change.Measure;
import dev.handbook.change.Measure.Form;
import dev.handbook.change.Measure.Missing;
import dev.handbook.change.Scorecard;
import dev.handbook.domain.Domain;
import dev.handbook.domain.Governance;
import dev.handbook.domain.GovernanceRegister;
import dev.handbook.domain.Sop;
import dev.handbook.domain.SopMetrics;
import dev.handbook.domain.Vpmom;
import dev.handbook.model.Finding;
import dev.handbook.model.Handbook;
import dev.handbook.model.Kind;
import dev.handbook.model.Page;
import dev.handbook.rule.RuleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The measures of a handbook on a day. A procedure is a page of {@code kind: sop} that is neither
 * superseded nor retired.
 */
public final class Measures {
  private static final Set<String> UNDOCUMENTED =
      Set.of(RuleId.PLACEHOLDER_TEXT, RuleId.TEMPLATE_BOILERPLATE, RuleId.OWNER_TBD);
  private static final Set<String> BROKEN =
      Set.of(
          RuleId.LINK_MISSING_PAGE,
          RuleId.LINK_MISSING_ANCHOR,
          RuleId.LINK_CASE,
          RuleId.LINK_EMPTY,
          RuleId.LINK_GITBOOK_BROKEN_REFERENCE,
          RuleId.LINK_MISSING_SCHEME,
          RuleId.ASSET_MISSING,
          RuleId.TOC_DEAD_ENTRY);
  private static final Set<String> DUPLICATE =
      Set.of(RuleId.DUPLICATE_PAGE, RuleId.CONFLICTING_PASSAGE);

  /** Rules whose findings are counted and that look at pages alone, not at the search index. */
  public static final Set<String> RULES = rules();

  private static final int FORECAST_DAYS = 90;

  private final Handbook handbook;
  private final List<Finding> findings;
  private final GovernanceRegister governance;
  private final LocalDate today;
  private final Domain domain;
  private final List<Page> sops;

  /**
   * The measures of a handbook.
   *
   * @param findings all findings, those included that a baseline freezes
   * @param governance how pages are governed on the day of the measures
   */
  public Measures(Handbook handbook, List<Finding> findings, GovernanceRegister governance) {
    this.handbook = handbook;
    this.findings = List.copyOf(findings);
    this.governance = governance;
    this.today = governance.asOf();
    this.domain = Domain.of(handbook);
    this.sops =
        handbook.pages().stream()
            .filter(page -> page.kind() == Kind.SOP)
            .filter(page -> !governance.of(page).archived())
            .toList();
  }

  private static Set<String> rules() {
    Set<String> rules = new HashSet<>(UNDOCUMENTED);
    rules.addAll(BROKEN);
    rules.addAll(
        Set.of(
            RuleId.TOC_UNLISTED_PAGE, RuleId.VPMOM_TBA, RuleId.VPMOM_EXPIRED, RuleId.LINK_PRIVATE));
    rules.addAll(Set.of(RuleId.NEEDS_UPDATE));
    return Set.copyOf(rules);
  }

  /**
   * All measures that the pages tell.
   *
   * @param indexed whether the findings tell what search finds
   */
  public List<Measure> all(boolean indexed) {
    List<Measure> all = new ArrayList<>();
    all.add(share("sop-tied-to-vpmom", sops, this::isTied, 1.0, page -> ""));
    if (indexed) {
      List<Page> open = sops.stream().filter(page -> !page.withheld()).toList();
      all.add(
          share(
              "sop-findable",
              open,
              page -> !found(page, Set.of(RuleId.SOP_NOT_FINDABLE)),
              0.9,
              p -> ""));
    }
    all.add(share("sop-signed-off-12-months", sops, this::isValid, 0.8, this::signedOn));
    all.add(count("unlisted-pages", Set.of(RuleId.TOC_UNLISTED_PAGE), page -> true));
    all.add(count("undocumented-procedures", UNDOCUMENTED, page -> page.kind() == Kind.SOP));
    vpmoms(all);
    all.add(signed("policies-signed-off", Kind.POLICY));
    all.add(signed("okrs-signed-off", Kind.OKR));
    all.add(
        count("placeholders", Set.of(RuleId.PLACEHOLDER_TEXT, RuleId.NEEDS_UPDATE), page -> true));
    all.add(count("private-links", Set.of(RuleId.LINK_PRIVATE), page -> true));
    all.add(count("broken-links", BROKEN, page -> true));
    if (indexed) {
      all.add(count("duplicates", DUPLICATE, page -> true));
    }
    return all;
  }

  /** The measures that users of procedures tell. */
  public List<Measure> ofUsers(Optional<SopMetrics> metrics) {
    return new UserMeasures(sops, metrics.orElse(SopMetrics.NONE)).on(today);
  }

  /** The sign-offs that end soon. */
  public List<Scorecard.Expiry> expiring() {
    return sops.stream()
        .filter(page -> governance.of(page).isSigned(today))
        .map(page -> new Scorecard.Expiry(page.path(), page.title(), lastDay(page)))
        .filter(expiry -> !expiry.lastDay().isAfter(today.plusDays(FORECAST_DAYS)))
        .sorted(
            Comparator.comparing(Scorecard.Expiry::lastDay).thenComparing(Scorecard.Expiry::path))
        .toList();
  }

  /** How many procedures have which kind of sign-off; together they are all. */
  public Map<String, Long> shares() {
    Map<String, Long> shares = new LinkedHashMap<>();
    List.of("valid", "unverified", "expired", "void", "stated", "none")
        .forEach(share -> shares.put(share, 0L));
    sops.forEach(page -> shares.merge(governance.of(page).share(today), 1L, Long::sum));
    return shares;
  }

  /** The measure of the pages of a kind that are in force, of which nothing else is measured. */
  private Measure signed(String id, Kind kind) {
    List<Page> pages =
        handbook.pages().stream()
            .filter(page -> page.kind() == kind && isCounted(governance.of(page)))
            .toList();
    return share(id, pages, this::isValid, 1.0, this::signedOn);
  }

  private boolean found(Page page, Set<String> rules) {
    return findings.stream()
        .anyMatch(found -> rules.contains(found.rule()) && found.path().equals(page.path()));
  }

  /** Whether it serves a plan that is in force; other ties do no harm. */
  private boolean isTied(Page page) {
    return Sop.of(page).map(Sop::serves).orElse(List.of()).stream()
        .anyMatch(
            tie ->
                domain
                    .vpmom(tie.id())
                    .filter(plan -> plan.has(tie) && governance.of(plan).isInForce(today))
                    .isPresent());
  }

  private boolean isValid(Page page) {
    return governance.of(page).isValid(today);
  }

  private LocalDate lastDay(Page page) {
    return governance.of(page).validUntil().orElseThrow();
  }

  private String signedOn(Page page) {
    return governance.of(page).signedOn().map(LocalDate::toString).orElse("");
  }

  private static Measure share(
      String id,
      List<Page> pages,
      Predicate<Page> good,
      double target,
      Function<Page, String> why) {
    List<Missing> missing =
        pages.stream()
            .filter(good.negate())
            .map(page -> new Missing(page.path(), page.title(), why.apply(page)))
            .toList();
    return new Measure(
        id, Form.SHARE, pages.size() - missing.size(), pages.size(), 0, target, List.of(), missing);
  }

  private Measure count(String id, Set<String> rules, Predicate<Page> pages) {
    List<Finding> counted =
        findings.stream()
            .filter(found -> rules.contains(found.rule()))
            .filter(
                found -> handbook.page(found.path()).map(pages::test).orElse(id.startsWith("b")))
            .toList();
    Map<String, Long> times =
        counted.stream()
            .collect(
                Collectors.groupingBy(Finding::path, LinkedHashMap::new, Collectors.counting()));
    List<Missing> missing =
        times.keySet().stream()
            .flatMap(path -> handbook.page(path).stream())
            .map(page -> new Missing(page.path(), page.title(), times(times.get(page.path()))))
            .toList();
    long of = handbook.pages().stream().filter(pages).count();
    return new Measure(id, Form.COUNT, counted.size(), of, 0, 0, List.of(), missing);
  }

  private static String times(long times) {
    return times > 1 ? "× " + times : "";
  }

  private void vpmoms(List<Measure> all) {
    Domain domain = Domain.of(handbook);
    List<Vpmom> vpmoms =
        handbook.pages().stream()
            .flatMap(page -> domain.vpmoms(page).stream())
            .filter(vpmom -> isCounted(governance.of(vpmom)))
            .toList();
    List<Missing> unvetted =
        vpmoms.stream()
            .filter(vpmom -> !governance.of(vpmom).isValid(today))
            .map(vpmom -> new Missing(vpmom.page().path(), vpmom.title(), why(vpmom)))
            .toList();
    all.add(
        new Measure(
            "vpmoms-vetted",
            Form.SHARE,
            vpmoms.size() - unvetted.size(),
            vpmoms.size(),
            0,
            1.0,
            List.of(),
            unvetted));
    Predicate<Page> counted = page -> isOfCounted(domain.vpmoms(page));
    all.add(of(vpmoms.size(), count("vpmoms-announced", Set.of(RuleId.VPMOM_TBA), counted)));
    all.add(of(vpmoms.size(), count("vpmoms-expired", Set.of(RuleId.VPMOM_EXPIRED), counted)));
  }

  /** Whether findings about plans of a page are counted: those of drafts and past plans are not. */
  private boolean isOfCounted(List<Vpmom> plans) {
    return plans.isEmpty() || plans.stream().anyMatch(plan -> isCounted(governance.of(plan)));
  }

  /** Plans that are past or not agreed on yet are measured by nobody. */
  private static boolean isCounted(Governance plan) {
    return !plan.archived() && !plan.isProposed();
  }

  private String why(Vpmom vpmom) {
    return governance.of(vpmom).signedOn().map(LocalDate::toString).orElse("");
  }

  private static Measure of(long denominator, Measure m) {
    return new Measure(
        m.id(), m.form(), m.numerator(), denominator, 0, m.target(), m.trend(), m.missing());
  }
}
