package dev.handbook;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/**
 * As much of JSON Schema (draft 7) as the schemas of this project use; any other word is an error.
 */
@SuppressWarnings("unchecked")
record JsonSchema(Map<String, Object> root) {
  private static final Set<String> REMARKS =
      Set.of("$schema", "title", "description", "definitions", "then");

  static JsonSchema of(String text) {
    return new JsonSchema(new Yaml().load(text));
  }

  boolean accepts(Object value) {
    return accepts(root, value);
  }

  /** The names of a mapping below the root. */
  Set<String> names(String... path) {
    Object at = root;
    for (String step : path) {
      at = ((Map<?, ?>) at).get(step);
    }
    return ((Map<String, ?>) at).keySet();
  }

  private boolean accepts(Object schema, Object value) {
    if (schema instanceof Boolean all) {
      return all;
    }
    Map<String, Object> rules = (Map<String, Object>) schema;
    return rules.entrySet().stream()
        .allMatch(rule -> holds(rule.getKey(), rule.getValue(), rules, value));
  }

  private boolean holds(String word, Object wanted, Map<String, Object> rules, Object value) {
    if (REMARKS.contains(word)) {
      return true;
    }
    String text = value instanceof String string ? string : null;
    Map<String, Object> mapping =
        value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    List<?> list = value instanceof List<?> items ? items : List.of();
    return switch (word) {
      case "$ref" -> accepts(definition((String) wanted), value);
      case "type" -> isOf(wanted instanceof List<?> types ? types : List.of(wanted), type(value));
      case "enum" -> ((List<?>) wanted).contains(value);
      case "pattern" -> text == null || Pattern.compile((String) wanted).matcher(text).find();
      case "maxLength" -> text == null || text.length() <= (Integer) wanted;
      case "minimum" ->
          !(value instanceof Number n) || n.longValue() >= ((Number) wanted).longValue();
      case "maximum" ->
          !(value instanceof Number n) || n.longValue() <= ((Number) wanted).longValue();
      case "minItems" -> !(value instanceof List) || list.size() >= (Integer) wanted;
      case "items" -> list.stream().allMatch(item -> accepts(wanted, item));
      case "anyOf" -> ((List<?>) wanted).stream().anyMatch(choice -> accepts(choice, value));
      case "not" -> !accepts(wanted, value);
      case "if" -> !accepts(wanted, value) || accepts(rules.get("then"), value);
      case "required" -> !(value instanceof Map) || mapping.keySet().containsAll((List<?>) wanted);
      case "properties" ->
          ((Map<String, Object>) wanted)
              .entrySet().stream()
                  .filter(property -> mapping.containsKey(property.getKey()))
                  .allMatch(p -> accepts(p.getValue(), mapping.get(p.getKey())));
      case "oneOf" ->
          ((List<?>) wanted).stream().filter(choice -> accepts(choice, value)).count() == 1;
      case "maxProperties" -> mapping.size() <= (Integer) wanted;
      case "patternProperties" ->
          ((Map<String, Object>) wanted)
              .entrySet().stream()
                  .allMatch(
                      rule ->
                          mapping.entrySet().stream()
                              .filter(
                                  e -> Pattern.compile(rule.getKey()).matcher(e.getKey()).find())
                              .allMatch(e -> accepts(rule.getValue(), e.getValue())));
      case "additionalProperties" ->
          mapping.entrySet().stream()
              .filter(entry -> isAdditional(entry.getKey(), rules))
              .allMatch(entry -> accepts(wanted, entry.getValue()));
      default -> throw new AssertionError("the schema uses " + word);
    };
  }

  private static boolean isAdditional(String key, Map<String, Object> rules) {
    Map<?, ?> named = (Map<?, ?>) rules.getOrDefault("properties", Map.of());
    Map<?, ?> patterns = (Map<?, ?>) rules.getOrDefault("patternProperties", Map.of());
    return !named.containsKey(key)
        && patterns.keySet().stream()
            .noneMatch(p -> Pattern.compile((String) p).matcher(key).find());
  }

  private Object definition(String reference) {
    String name = reference.substring("#/definitions/".length());
    return ((Map<?, ?>) root.get("definitions")).get(name);
  }

  private static boolean isOf(List<?> types, String type) {
    return types.contains(type) || (type.equals("integer") && types.contains("number"));
  }

  private static String type(Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof Integer || value instanceof Long) {
      return "integer";
    }
    if (value instanceof Number) {
      return "number";
    }
    return value instanceof Boolean
        ? "boolean"
        : value instanceof String ? "string" : value instanceof List ? "array" : "object";
  }
}
