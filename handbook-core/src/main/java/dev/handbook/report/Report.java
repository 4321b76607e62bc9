package dev.handbook.report;

import dev.handbook.change.Change;
import dev.handbook.lint.Profile;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Finding;
import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import dev.handbook.model.Place;
import dev.handbook.model.Severity;
import dev.handbook.model.SourceFile;
import dev.handbook.text.SourceText;
import dev.handbook.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What every writer writes from.
 *
 * @param handbook the handbook that was checked
 * @param findings what is reported, in report order
 * @param places how much they amount to, place by place
 * @param rules the rules by name
 * @param checkout where the content lies in its repository
 * @param most how many findings a list may hold; the others are counted
 * @param change what has changed since another revision, when the run compared with one; findings
 *     are those that the change brings then
 */
record Report(
    Handbook handbook,
    List<Finding> findings,
    Places places,
    Map<String, RuleInfo> rules,
    Checkout checkout,
    int most,
    Optional<Change> change) {
  /** A list that holds whatever there is. */
  private static final int ALL = Integer.MAX_VALUE;

  Report {
    findings = List.copyOf(findings);
    rules = Map.copyOf(rules);
  }

  static Report of(
      Handbook handbook, List<Finding> findings, List<RuleInfo> rules, Checkout checkout) {
    Map<String, RuleInfo> byName =
        rules.stream().collect(Collectors.toMap(RuleInfo::name, Function.identity()));
    return new Report(
        handbook, findings, Places.of(findings), byName, checkout, ALL, Optional.empty());
  }

  /** The same of a run that compared with another revision. */
  Report since(Change since) {
    List<Finding> fresh = since.fresh();
    return new Report(handbook, fresh, Places.of(fresh), rules, checkout, most, Optional.of(since));
  }

  /** The same for readers who want each cause once, not each place. */
  Report folded() {
    Optional<Change> folded = change.map(Folding::fold);
    return new Report(
        handbook, Folding.causes(findings, folded), places, rules, checkout, most, folded);
  }

  /** The same with lists of so many findings at most. */
  Report listing(int count) {
    return new Report(handbook, findings, places, rules, checkout, count, change);
  }

  /** The findings to be listed, in report order; the gravest, when there are more than fit. */
  List<Finding> listed() {
    return new FindingList(this).of(findings);
  }

  /** Others than those of the run, limited as they are. */
  List<Finding> list(List<Finding> others) {
    return new FindingList(this).of(others);
  }

  /**
   * All findings to be listed, those included that were there before the change: for consumers that
   * compare with a former report themselves, and would take what is missing for fixed.
   */
  List<Finding> all() {
    return new FindingList(this).of(findings, change.map(Change::existing).orElse(List.of()));
  }

  /** Whether a finding can be shown on a line of the change. */
  boolean touched(Finding finding) {
    return change.filter(since -> since.touches(finding)).isPresent();
  }

  /** The changed line that brought a finding about, when it stands elsewhere. */
  Optional<Place> cause(Finding finding) {
    return change.flatMap(since -> since.cause(finding));
  }

  /**
   * A finding as a platform is told that shows only lines of the change: on the line that brought
   * it about, with its own place in the message.
   */
  Finding onChange(Finding finding) {
    return cause(finding).map(cause -> moved(finding, cause)).orElse(finding);
  }

  private Finding moved(Finding finding, Place cause) {
    Span span =
        text(handbook, cause.path())
            .map(text -> text.lineSpan(Math.min(cause.line(), text.lineCount())))
            .orElse(Span.at(cause.line(), 1));
    String own = "In " + path(finding) + ", line " + finding.span().line() + ": ";
    return new Finding(
        finding.rule(),
        finding.code(),
        finding.severity(),
        cause.path(),
        span,
        own + finding.message(),
        finding.help(),
        finding.fingerprint(),
        finding.fix());
  }

  /** The file of a finding as the repository knows it: from the git root. */
  String path(Finding finding) {
    return checkout.path(finding.path());
  }

  /** The rule of a finding; made up from its name when nothing more is known of it. */
  RuleInfo rule(Finding finding) {
    RuleInfo known = rules.get(finding.rule());
    return known != null
        ? known
        : new RuleInfo(
            finding.rule(),
            finding.code(),
            finding.severity(),
            Profile.RECOMMENDED,
            finding.rule().replace('-', ' '));
  }

  /** The text in which a finding stands, when it is a page or the table of contents. */
  Optional<SourceText> text(Finding finding) {
    return text(handbook, finding.path());
  }

  /** The text of a page or of the table of contents. */
  static Optional<SourceText> text(Handbook handbook, String path) {
    return handbook
        .page(path)
        .map(Page::text)
        .or(
            () ->
                handbook
                    .toc()
                    .file()
                    .filter(file -> file.path().equals(path))
                    .map(SourceFile::text));
  }

  /** How many findings have a severity. */
  long count(Severity severity) {
    return count(findings, severity);
  }

  static long count(List<Finding> findings, Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  /** What is wrong and how to mend it, for formats with room for one text. */
  static String advice(Finding finding) {
    return finding.help().map(help -> finding.message() + " " + help).orElse(finding.message());
  }

  /**
   * The last line that a finding touches. A span that ends at the beginning of a line ends with the
   * line break before it.
   */
  static int lastLine(Finding finding) {
    boolean atLineStart =
        finding.span().endColumn() == 1 && finding.span().endLine() > finding.span().line();
    return atLineStart ? finding.span().endLine() - 1 : finding.span().endLine();
  }
}
