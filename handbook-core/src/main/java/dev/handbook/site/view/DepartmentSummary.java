package dev.handbook.site.view;

import dev.handbook.domain.GovernanceState;
import dev.handbook.model.Finding;
import dev.handbook.model.Kind;
import dev.handbook.model.Page;
import dev.handbook.model.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the departments of a handbook stand, and whom to ask about each. */
final class DepartmentSummary {
  private static final Comparator<String> BY_NAME =
      Comparator.comparing(AzIndex::fold).thenComparing(Comparator.naturalOrder());

  private final GovernanceIndex index;
  private final Map<String, Long> findings;

  /**
   * Counts findings by page.
   *
   * @param findings what lint found; those that never fail a build are left out
   */
  DepartmentSummary(GovernanceIndex index, List<Finding> findings) {
    this.index = index;
    this.findings =
        findings.stream()
            .filter(finding -> finding.severity() != Severity.INFO)
            .collect(Collectors.groupingBy(Finding::path, Collectors.counting()));
  }

  /**
   * A department as a row of a table.
   *
   * @param owned pages that name who answers for them
   * @param inForce procedures that are in force, of all that are not kept for the record only
   * @param reviewed pages that say by when they are to be looked at again
   * @param overdue those of them for which that day is over
   * @param findings errors and warnings on its pages
   * @param ask who most often decides on its pages, else who most often owns them; may be empty
   */
  record Row(
      String name,
      int pages,
      int owned,
      int procedures,
      int inForce,
      int reviewed,
      int overdue,
      long findings,
      String ask) {}

  /** The departments by name; none where there are not two to compare. */
  List<Row> rows() {
    Map<String, List<Page>> byName = new TreeMap<>(BY_NAME);
    for (Page page : index.listed()) {
      String name = index.department(page);
      if (!name.isEmpty()) {
        byName.computeIfAbsent(name, key -> new ArrayList<>()).add(page);
      }
    }
    return byName.size() < 2
        ? List.of()
        : byName.entrySet().stream().map(each -> row(each.getKey(), each.getValue())).toList();
  }

  private Row row(String name, List<Page> pages) {
    List<Page> procedures =
        pages.stream().filter(page -> page.kind() == Kind.SOP && !index.isArchived(page)).toList();
    return new Row(
        name,
        pages.size(),
        count(pages, page -> !index.owners(page).isEmpty()),
        procedures.size(),
        count(procedures, page -> index.state(page) == GovernanceState.EFFECTIVE),
        count(pages, page -> index.reviewDue(page).isPresent()),
        count(pages, index::isLate),
        pages.stream().mapToLong(page -> findings.getOrDefault(page.path(), 0L)).sum(),
        ask(pages));
  }

  private static int count(List<Page> pages, Predicate<Page> counted) {
    return (int) pages.stream().filter(counted).count();
  }

  private String ask(List<Page> pages) {
    String decider = most(pages, page -> Stream.of(index.decider(page)));
    return decider.isEmpty() ? most(pages, page -> index.owners(page).stream()) : decider;
  }

  /** What is named most often, the first by name among equals. */
  private static String most(List<Page> pages, Function<Page, Stream<String>> names) {
    Map<String, Long> times =
        pages.stream()
            .flatMap(names)
            .filter(name -> !name.isBlank())
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    return times.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }
}
