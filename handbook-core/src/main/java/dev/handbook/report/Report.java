package dev.handbook.report;

import dev.handbook.lint.Profile;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Finding;
import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import dev.handbook.model.Severity;
import dev.handbook.model.SourceFile;
import dev.handbook.model.SourceText;
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
 * @param rules the rules by name
 * @param checkout where the content lies in its repository
 */
record Report(
    Handbook handbook, List<Finding> findings, Map<String, RuleInfo> rules, Checkout checkout) {
  Report {
    findings = List.copyOf(findings);
    rules = Map.copyOf(rules);
  }

  static Report of(
      Handbook handbook, List<Finding> findings, List<RuleInfo> rules, Checkout checkout) {
    Map<String, RuleInfo> byName =
        rules.stream().collect(Collectors.toMap(RuleInfo::name, Function.identity()));
    return new Report(handbook, findings, byName, checkout);
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
