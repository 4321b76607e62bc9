package dev.handbook.report;

import dev.handbook.change.Change;
import dev.handbook.model.Finding;
import dev.handbook.model.Handbook;
import dev.handbook.model.Severity;
import dev.handbook.text.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Findings for people: by page, each with its place, what is wrong, the line it stands on and how
 * to mend it, and one line at the end that counts them.
 */
public final class TextReport {
  /** More rules are not read on a terminal. */
  private static final int MOST_RULES = 20;

  /** From so many findings on nobody fixes all of them before the next change. */
  private static final int OLD_HANDBOOK = 100;

  private final Handbook handbook;
  private final Optional<Change> change;
  private final StringBuilder out = new StringBuilder();

  private TextReport(Handbook handbook, Optional<Change> change) {
    this.handbook = handbook;
    this.change = change;
  }

  /**
   * The whole report; every line ends in a line feed. Without findings it is the last line only.
   *
   * @param told what is reported, each cause once
   * @param places how much that amounts to, place by place
   * @param change what has changed, when findings are those that a change brings
   */
  static String render(
      Handbook handbook, List<Finding> told, Places places, Optional<Change> change) {
    TextReport report = new TextReport(handbook, change);
    String path = "";
    for (Finding finding : told) {
      if (!finding.path().equals(path)) {
        path = finding.path();
        report.out.append(report.out.isEmpty() ? "" : "\n").append(Visible.text(path)).append('\n');
      }
      report.finding(finding);
    }
    report.out.append(report.out.isEmpty() ? "" : "\n");
    change.ifPresent(since -> since.revision().notes().forEach(report::note));
    report.out.append(report.closing(told, places));
    return report.out.append('\n').toString();
  }

  /**
   * Each cause once, and the gravest only when there are more than can be read on a terminal.
   *
   * @param findings what is reported, place by place
   * @param since what has changed, when findings are those that a change brings
   * @param limit how many to show; a line says how many were left out
   */
  public static String excerpt(
      Handbook handbook, List<Finding> findings, Optional<Change> since, int limit) {
    Optional<Change> change = since.map(Folding::fold);
    List<Finding> told = Folding.causes(findings, change);
    Places places = Places.of(findings);
    if (told.size() <= limit) {
      return render(handbook, told, places, change);
    }
    List<Finding> shown =
        told.stream()
            .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding.ORDER))
            .limit(limit)
            .sorted(Finding.ORDER)
            .toList();
    String text = render(handbook, shown, places, change);
    String body = text.substring(0, text.lastIndexOf('\n', text.length() - 2) + 1);
    return body
        + "and "
        + (told.size() - limit)
        + " more, see the reports.\n\n"
        + overview(told, change.isEmpty())
        + new TextReport(handbook, change).closing(told, places)
        + '\n';
  }

  /** The rules with their counts, and what to do first. */
  private static String overview(List<Finding> told, boolean whole) {
    List<RuleCount> rules = RuleCount.of(told);
    StringBuilder out = new StringBuilder();
    for (RuleCount rule : rules.subList(0, Math.min(MOST_RULES, rules.size()))) {
      out.append(
          String.format(
              Locale.ROOT,
              "%,7d  %-7s  %s\n",
              rule.count(),
              rule.severity().id(),
              Visible.text(rule.rule())));
    }
    if (rules.size() > MOST_RULES) {
      out.append("         and ").append(rules.size() - MOST_RULES).append(" more rules\n");
    }
    return out.append('\n').append(firstSteps(told, rules.get(0), whole)).append('\n').toString();
  }

  private static String firstSteps(List<Finding> told, RuleCount gravest, boolean whole) {
    long fixable = RuleCount.fixable(told);
    String fix =
        fixable == 0
            ? ""
            : "First let “mvn handbook:fix” fix "
                + fixable
                + " of them; with -Dhandbook.dryRun it shows how.\n";
    String explain =
        (fixable == 0 ? "Begin with " : "Then begin with ")
            + gravest.rule()
            + ": “mvn handbook:explain -Dhandbook.rule="
            + gravest.rule()
            + "” says why and how.\n";
    String freeze =
        whole && told.size() > OLD_HANDBOOK
            ? "Or keep them for later: after “mvn handbook:baseline” only new findings are reported.\n"
            : "";
    return fix + explain + freeze;
  }

  private void finding(Finding finding) {
    Span span = finding.span();
    out.append("  ")
        .append(Visible.text(finding.path()))
        .append(':')
        .append(span.line())
        .append(':')
        .append(span.column())
        .append(' ')
        .append(finding.severity().id())
        .append(' ')
        .append(finding.rule())
        .append(' ')
        .append(Visible.text(finding.message()))
        .append('\n');
    if (!span.equals(Span.FILE)) {
      Report.text(handbook, finding.path())
          .filter(text -> span.line() <= text.lineCount())
          .ifPresent(text -> CodeFrame.append(text, span, out));
    }
    change
        .flatMap(since -> since.cause(finding))
        .ifPresent(
            cause ->
                out.append("    cause: ")
                    .append(Visible.text(cause.path()))
                    .append(':')
                    .append(cause.line())
                    .append('\n'));
    finding
        .help()
        .ifPresent(help -> out.append("    help: ").append(Visible.text(help)).append('\n'));
  }

  private void note(String note) {
    out.append("note: ").append(Visible.text(note)).append('\n');
  }

  private String closing(List<Finding> told, Places places) {
    return counts(told, places) + change.map(TextReport::since).orElse("");
  }

  private static String since(Change change) {
    return " Compared with "
        + Visible.text(change.revision().since())
        + ": "
        + change.mended().size()
        + " fixed, "
        + change.existing().size()
        + " there before.";
  }

  private String counts(List<Finding> findings, Places places) {
    String pages = counted(handbook.pages().size(), "page");
    if (findings.isEmpty()) {
      return change.isPresent()
          ? "No new findings on " + pages + "."
          : "No findings on " + pages + ".";
    }
    return counted(findings.size(), "finding")
        + (places.count() > findings.size()
            ? " (each cause once, " + places.count() + " places)"
            : "")
        + " in "
        + counted(places.paths().size(), "file")
        + " of "
        + pages
        + ": "
        + counted(Report.count(findings, Severity.ERROR), "error")
        + ", "
        + counted(Report.count(findings, Severity.WARNING), "warning")
        + ", "
        + Report.count(findings, Severity.INFO)
        + " info.";
  }

  private static String counted(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
