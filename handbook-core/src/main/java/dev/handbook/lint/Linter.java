package dev.handbook.lint;

import dev.handbook.change.Past;
import dev.handbook.model.Fault;
import dev.handbook.model.Finding;
import dev.handbook.model.Handbook;
import dev.handbook.model.HandbookException;
import dev.handbook.model.Page;
import dev.handbook.model.SearchIndex;
import dev.handbook.model.Settings;
import dev.handbook.model.Severity;
import dev.handbook.text.KeywordMatcher;
import dev.handbook.text.KeywordSet;
import dev.handbook.text.SourceText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Runs rules over a handbook and makes findings of what they say.
 *
 * <p>Pages are checked side by side on all cores; the result does not depend on it. A rule that
 * fails on a page is a finding itself and the run goes on.
 */
public final class Linter {
  private static final Comparator<FindingBuilder> ORDER =
      Comparator.comparing(FindingBuilder::path)
          .thenComparing(FindingBuilder::span)
          .thenComparing(finding -> finding.rule().name())
          .thenComparing(FindingBuilder::message)
          .thenComparing(finding -> finding.help().orElse(""));

  /** What a message ends with. */
  private static final String ENDS = ".!?…”";

  private final List<Rule> rules;
  private final Map<String, RuleInfo> known = new HashMap<>();
  private final Map<String, FaultRule> faultRules = new HashMap<>();
  private final Severities severities;
  private final LocalDate today;
  private final Past past;
  private final boolean whole;

  private Linter(
      List<Rule> rules, Severities severities, LocalDate today, Past past, boolean whole) {
    this.past = past;
    this.whole = whole;
    this.rules = List.copyOf(rules);
    this.severities = severities;
    this.today = today;
    for (Rule rule : rules) {
      known.put(rule.info().name(), rule.info());
      known.put(rule.info().code(), rule.info());
      if (rule instanceof FaultRule faultRule) {
        faultRules.put(rule.info().name(), faultRule);
      }
    }
  }

  /**
   * A linter with these rules.
   *
   * @param settings the {@code lint} block of {@code handbook.yml}
   * @param today the day on which date rules look
   * @throws HandbookException when the settings name a rule or severity that does not exist
   */
  public static Linter of(List<Rule> rules, Settings.Lint settings, LocalDate today) {
    return new Linter(rules, Severities.of(rules, settings), today, Past.UNKNOWN, true);
  }

  /** A linter with some of the rules: what only others would report is left aside. */
  public static Linter only(List<Rule> rules, Settings.Lint settings, LocalDate today) {
    return new Linter(rules, Severities.of(rules, settings), today, Past.UNKNOWN, false);
  }

  /** The same linter for a handbook with a history. */
  public Linter knowing(Past other) {
    return new Linter(rules, severities, today, other, whole);
  }

  /** The findings of all rules that need no search index, in the order of reports. */
  public List<Finding> check(Handbook handbook) {
    return check(handbook, Optional.empty());
  }

  /** The findings of all rules, in the order of reports. */
  public List<Finding> check(Handbook handbook, SearchIndex index) {
    return check(handbook, Optional.of(index));
  }

  private List<Finding> check(Handbook handbook, Optional<SearchIndex> index) {
    List<FindingBuilder> drafts = new ArrayList<>(drafts(faultsOf(handbook, handbook.pages())));
    List<Rule> wide = new ArrayList<>(running(HandbookRule.class));
    index.ifPresent(present -> wide.addAll(running(IndexRule.class)));
    Recollection recollection = new Recollection(past);
    RuleContext scope = scope(handbook, recollection);
    drafts.addAll(
        new Sweep(recollection, scope, index, this::guarded).drafts(running(PageRule.class), wide));

    Suppressions suppressions = Suppressions.of(handbook.pages(), handbook.toc().file(), today);
    Set<String> ran = namesOfRulesThatRun(index.isPresent());
    return findings(handbook, told(drafts, suppressions, ran));
  }

  private RuleContext scope(Handbook handbook, Past known) {
    List<KeywordSet> words =
        Stream.concat(
                running(PageRule.class).stream().flatMap(rule -> rule.words().stream()),
                running(HandbookRule.class).stream().flatMap(rule -> rule.words().stream()))
            .distinct()
            .toList();
    return new RuleContext(handbook, today, known, new KeywordMatcher(words));
  }

  /**
   * The findings when one page has become another, as far as that page alone tells: what was found
   * by looking at more than one page stays until the whole handbook is looked at again.
   *
   * @param handbook with the page as it is now
   * @param before all findings of the handbook as it was
   */
  public List<Finding> check(Handbook handbook, Page changed, List<Finding> before) {
    RuleContext scope = scope(handbook, past);
    Stream<Fault> faults =
        faultsOf(handbook, List.of(changed))
            .filter(fault -> fault.path().equals(changed.path()) && !isToldOnce(fault));
    List<FindingBuilder> drafts = new ArrayList<>(drafts(faults));
    drafts.addAll(draftsOf(changed, scope, running(PageRule.class)));
    Suppressions suppressions = Suppressions.of(List.of(changed), Optional.empty(), today);
    List<Finding> findings =
        new ArrayList<>(findings(handbook, told(drafts, suppressions, Set.of())));
    before.stream()
        .filter(old -> !old.path().equals(changed.path()) || !isOfOnePage(old.rule()))
        .forEach(findings::add);
    findings.sort(Finding.ORDER);
    return List.copyOf(findings);
  }

