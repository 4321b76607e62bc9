package dev.handbook.site.view;

import dev.handbook.domain.Governance;
import dev.handbook.domain.GovernanceState;
import dev.handbook.model.Page;
import dev.handbook.text.Urls;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** Pages with how they stand, as rows of a table that a reader can filter. */
public final class Catalogue {
  private final GovernanceIndex index;
  private final Map<String, String> words;

  public Catalogue(GovernanceIndex index, Map<String, String> words) {
    this.index = index;
    this.words = words;
  }

  /**
   * A page as a row; dates are ISO; what is not known, and when to review what is past, is empty.
   */
  public record Row(
      LinkView page,
      String id,
      String department,
      String status,
      String statusWord,
      Mark mark,
      String owner,
      String decider,
      String signedOn,
      String dueOn,
      boolean overdue) {}

  /** The rows for some pages, as they stand at an address, by department and title. */
  public List<Row> rows(List<Page> pages, String url) {
    return pages.stream()
        .map(page -> row(page, url))
        .sorted(
            Comparator.comparing((Row row) -> AzIndex.fold(row.department()))
                .thenComparing(row -> AzIndex.fold(row.page().title()))
                .thenComparing(row -> row.page().href()))
        .toList();
  }

  private Row row(Page page, String url) {
    Governance governance = index.governance(page);
    GovernanceState state = index.state(page);
    return new Row(
        new LinkView(page.title(), Urls.relative(url, page.url())),
        index.id(page),
        index.department(page),
        state.id(),
        Mark.word(state, words),
        Mark.of(governance, state, words),
        String.join(", ", index.owners(page)),
        index.decider(page),
        iso(governance.signedOn().filter(any -> !governance.isVoid())),
        iso(index.reviewDue(page)),
        index.isLate(page));
  }

  private static String iso(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  /** The rows that are due at some day, the earliest first. */
  public List<Row> byDueDate(List<Page> pages, String url) {
    return rows(pages, url).stream()
        .filter(row -> !row.dueOn().isEmpty())
        .sorted(Comparator.comparing(Row::dueOn).thenComparing(row -> row.page().title()))
        .toList();
  }

  /** The different texts of a column, without empty ones. */
  public static List<String> values(List<Row> rows, Function<Row, String> column) {
    TreeSet<String> values = new TreeSet<>();
    rows.forEach(row -> values.add(column.apply(row)));
    values.remove("");
    return new ArrayList<>(values);
  }
}
