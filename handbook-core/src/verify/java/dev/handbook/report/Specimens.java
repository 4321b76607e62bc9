package dev.handbook.report;

import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.TestPages;
import dev.handbook.change.Change;
import dev.handbook.change.Effect;
import dev.handbook.model.Finding;
import dev.handbook.model.Fix;
import dev.handbook.model.Page;
import dev.handbook.model.Place;
import dev.handbook.model.Severity;
import dev.handbook.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reports that are shown to the consumers' own readers. */
final class Specimens {
  private static final List<RuleInfo> RULES =
      List.of(
          Samples.DEAD_LINK,
          RuleInfo.warning("placeholder-text", "HB0501", "page says that text is to come"),
          RuleInfo.info("link-text-vague", "HB0209", "link text does not say where it leads"));

  private Specimens() {}

  static Map<String, Report> all() {
    return Map.of("clean", clean(), "mixed", mixed(), "hostile", hostile(), "change", change());
  }

  /** Nothing found. */
  static Report clean() {
    return report(List.of(TestPages.page("a.md", "All is well.")), List.of());
  }

  /** Every severity, one line, many lines, a file as a whole, a name with blanks and umlauts. */
  static Report mixed() {
    String text = "\té\ud801\udc00 see gone\r\nsecond line\r\nthird line\n";
    List<Finding> findings =
        List.of(
            finding(0, "a ü/b.md", new Span(1, 6, 1, 9)),
            finding(1, "a ü/b.md", new Span(2, 1, 3, 6)),
            finding(2, "a ü/b.md", new Span(3, 1, 3, 6)),
            finding(0, "c.md", Span.FILE));
    return report(
        List.of(TestPages.page("a ü/b.md", text), TestPages.page("c.md", text)), findings);
  }

  private static Finding finding(int rule, String path, Span span) {
    RuleInfo info = RULES.get(rule);
    return new Finding(
        info.name(),
        info.code(),
        info.severity(),
        path,
        span,
        "The link leads to “gone.md”, which is not there.",
        rule == 1 ? Optional.empty() : Optional.of("Write the path of a page."),
        Integer.toHexString((path + span).hashCode()) + "00ff",
        span.equals(Span.FILE) ? Optional.empty() : Optional.of(fix(path, span)));
  }

  private static Fix fix(String path, Span span) {
    return new Fix(
        true,
        "Write the path of the page",
        List.of(
            new Fix.Edit(path, new Span(span.line(), 1, span.line(), 1), "* "),
            new Fix.Edit(path, new Span(span.line(), 6, span.line(), 9), "page\u202e")));
  }

  /** What a change brings, one of it by way of another line, and what was there. */
  static Report change() {
    List<Finding> findings = mixed().findings();
    Finding caused = findings.get(0);
    Change change =
        new Change(
            new Change.Revision("origin/main", "0123456789abcdef", List.of()),
            findings.subList(0, 2),
            List.of(),
            findings.subList(2, 4),
            Map.of(caused.fingerprint(), new Place("c.md", 2)),
            Set.of(),
            new Effect(List.of(), List.of(), List.of(), List.of(), List.of()));
    return mixed().since(change);
  }

  /** Two hundred texts made to break out. */
  static Report hostile() {
    List<Page> pages = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (String text : Hostile.texts()) {
      String path = findings.size() + text + ".md";
      pages.add(TestPages.page(path, "one line\nand another"));
      findings.add(
          new Finding(
              "link-missing-page",
              "HB0201",
              Severity.ERROR,
              path,
              new Span(2, 1, 2, 4),
              "The link leads to " + text + ", which is not there.",
              Optional.of("Write " + text + " in another way."),
              "f%04d".formatted(findings.size())));
    }
    return report(pages, findings);
  }

  private static Report report(List<Page> pages, List<Finding> findings) {
    return Report.of(
        TestPages.handbook(pages.toArray(Page[]::new)),
        findings,
        RULES,
        new Checkout("docs/", Optional.empty(), ""));
  }
}
