package dev.handbook.comparing;

import dev.handbook.cache.Stamp;
import dev.handbook.change.ContentTree;
import dev.handbook.change.Measure;
import dev.handbook.change.Scorecard;
import dev.handbook.domain.FormerVersions;
import dev.handbook.domain.GovernanceRegister;
import dev.handbook.files.Seal;
import dev.handbook.history.MonthEnds;
import dev.handbook.lint.Linter;
import dev.handbook.lint.Metrics;
import dev.handbook.lint.Rule;
import dev.handbook.lint.rules.Rules;
import dev.handbook.model.Finding;
import dev.handbook.model.Handbook;
import dev.handbook.model.HandbookException;
import dev.handbook.model.Settings;
import dev.handbook.model.Sources;
import dev.handbook.rule.RuleId;
import dev.handbook.scorecard.Measures;
import dev.handbook.scorecard.TrendCache;
import dev.handbook.stage.Config;
import dev.handbook.stage.Stages;
import dev.handbook.stage.WorkPlaces;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes the scorecard of a handbook: its measures today, and at the ends of former months. */
public final class Scorecards {
  /** Four years show whether a handbook grows or rots. */
  private static final int MONTHS = 48;

  private static final String CRASHED = RuleId.RULE_CRASHED;

  private static final List<Rule> COUNTED =
      Rules.ALL.stream()
          .filter(
              rule ->
                  Measures.RULES.contains(rule.info().name()) || rule.info().name().equals(CRASHED))
          .toList();

  private final Config config;
  private final Stages stages;
  private final Optional<Seal> seal;
  private Sources sources;
  private Handbook handbook;

  /**
   * For a handbook.
   *
   * @param seal of what is kept of former months; without one they are counted each time
   */
  public Scorecards(Config config, Optional<Seal> seal, Sources sources, Handbook handbook) {
    this.config = config;
    this.stages = Stages.of(config);
    this.seal = seal;
    this.sources = sources;
    this.handbook = handbook;
  }

  /** The scorecard of a day, without former months. */
  static Scorecard today(Handbook handbook, List<Finding> findings, GovernanceRegister governance) {
    Measures measures = new Measures(handbook, findings, governance);
    List<Measure> all = new ArrayList<>(measures.all(true));
    List<Measure> ofUsers = measures.ofUsers(Metrics.of(handbook));
    // The five of the programme in its own order: tied, found, error rate, signed off, score.
    all.add(2, ofUsers.get(0));
    all.add(4, ofUsers.get(1));
    return new Scorecard(
        governance.asOf(), all, measures.shares(), measures.expiring(), Optional.empty());
  }

  /**
   * The scorecard.
   *
   * @param findings all findings of today
   * @param governance how its pages are governed today
   * @param withTrend whether former months are wanted
   */
  public Scorecard of(List<Finding> findings, GovernanceRegister governance, boolean withTrend) {
    Scorecard today = today(handbook, findings, governance);
    if (!withTrend) {
      return today;
    }
    try (MonthEnds months = MonthEnds.of(config.content(), config.today(), MONTHS)) {
      Map<String, List<Measure.Point>> points = points(months);
      List<Measure> told =
          today.measures().stream()
              .map(measure -> measure.with(points.getOrDefault(measure.id(), measure.trend())))
              .toList();
      return new Scorecard(today.on(), told, today.shares(), today.expiring(), months.remark());
    }
  }

  /** The program that counts; read when a trend is first asked for. */
  private static final class Program {
    /** Where it cannot be told, each process is another. */
    static final String STAMP =
        Stamp.of(List.of(Scorecards.class)).orElseGet(() -> UUID.randomUUID().toString());

    private Program() {}
  }

  private Map<String, List<Measure.Point>> points(MonthEnds months) {
    TrendCache cache = TrendCache.in(new WorkPlaces(config).history(), seal, Program.STAMP);
    Map<String, List<Measure.Point>> points = new HashMap<>();
    for (MonthEnds.MonthEnd month : months.all()) {
      String key = cache.key(month.id(), month.on());
      Optional<Map<String, Double>> known = cache.get(key);
      Map<String, Double> values = known.orElseGet(() -> count(month.content(), month.on()));
      if (known.isEmpty()) {
        cache.put(key, values);
      }
      values.forEach(
          (id, value) ->
              points
                  .computeIfAbsent(id, any -> new ArrayList<>())
                  .add(new Measure.Point(month.on(), value)));
    }
    cache.write();
    return points;
  }

  /** What the measures came to; what has not changed since the month counted before is kept. */
  private Map<String, Double> count(ContentTree content, LocalDate on) {
    Map<String, Double> values = new LinkedHashMap<>();
    try {
      sources = stages.read(content, sources);
    } catch (HandbookException unusable) {
      // The handbook could not be built in that month.
      return values;
    }
    handbook = stages.parse(sources, handbook);
    List<Finding> findings =
        Linter.only(COUNTED, only(handbook.settings().lint()), on).check(handbook);
    if (findings.stream().anyMatch(finding -> finding.rule().equals(CRASHED))) {
      // Then what was counted is too little.
      return values;
    }
    new Measures(handbook, findings, GovernanceRegister.of(handbook, FormerVersions.UNCHANGED, on))
        .all(false).stream()
            .filter(Measure::known)
            .forEach(measure -> values.put(measure.id(), measure.value()));
    return values;
  }

  /** The settings of the rules that are counted. */
  private static Settings.Lint only(Settings.Lint lint) {
    return new Settings.Lint(
        lint.profile(),
        only(lint.rules()),
        lint.overrides().stream()
            .map(each -> new Settings.Override(each.paths(), only(each.rules())))
            .toList());
  }

  private static Map<String, String> only(Map<String, String> rules) {
    Set<String> known =
        COUNTED.stream().map(rule -> rule.info().name()).collect(Collectors.toSet());
    COUNTED.forEach(rule -> known.add(rule.info().code()));
    return rules.entrySet().stream()
        .filter(rule -> known.contains(rule.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
