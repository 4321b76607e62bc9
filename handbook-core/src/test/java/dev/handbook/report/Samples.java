package dev.handbook.report;

import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.TestPages;
import dev.handbook.model.Finding;
import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import dev.handbook.model.Severity;
import dev.handbook.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Findings and reports made by hand. */
final class Samples {
  static final RuleInfo DEAD_LINK =
      RuleInfo.error("link-missing-page", "HB0201", "link leads to no page");

  private Samples() {}

  /** An error of the rule for dead links. */
  static Finding finding(String path, Span span, String message) {
    return finding(Severity.ERROR, "link-missing-page", path, span, message);
  }

  static Finding finding(Severity severity, String rule, String path, Span span, String message) {
    String code = rule.equals("link-missing-page") ? "HB0201" : "HB0501";
    String print = Integer.toHexString((rule + path + span + message).hashCode());
    return new Finding(rule, code, severity, path, span, message, Optional.of("Mend it."), print);
  }

  /** So many findings, one per page, {@code p000.md} and so on. */
  static List<Finding> onPages(Severity severity, String rule, int count) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String path = "p%03d.md".formatted(i);
      findings.add(finding(severity, rule, path, new Span(1, 1, 1, 5), "Dead."));
    }
    return findings;
  }

  static Report report(Handbook handbook, List<Finding> findings) {
    return Report.of(handbook, findings, List.of(DEAD_LINK), Checkout.NONE);
  }

  static Report report(List<Finding> findings) {
    Page[] pages =
        findings.stream()
            .map(Finding::path)
            .distinct()
            .map(path -> TestPages.page(path, "one line\nand another"))
            .toArray(Page[]::new);
    return report(TestPages.handbook(pages), findings);
  }
}
