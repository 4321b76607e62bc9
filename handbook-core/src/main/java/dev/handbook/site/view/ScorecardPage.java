package dev.handbook.site.view;

import dev.handbook.change.Measure;
import dev.handbook.change.Measure.Form;
import dev.handbook.change.Scorecard;
import dev.handbook.model.Finding;
import dev.handbook.model.Handbook;
import dev.handbook.model.Kind;
import dev.handbook.model.Page;
import dev.handbook.model.Severity;
import dev.handbook.text.Urls;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the page of the scorecard shows, and below it a page for each measure: figures with their
 * trend, what keeps them from their targets, and what lint found.
 */
public final class ScorecardPage {
  private final Handbook handbook;
  private final GovernanceIndex index;

  public ScorecardPage(Handbook handbook, GovernanceIndex index) {
    this.handbook = handbook;
    this.index = index;
  }

  /**
   * A measure as a page shows it.
   *
   * @param name key of what it is called
   * @param words key of what follows the figure
   * @param page where its own page is
   * @param bar how far the bar reaches, from 0 to 100
   * @param mark where the target stands, from 0 to 100
   * @param chart of its former values
   * @param missing pages that keep it from its target, as links from the page it is shown on
   */
  public record View(
      String id,
      String name,
      String words,
      String page,
      String figure,
      String unit,
      boolean known,
      boolean reached,
      long numerator,
      long denominator,
      long unknown,
      String target,
      int bar,
      int mark,
      Chart chart,
      List<Former> former,
      List<Link> missing) {}

  /**
   * A drawing of former values, with what stands at its edges.
   *
   * @param drawing empty where there are not two values
   * @param course the first and the last value, with their days
   */
  record Chart(
      String drawing, String course, String top, String bottom, String first, String last) {}

  /** A former value. */
  record Former(String on, String value) {}

  /** A page to look at, and a few words why. */
  record Link(String title, String url, String why) {}

  /** How often a rule found something. */
  record RuleCount(String rule, String code, String severity, int count) {}

  /** The measures: those of the programme, and two that the pages' dates and owners tell. */
  public List<Measure> measures(Optional<Scorecard> card) {
    List<Page> sops =
        index.pages(Kind.SOP).stream().filter(page -> !index.isArchived(page)).toList();
    List<Page> reviewed =
        index.governed().stream().filter(page -> index.reviewDue(page).isPresent()).toList();
    List<Measure> measures = new ArrayList<>(card.map(Scorecard::measures).orElse(List.of()));
    Predicate<Page> owned = page -> !index.owners(page).isEmpty();
    // A handbook without procedures is led by who answers for its pages.
    measures.add(
        sops.isEmpty()
            ? share("pages-owned", index.listed(), owned, 1.0)
            : share("sops-owned", sops, owned, 1.0));
    measures.add(share("reviews-kept", reviewed, page -> !index.isLate(page), 1.0));
    return measures.stream().filter(ScorecardPage::isShown).toList();
  }

  /** Those of the programme always, even if all that they say is that nothing is known. */
  private static boolean isShown(Measure measure) {
    return measure.denominator() + measure.unknown() > 0 || measure.id().startsWith("sop-");
  }

  private static Measure share(String id, List<Page> pages, Predicate<Page> good, double target) {
    List<Measure.Missing> missing =
        pages.stream()
            .filter(good.negate())
            .map(page -> new Measure.Missing(page.path(), page.title(), ""))
            .toList();
    long count = pages.size() - missing.size();
    return new Measure(id, Form.SHARE, count, pages.size(), 0, target, List.of(), missing);
  }

  /** Key of what a measure is called. */
  public static String nameKey(String id) {
    return "name_" + id.replace('-', '_');
  }

  /**
   * Measures of which nothing is known, for one reason.
   *
   * @param reason key of the words that say why, and of those that say what to do next
   */
  record Gap(String reason, List<View> measures) {
    static Stream<Gap> of(String reason, List<View> measures) {
      return measures.isEmpty() ? Stream.empty() : Stream.of(new Gap(reason, measures));
    }
  }

  /** The measures of which nothing is known, by what they wait for. */
  public List<Gap> gaps(List<View> views) {
    Map<Boolean, List<View>> byPresence =
        views.stream()
            .filter(view -> !view.known())
            .collect(Collectors.partitioningBy(view -> view.unknown() > 0));
    return Stream.concat(
            Gap.of("no_procedures", byPresence.get(false)),
            Gap.of("no_figures", byPresence.get(true)))
        .toList();
  }

  /** How the departments stand. */
  public List<DepartmentSummary.Row> departments(List<Finding> findings) {
    return new DepartmentSummary(index, findings).rows();
  }