  private boolean isOfOnePage(String rule) {
    return rules.stream()
        .filter(each -> each.info().name().equals(rule))
        .anyMatch(
            each ->
                each instanceof PageRule
                    || (each instanceof FaultRule faultRule && !faultRule.oncePerHandbook()));
  }

  /**
   * What is left when suppressions have done their work, and what is wrong with them.
   *
   * @param ran the rules of which a suppression is unused if nothing was found
   */
  private List<FindingBuilder> told(
      List<FindingBuilder> drafts, Suppressions suppressions, Set<String> ran) {
    List<FindingBuilder> kept = new ArrayList<>();
    for (FindingBuilder finding : drafts) {
      if (severityOf(finding).isPresent() && !suppressions.suppresses(finding)) {
        kept.add(finding);
      }
    }
    suppressions.faults(known, ran).stream()
        .filter(this::isReported)
        .map(this::draft)
        .filter(finding -> severityOf(finding).isPresent())
        .forEach(kept::add);
    return kept;
  }

  private Set<String> namesOfRulesThatRun(boolean withIndex) {
    Set<String> names = new HashSet<>();
    for (Rule rule : rules) {
      if (severities.anywhere(rule.info()) && (withIndex || !(rule instanceof IndexRule))) {
        names.add(rule.info().name());
      }
    }
    return names;
  }

  private static Stream<Fault> faultsOf(Handbook handbook, List<Page> pages) {
    Stream<Fault> ofPages = pages.stream().flatMap(page -> page.faults().stream());
    return Stream.concat(handbook.faults().stream(), ofPages);
  }

  private List<FindingBuilder> drafts(Stream<Fault> faults) {
    return RepeatedFaults.once(faults.distinct().filter(this::isReported), this::isToldOnce)
        .map(this::draft)
        .toList();
  }

  private boolean isToldOnce(Fault fault) {
    FaultRule rule = faultRules.get(fault.rule());
    return rule != null && rule.oncePerHandbook();
  }

  private boolean isReported(Fault fault) {
    return whole || known.containsKey(fault.rule());
  }

  private FindingBuilder draft(Fault fault) {
    RuleInfo info = known.get(fault.rule());
    if (info == null) {
      throw new IllegalStateException("no rule reports the fault " + fault);
    }
    String message = fault.message();
    boolean ended = !message.isEmpty() && ENDS.indexOf(message.charAt(message.length() - 1)) >= 0;
    FindingBuilder finding =
        new FindingBuilder(info, fault.path(), fault.span(), ended ? message : message + ".");
    fault.help().ifPresent(finding::help);
    finding.fix(fault.fix());
    FaultRule rule = faultRules.get(fault.rule());
    return rule == null ? finding : finding.atMost(rule.atMost(fault));
  }

  private List<FindingBuilder> draftsOf(Page page, RuleContext scope, List<PageRule> pageRules) {
    List<FindingBuilder> drafts = new ArrayList<>();
    for (PageRule rule : pageRules) {
      guarded(rule, page.path(), drafts, new PageCheck(rule, page, scope, drafts));
    }
    return drafts;
  }

  private <R extends Rule> List<R> running(Class<R> type) {
    return rules.stream()
        .filter(type::isInstance)
        .map(type::cast)
        .filter(rule -> severities.anywhere(rule.info()))
        .toList();
  }

  private void guarded(Rule rule, String path, List<FindingBuilder> drafts, Runnable check) {
    try {
      check.run();
    } catch (Recollection.Unread asked) {
      throw asked;
    } catch (RuntimeException | StackOverflowError crash) {
      Fault fault = RuleCrash.fault(rule.info(), path, crash);
      if (!isReported(fault)) {
        throw crash;
      }
      drafts.add(draft(fault));
    }
  }

  private Optional<Severity> severityOf(FindingBuilder finding) {
    return severities
        .of(finding.rule(), finding.path())
        .map(severity -> severity.compareTo(finding.atMost()) < 0 ? finding.atMost() : severity);
  }

  private List<Finding> findings(Handbook handbook, List<FindingBuilder> drafts) {
    Map<String, SourceText> texts = new HashMap<>();
    handbook.pages().forEach(page -> texts.put(page.path(), page.text()));
    handbook.toc().file().ifPresent(file -> texts.put(file.path(), file.text()));
    Fingerprints fingerprints = new Fingerprints();
    List<Finding> findings = new ArrayList<>();
    for (FindingBuilder finding : drafts.stream().sorted(ORDER).toList()) {
      String context = finding.contextIn(Optional.ofNullable(texts.get(finding.path())));
      findings.add(
          new Finding(
              finding.rule().name(),
              finding.rule().code(),
              severityOf(finding).orElseThrow(),
              finding.path(),
              finding.span(),
              finding.message(),
              finding.help(),
              fingerprints.next(finding.rule().name(), finding.path(), context),
              finding.fix()));
    }
    findings.sort(Finding.ORDER);
    return List.copyOf(findings);
  }
}
