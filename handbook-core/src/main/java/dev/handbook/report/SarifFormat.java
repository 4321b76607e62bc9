package dev.handbook.report;

import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.RulePage;
import dev.handbook.model.Finding;
import dev.handbook.model.Fix;
import dev.handbook.model.Severity;
import dev.handbook.text.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * {@code handbook.sarif}: SARIF 2.1.0 with what GitHub code scanning asks for on top of the schema.
 *
 * <p>GitHub refuses a run of more than 25,000 results and keeps 5,000 of it, so that a run beyond
 * that is written in order of importance. Pages are never quoted: a page may hold a secret.
 */
final class SarifFormat implements ReportFormat {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  private static final String BUILT = "/META-INF/maven/dev.handbook/handbook-core/pom.properties";
  private static final int MOST = 25_000;
  private static final int KEPT = 5_000;
  private static final int MOST_EDITS = 100;

  @Override
  public String name() {
    return "sarif";
  }

  @Override
  public String fileName() {
    return "handbook.sarif";
  }

  @Override
  public String render(Report report) {
    List<Finding> findings = report.all();
    List<Finding> ordered = findings.size() > KEPT ? byImportance(report) : findings;
    List<Finding> written = ordered.subList(0, Math.min(MOST, ordered.size()));
    Map<String, RuleInfo> rules = new TreeMap<>();
    written.forEach(finding -> rules.put(finding.code(), report.rule(finding)));
    List<String> codes = List.copyOf(rules.keySet());
    Set<String> fresh =
        report.findings().stream().map(Finding::fingerprint).collect(Collectors.toSet());

    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", "Handbook");
    version().ifPresent(version -> driver.put("version", version));
    driver.put("rules", rules.values().stream().map(SarifFormat::rule));
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("tool", Map.of("driver", driver));
    run.put("automationDetails", Map.of("id", "handbook/" + report.checkout().prefix()));
    run.put("columnKind", "utf16CodeUnits");
    if (written.size() < findings.size()) {
      run.put("invocations", List.of(cut(findings.size() - written.size())));
    }
    run.put("results", written.stream().map(finding -> result(report, finding, codes, fresh)));
    Map<String, Object> log = new LinkedHashMap<>();
    log.put("$schema", SCHEMA);
    log.put("version", "2.1.0");
    log.put("runs", List.of(run));
    return Visible.json(log);
  }

  private static List<Finding> byImportance(Report report) {
    List<Finding> ordered = new ArrayList<>(Ranking.order(report.listed(), report::touched));
    report
        .change()
        .ifPresent(
            since -> ordered.addAll(Ranking.order(report.list(since.existing()), report::touched)));
    return ordered;
  }

  /** Our version, which Maven writes into the jar; unknown where classes are run from a folder. */
  private static Optional<String> version() {
    try (InputStream file = SarifFormat.class.getResourceAsStream(BUILT)) {
      Properties properties = new Properties();
      if (file != null) {
        properties.load(file);
      }
      return Optional.ofNullable(properties.getProperty("version"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> cut(int missing) {
    Map<String, Object> notification = new LinkedHashMap<>();
    notification.put("level", "warning");
    notification.put(
        "message", Map.of("text", missing + " more findings; findings.json has all of them."));
    Map<String, Object> invocation = new LinkedHashMap<>();
    invocation.put("executionSuccessful", true);
    invocation.put("toolExecutionNotifications", List.of(notification));
    return invocation;
  }

  private static Map<String, Object> rule(RuleInfo info) {
    RulePage page = RulePage.of(info);
    Map<String, Object> help = new LinkedHashMap<>();
    help.put("text", page.help());
    help.put("markdown", page.help());
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("id", info.code());
    rule.put("name", info.name());
    rule.put("shortDescription", Map.of("text", info.summary() + "."));
    rule.put("fullDescription", Map.of("text", page.description()));
    rule.put("help", help);
    rule.put("defaultConfiguration", Map.of("level", level(info.severity())));
    return rule;
  }

  private static Map<String, Object> result(
      Report report, Finding finding, List<String> codes, Set<String> fresh) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ruleId", finding.code());
    result.put("ruleIndex", codes.indexOf(finding.code()));
    result.put("level", level(finding.severity()));
    result.put("message", Map.of("text", message(finding)));
    result.put("locations", List.of(place(report, finding)));
    if (report.cause(finding).isPresent()) {
      Map<String, Object> related = place(report, report.onChange(finding));
      related.put("message", Map.of("text", "The change that brings it about."));
      result.put("relatedLocations", List.of(related));
    }
    if (report.change().isPresent()) {
      result.put("baselineState", fresh.contains(finding.fingerprint()) ? "new" : "unchanged");
    }
    finding
        .fix()
        .filter(Fix::safe)
        .filter(SarifFormat::canBeTold)
        .ifPresent(fix -> result.put("fixes", List.of(fix(report, fix))));
    // GitHub's own, primaryLocationLineHash, is computed by its upload from the checkout.
    result.put("partialFingerprints", Map.of("handbookLint/v1", finding.fingerprint()));
    return result;
  }

  /** A byte-order mark has no place in SARIF, and a page saved anew is no news to a viewer. */
  private static boolean canBeTold(Fix fix) {
    return fix.edits().size() <= MOST_EDITS
        && fix.edits().stream().noneMatch(edit -> edit.span().equals(Span.FILE));
  }

  private static Map<String, Object> fix(Report report, Fix fix) {
    Map<String, List<Fix.Edit>> byPath =
        fix.edits().stream()
            .collect(
                Collectors.groupingBy(Fix.Edit::path, LinkedHashMap::new, Collectors.toList()));
    List<Object> changes = new ArrayList<>();
    byPath.forEach(
        (path, edits) -> {
          Map<String, Object> change = new LinkedHashMap<>();
          change.put("artifactLocation", Map.of("uri", Checkout.uri(report.checkout().path(path))));
          change.put("replacements", edits.stream().map(SarifFormat::replacement));
          changes.add(change);
        });
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("description", Map.of("text", fix.title() + "."));
    written.put("artifactChanges", changes);
    return written;
  }

  private static Map<String, Object> replacement(Fix.Edit edit) {
    Map<String, Object> replacement = new LinkedHashMap<>();
    replacement.put("deletedRegion", columns(edit.span()));
    replacement.put("insertedContent", Map.of("text", edit.text()));
    return replacement;
  }

  private static Map<String, Object> place(Report report, Finding finding) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("artifactLocation", Map.of("uri", Checkout.uri(report.path(finding))));
    file.put("region", region(finding.span()));
    Map<String, Object> place = new LinkedHashMap<>();
    place.put("physicalLocation", file);
    return place;
  }

  private static Map<String, Object> region(Span span) {
    return span.equals(Span.FILE) ? Map.of("startLine", span.line()) : columns(span);
  }

  private static Map<String, Object> columns(Span span) {
    Map<String, Object> region = new LinkedHashMap<>();
    region.put("startLine", span.line());
    region.put("startColumn", span.column());
    region.put("endLine", span.endLine());
    region.put("endColumn", span.endColumn());
    return region;
  }

  /** Words of a page must not become a link of the alert, which {@code [text](target)} would. */
  private static String message(Finding finding) {
    return Report.advice(finding).replace("](", "] (");
  }

  private static String level(Severity severity) {
    return severity == Severity.INFO ? "note" : severity.id();
  }
}
