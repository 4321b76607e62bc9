package dev.handbook.lint;

import dev.handbook.model.Fault;
import dev.handbook.model.Fix;
import dev.handbook.model.Page;
import dev.handbook.model.SourceFile;
import dev.handbook.model.Wording;
import dev.handbook.rule.RuleId;
import dev.handbook.text.Dates;
import dev.handbook.text.SourceText;
import dev.handbook.text.Spelling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The suppressions of a handbook, and what is wrong with them. */
final class Suppressions {
  static final String UNUSED = RuleId.UNUSED_SUPPRESSION;
  static final String NO_REASON = RuleId.SUPPRESSION_WITHOUT_REASON;
  static final String EXPIRED = RuleId.SUPPRESSION_EXPIRED;
  static final String UNKNOWN = RuleId.UNKNOWN_RULE_IN_SUPPRESSION;

  /**
   * Findings about suppressions, and crashes, would make a mockery of it if they could be hidden.
   */
  private static final String LINT_ITSELF = "HB17";

  private final Map<String, List<Suppression>> byPath;
  private final Map<String, SourceText> texts;
  private final LocalDate today;
  private final Set<Use> used = new HashSet<>();

  private record Use(Suppression suppression, String path, String rule) {}

  private Suppressions(
      Map<String, List<Suppression>> byPath, Map<String, SourceText> texts, LocalDate today) {
    this.byPath = byPath;
    this.texts = texts;
    this.today = today;
  }

  /**
   * Reads them.
   *
   * @param toc the table of contents, if it is looked at
   */
  static Suppressions of(List<Page> pages, Optional<SourceFile> toc, LocalDate today) {
    Map<String, List<Suppression>> byPath = new LinkedHashMap<>();
    Map<String, SourceText> texts = new HashMap<>();
    for (Page page : pages) {
      byPath.put(page.path(), SuppressionReader.read(page));
      texts.put(page.path(), page.text());
    }
    toc.ifPresent(file -> byPath.put(file.path(), SuppressionReader.read(file)));
    toc.ifPresent(file -> texts.put(file.path(), file.text()));
    return new Suppressions(byPath, texts, today);
  }

  /** Whether a finding is suppressed; remembers which suppression was good for something. */
  boolean suppresses(FindingBuilder finding) {
    if (finding.rule().code().startsWith(LINT_ITSELF)) {
      return false;
    }
    boolean suppressed = false;
    for (Suppression suppression : byPath.getOrDefault(finding.path(), List.of())) {
      if (suppression.names(finding.rule()) && suppression.covers(finding.span())) {
        used.add(new Use(suppression, finding.path(), finding.rule().name()));
        suppressed = suppressed || !expired(suppression);
      }
    }
    return suppressed;
  }

  private boolean expired(Suppression suppression) {
    return suppression
        .until()
        .map(day -> Dates.iso(day).map(last -> last.isBefore(today)).orElse(true))
        .orElse(false);
  }

  /**
   * What is wrong with the suppressions, once all findings were shown to {@link #suppresses}.
   *
   * @param known every rule by name and by code
   * @param ran the rules that did run: only they can tell that they found nothing
   */
  List<Fault> faults(Map<String, RuleInfo> known, Set<String> ran) {
    List<Fault> faults = new ArrayList<>();
    byPath.forEach(
        (path, suppressions) -> {
          for (Suppression suppression : suppressions) {
            faults.addAll(faultsOf(suppression, path, known, ran));
          }
        });
    return faults;
  }

  private List<Fault> faultsOf(
      Suppression suppression, String path, Map<String, RuleInfo> known, Set<String> ran) {
    List<Fault> faults = new ArrayList<>();
    Wording wording = new Wording(faults, suppression, path, Optional.empty());
    if (suppression.rules().isEmpty()) {
      wording.say(UNKNOWN, "This comment names no rule to ignore.", "Write the rule's name.");
    }
    if (suppression.reason().isEmpty()) {
      wording.say(
          NO_REASON,
          "This comment does not say why the finding is to be ignored.",
          "Add reason=\"…\" in a few words.");
    }
    if (expired(suppression)) {
      String day = suppression.until().orElseThrow();
      boolean isDate = Dates.iso(day).isPresent();
      wording.say(
          EXPIRED,
          isDate
              ? "This comment held until " + day + " and does so no more."
              : "“" + day + "” is not a date, so this comment holds no more.",
          isDate
              ? "Fix what it hides, or agree on a new date."
              : "Write the date as in until=2027-01-31.");
      return faults;
    }
    for (String rule : suppression.rules()) {
      RuleInfo info = known.get(rule);
      if (info == null) {
        wording.say(
            UNKNOWN,
            "There is no rule “" + rule + "”.",
            Spelling.closest(rule, new TreeSet<>(known.keySet()))
                .map(close -> "Did you mean " + close + "?")
                .orElse("The rule pages list all rules."));
      } else if (ran.contains(info.name())
          && !used.contains(new Use(suppression, path, info.name()))) {
        new Wording(faults, suppression, path, removal(suppression, path))
            .say(
                UNUSED,
                "There is no finding of " + rule + " here to ignore.",
                "Remove the comment.");
      }
    }
    return faults;
  }

  /** Takes the comment away, and its line where nothing else stands on it. */
  private Optional<Fix> removal(Suppression suppression, String path) {
    if (suppression.rules().size() != 1) {
      return Optional.empty();
    }
    SourceText text = texts.get(path);
    int from = text.offsetOf(suppression.span().line(), suppression.span().column());
    int to = text.offsetOf(suppression.span().endLine(), suppression.span().endColumn());
    int lineStart = text.startOf(suppression.span().line());
    int last = suppression.span().endLine();
    String before = text.text().substring(lineStart, from);
    boolean alone = before.isBlank() && text.text().substring(to, text.endOf(last)).isBlank();
    if (alone && last < text.lineCount()) {
      from = lineStart;
      to = text.startOf(last + 1);
    } else {
      from = lineStart + before.stripTrailing().length();
    }
    return Optional.of(Fix.safe("Remove the comment", path, text.span(from, to), ""));
  }

  private record Wording(
      List<Fault> faults, Suppression suppression, String path, Optional<Fix> fix) {
    void say(String rule, String message, String help) {
      faults.add(new Fault(rule, path, suppression.span(), message, Optional.of(help), fix));
    }
  }
}
