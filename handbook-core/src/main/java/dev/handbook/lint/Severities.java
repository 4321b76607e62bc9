package dev.handbook.lint;

import dev.handbook.model.HandbookException;
import dev.handbook.model.Settings;
import dev.handbook.model.Severity;
import dev.handbook.rule.RuleId;
import dev.handbook.text.Glob;
import dev.handbook.text.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which rule has which severity on which page: profile, then rules by name, then paths. */
final class Severities {
  private static final String PLACE = "handbook.yml";

  /** Crashes are never silent: a run that hides them would count as clean. */
  private static final String ALWAYS_ON = RuleId.RULE_CRASHED;

  private final Map<String, Optional<Severity>> everywhere;
  private final List<ForPaths> overrides;

  private record ForPaths(List<Glob> globs, Map<String, Optional<Severity>> rules) {}

  private Severities(Map<String, Optional<Severity>> everywhere, List<ForPaths> overrides) {
    this.everywhere = everywhere;
    this.overrides = overrides;
  }

  /**
   * Reads the configuration.
   *
   * @throws HandbookException when it names a rule, severity or profile that does not exist
   */
  static Severities of(List<Rule> rules, Settings.Lint settings) {
    Profile profile = Profile.of(settings.profile());
    Map<String, RuleInfo> known = new HashMap<>();
    Map<String, Optional<Severity>> everywhere = new HashMap<>();
    for (Rule rule : rules) {
      RuleInfo info = rule.info();
      known.put(info.name(), info);
      known.put(info.code(), info);
      boolean on = info.profile().compareTo(profile) <= 0;
      everywhere.put(info.name(), on ? Optional.of(info.severity()) : Optional.empty());
    }
    everywhere.putAll(read(settings.rules(), known));
    List<ForPaths> overrides = new ArrayList<>();
    for (Settings.Override override : settings.overrides()) {
      List<Glob> globs = override.paths().stream().map(Glob::new).toList();
      overrides.add(new ForPaths(globs, read(override.rules(), known)));
    }
    return new Severities(everywhere, overrides);
  }

  private static Map<String, Optional<Severity>> read(
      Map<String, String> settings, Map<String, RuleInfo> known) {
    Map<String, Optional<Severity>> severities = new HashMap<>();
    for (Map.Entry<String, String> setting : new TreeMap<>(settings).entrySet()) {
      RuleInfo info = known.get(setting.getKey());
      if (info == null) {
        String hint =
            Spelling.closest(setting.getKey(), new TreeSet<>(known.keySet()))
                .map(close -> "Did you mean '" + close + "'?")
                .orElse("The rule pages list all rules.");
        throw new HandbookException("There is no rule '" + setting.getKey() + "'", PLACE, hint);
      }
      severities.put(info.name(), severity(setting.getValue(), info));
    }
    return severities;
  }

  private static Optional<Severity> severity(String value, RuleInfo info) {
    return switch (value) {
      case "error" -> Optional.of(Severity.ERROR);
      case "warning" -> Optional.of(Severity.WARNING);
      case "info" -> Optional.of(Severity.INFO);
      case "on" -> Optional.of(info.severity());
      case "off" -> {
        if (info.name().equals(ALWAYS_ON)) {
          throw new HandbookException(
              "The rule 'rule-crashed' cannot be switched off", PLACE, "Remove the line.");
        }
        yield Optional.empty();
      }
      default ->
          throw new HandbookException(
              "The rule '" + info.name() + "' cannot be '" + value + "'",
              PLACE,
              "Write error, warning, info, on or off.");
    };
  }

  /** The severity of a rule's findings on a page; empty when it is off there. */
  Optional<Severity> of(RuleInfo rule, String path) {
    Optional<Severity> severity = everywhere.get(rule.name());
    for (ForPaths override : overrides) {
      Optional<Severity> here = override.rules().get(rule.name());
      if (here != null && override.globs().stream().anyMatch(glob -> glob.matches(path))) {
        severity = here;
      }
    }
    return severity;
  }

  /** Whether a rule may have findings anywhere. */
  boolean anywhere(RuleInfo rule) {
    return everywhere.get(rule.name()).isPresent()
        || overrides.stream()
            .anyMatch(
                override ->
                    override.rules().getOrDefault(rule.name(), Optional.empty()).isPresent());
  }
}
