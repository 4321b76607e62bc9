package dev.handbook.site;

import dev.handbook.model.Finding;
import dev.handbook.model.Handbook;
import dev.handbook.model.Kind;
import dev.handbook.model.Page;
import dev.handbook.model.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The programme's measures, as far as the pages themselves tell them, and what lint found. */
final class Scorecard {
  /** How long a sign-off counts. */
  private static final int MONTHS = 12;

  private final Handbook handbook;
  private final Library library;
  private final LocalDate today;

  Scorecard(Handbook handbook, Library library, LocalDate today) {
    this.handbook = handbook;
    this.library = library;
    this.today = today;
  }

  /**
   * A measure.
   *
   * @param id names its words
   * @param target per cent to reach
   */
  record Measure(String id, int count, int of, int target) {
    /** Whole per cent, rounded down so that 100 means all. */
    public int percent() {
      return of == 0 ? 100 : count * 100 / of;
    }

    /** Whether the target is reached. */
    public boolean reached() {
      return percent() >= target;
    }
  }

  /** How often a rule found something. */
  record RuleCount(String rule, String code, String severity, int count) {}

  /** The measures. */
  List<Measure> measures() {
    List<Page> sops =
        library.pages(Kind.SOP).stream().filter(page -> !library.standing(page).isPast()).toList();
    List<Measure> measures = new ArrayList<>();
    measures.add(measure("sops_tied", sops, this::isTied, 100));
    measures.add(measure("sops_signed", sops, this::isSigned, 80));
    measures.add(
        measure("sops_owned", sops, page -> !library.standing(page).owners().isEmpty(), 100));
    measures.add(
        measure(
            "reviews_kept",
            library.governed().stream()
                .filter(page -> library.standing(page).dueOn().isPresent())
                .filter(page -> !library.standing(page).isPast())
                .toList(),
            page -> !library.standing(page).isOverdue(today),
            100));
    return measures.stream().filter(measure -> measure.of() > 0).toList();
  }

  private static Measure measure(String id, List<Page> pages, Predicate<Page> good, int target) {
    return new Measure(id, (int) pages.stream().filter(good).count(), pages.size(), target);
  }

  private boolean isTied(Page page) {
    return library.standing(page).serves().stream()
        .anyMatch(tie -> library.vpmom(tie.id()).filter(plan -> plan.has(tie)).isPresent());
  }

  private boolean isSigned(Page page) {
    return library
        .standing(page)
        .signedOn()
        .filter(day -> !day.isAfter(today))
        .filter(day -> !day.plusMonths(MONTHS).isBefore(today))
        .isPresent();
  }

  /** What lint found on published pages, the gravest and most frequent first. */
  List<RuleCount> findings(List<Finding> findings) {
    Map<String, List<Finding>> byRule = new TreeMap<>();
    for (Finding finding : findings) {
      boolean withheld = handbook.page(finding.path()).filter(Page::withheld).isPresent();
      if (!withheld) {
        byRule.computeIfAbsent(finding.rule(), key -> new ArrayList<>()).add(finding);
      }
    }
    return byRule.values().stream()
        .map(Scorecard::count)
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