  /**
   * A measure on a page.
   *
   * @param url of the page it is shown on
   * @param own of its own page
   */
  public View view(Measure measure, String url, String own) {
    boolean share = measure.form() == Form.SHARE || measure.form() == Form.RATE;
    double value = measure.known() ? measure.value() : 0;
    double whole = share ? 1 : measure.form() == Form.SCORE ? 100 : measure.denominator();
    return new View(
        measure.id(),
        nameKey(measure.id()),
        "measure_" + measure.id().replace('-', '_'),
        Urls.relative(url, own),
        measure.known() ? shown(measure, value) : "",
        share && measure.known() ? "%" : "",
        measure.known(),
        measure.reached(),
        measure.numerator(),
        measure.denominator(),
        measure.unknown(),
        withUnit(measure, measure.target()),
        percent(value, whole),
        percent(measure.target(), whole),
        chart(measure),
        measure.trend().stream()
            .map(point -> new Former(point.on().toString(), withUnit(measure, point.value())))
            .toList(),
        links(measure, url));
  }

  private static Chart chart(Measure measure) {
    List<Measure.Point> trend = measure.trend();
    if (trend.isEmpty()) {
      return new Chart("", "", "", "", "", "");
    }
    Measure.Point first = trend.get(0);
    Measure.Point last = trend.get(trend.size() - 1);
    String course = on(measure, first) + " – " + on(measure, last);
    TrendDrawing drawing = new TrendDrawing(measure);
    return new Chart(
        drawing.svg(course),
        course,
        drawing.top() > drawing.bottom() ? withUnit(measure, drawing.top()) : "",
        withUnit(measure, drawing.bottom()),
        first.on().toString(),
        last.on().toString());
  }

  private static String on(Measure measure, Measure.Point point) {
    return point.on() + ": " + withUnit(measure, point.value());
  }

  private static String withUnit(Measure measure, double value) {
    boolean share = measure.form() == Form.SHARE || measure.form() == Form.RATE;
    return shown(measure, value) + (share ? " %" : "");
  }

  private static int percent(double value, double whole) {
    return whole <= 0 ? 0 : (int) Math.max(0, Math.min(100, Math.floor(value * 100 / whole)));
  }

  /** Rounded down, so that 100 means all. */
  private static String shown(Measure measure, double value) {
    return switch (measure.form()) {
      case SHARE -> String.format(Locale.ROOT, "%.0f", Math.floor(value * 100));
      case RATE -> String.format(Locale.ROOT, "%.1f", value * 100).replaceFirst("[.]0$", "");
      case SCORE, COUNT -> String.format(Locale.ROOT, "%.0f", value);
    };
  }

  private List<Link> links(Measure measure, String url) {
    return measure.missing().stream()
        .flatMap(
            missing ->
                handbook
                    .page(missing.path())
                    .filter(page -> !page.withheld() && !page.unlisted())
                    .map(
                        page ->
                            new Link(
                                missing.title(), Urls.relative(url, page.url()), missing.why()))
                    .stream())
        .toList();
  }

  /** Sign-offs that end soon. */
  public List<Link> expiring(Optional<Scorecard> card, String url) {
    return card.map(Scorecard::expiring).orElse(List.of()).stream()
        .flatMap(
            expiry ->
                handbook
                    .page(expiry.path())
                    .filter(page -> !page.withheld() && !page.unlisted())
                    .map(
                        page ->
                            new Link(
                                expiry.title(),
                                Urls.relative(url, page.url()),
                                expiry.lastDay().toString()))
                    .stream())
        .toList();
  }

  /** What lint found on published pages, the gravest and most frequent first. */
  public List<RuleCount> findings(List<Finding> findings) {
    Map<String, List<Finding>> byRule = new TreeMap<>();
    for (Finding finding : findings) {
      boolean withheld = handbook.page(finding.path()).filter(Page::withheld).isPresent();
      if (!withheld) {
        byRule.computeIfAbsent(finding.rule(), key -> new ArrayList<>()).add(finding);
      }
    }
    return byRule.values().stream()
        .map(ScorecardPage::count)
        .sorted(
            (a, b) -> {
              int bySeverity = severity(a).compareTo(severity(b));
              return bySeverity != 0 ? bySeverity : Integer.compare(b.count(), a.count());
            })
        .toList();
  }

  private static RuleCount count(List<Finding> findings) {
    Finding first = findings.get(0);
    Severity gravest = findings.stream().map(Finding::severity).sorted().findFirst().orElseThrow();
    return new RuleCount(first.rule(), first.code(), gravest.id(), findings.size());
  }

  private static Severity severity(RuleCount count) {
    for (Severity severity : Severity.values()) {
      if (severity.id().equals(count.severity())) {
        return severity;
      }
    }
    throw new IllegalStateException(count.severity());
  }
}
