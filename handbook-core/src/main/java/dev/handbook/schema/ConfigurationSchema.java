package dev.handbook.schema;

import dev.handbook.lint.Rule;
import dev.handbook.lint.RuleInfo;
import dev.handbook.text.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The schema of {@code handbook.yml}: what is written by hand of it, and all rules. */
final class ConfigurationSchema {
  private static final String FILE = "/dev/handbook/schema/handbook.schema.json";

  /** Stands where the rules belong. */
  private static final String RULES = "\"properties\": {}";

  private ConfigurationSchema() {}

  static String text(List<Rule> rules) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Rule rule : rules) {
      RuleInfo info = rule.info();
      properties.put(
          info.name(), severity(info.code() + " " + info.name() + ": " + info.summary()));
      properties.put(info.code(), severity(info.name() + ": " + info.summary()));
    }
    return byHand().replace(RULES, "\"properties\": " + Json.compact(properties));
  }

  private static Map<String, Object> severity(String description) {
    Map<String, Object> severity = new LinkedHashMap<>();
    severity.put("description", description + ".");
    severity.put("$ref", "#/definitions/severity");
    return severity;
  }

  private static String byHand() {
    try (InputStream in = ConfigurationSchema.class.getResourceAsStream(FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
