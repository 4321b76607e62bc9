package dev.handbook.source.config;

import dev.handbook.model.FrontMatter.Entry;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.FrontMatter.Scalar;
import dev.handbook.model.FrontMatter.Sequence;
import dev.handbook.model.FrontMatter.Value;
import dev.handbook.model.Settings;
import dev.handbook.text.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads {@code lint} in {@code handbook.yml}: profile, severities, overrides, own rules. */
final class LintReader {
  private static final List<String> PROFILES = List.of("minimal", "recommended", "strict");
  private static final List<String> SEVERITIES = List.of("error", "warning", "info", "on", "off");

  private final ConfigFile file;

  LintReader(ConfigFile file) {
    this.file = file;
  }

  /** Reads what stands under the key. */
  Settings.Lint read(Mapping lint) {
    file.allow(lint, List.of("profile", "rules", "overrides", "own"));
    Optional<String> profile = file.text(lint, "profile");
    if (profile.isPresent() && !PROFILES.contains(profile.get())) {
      throw file.unusable(
          lint.get("profile").map(Value::span).orElse(lint.span()),
          "profile: " + profile.get() + " is no profile",
          oneOf(profile.get(), PROFILES));
    }
    return new Settings.Lint(
        profile.orElse(Settings.Lint.DEFAULT.profile()),
        severities(file.mapping(lint, "rules")),
        lint.get("overrides").map(this::overrides).orElse(List.of()),
        new OwnRulesReader(file).read(file.mapping(lint, "own")));
  }

  private Map<String, String> severities(Mapping rules) {
    Map<String, String> severities = new LinkedHashMap<>();
    for (Entry rule : rules.entries()) {
      String severity = file.text(rule.value()).toLowerCase(Locale.ROOT);
      if (!SEVERITIES.contains(severity)) {
        throw file.unusable(
            rule.value().span(),
            rule.key() + ": " + severity + " is no severity",
            oneOf(severity, SEVERITIES));
      }
      severities.put(rule.key(), severity);
    }
    return severities;
  }

  private List<Settings.Override> overrides(Value value) {
    if (value instanceof Scalar scalar && scalar.text().isBlank()) {
      return List.of();
    }
    List<Settings.Override> overrides = new ArrayList<>();
    for (Value item : value instanceof Sequence list ? list.items() : List.of(value)) {
      if (!(item instanceof Mapping override)) {
        throw file.unusable(
            item.span(), "An override has paths and rules", "Write - paths: […] and rules: below.");
      }
      file.allow(override, List.of("paths", "rules"));
      if (file.list(override, "paths").isEmpty()) {
        throw file.unusable(
            override.span(), "This override names no paths", "Add paths: [\"folder/**\"].");
      }
      overrides.add(
          new Settings.Override(
              file.patterns(override, "paths"), severities(file.mapping(override, "rules"))));
    }
    return overrides;
  }

  /** What to write in place of a word that is none of some. */
  static String oneOf(String word, List<String> words) {
    return Spelling.closest(word, words)
        .map(close -> "Did you mean " + close + "?")
        .orElse("Write one of " + String.join(", ", words) + ".");
  }
}
