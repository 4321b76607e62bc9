package dev.handbook.schema;

import dev.handbook.lint.rules.frontmatter.ForeignKeys;
import dev.handbook.model.Key;
import dev.handbook.model.Kind;
import dev.handbook.text.Json;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The schema of front matter: its keys with what their values look like. */
final class FrontMatterSchema {
  private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
  private static final String TIME = "([T ][0-9:.]{5,12}(Z|[+-][0-9:]{4,5})?)?";
  private static final Map<String, Object> TEXT =
      Map.of("type", List.of("string", "number", "boolean", "null"));
  private static final Map<String, Object> TEXTS = anyOf(TEXT, listOf(TEXT));
  private static final Map<String, Object> NOTHING = Map.of("type", "null");

  private FrontMatterSchema() {}

  static String text() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "http://json-schema.org/draft-07/schema#");
    schema.put("title", "Front matter of a handbook page");
    schema.put("description", "The keys between the two lines --- at the head of a page.");
    schema.put("type", List.of("object", "null"));
    schema.put("additionalProperties", false);
    schema.put("patternProperties", Map.of("^x-", true));
    schema.put("properties", properties());
    return Json.compact(schema) + "\n";
  }

  private static Map<String, Object> properties() {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Key key : Key.values()) {
      Map<String, Object> property = new LinkedHashMap<>();
      property.put("description", key.about().replace("`", "") + ".");
      property.putAll(key == Key.KIND ? kind() : shape(key.shape()));
      properties.put(key.id(), property);
    }
    new TreeSet<>(ForeignKeys.ALL).forEach(key -> properties.put(key, true));
    return properties;
  }

  private static Map<String, Object> kind() {
    return Map.of("enum", Arrays.stream(Kind.values()).map(Kind::id).toList());
  }

  private static Map<String, Object> shape(Key.Shape shape) {
    return switch (shape) {
      case TEXT -> TEXT;
      case TEXTS -> TEXTS;
      case SWITCH ->
          anyOf(
              Map.of("enum", List.of(true, false)),
              matching(anyCase(List.of("true", "false", "yes", "no", "on", "off", "y", "n"))));
      case DAY -> anyOf(NOTHING, matching(DAY + TIME));
      case PERIOD -> anyOf(NOTHING, matching(DAY + "/" + DAY));
      case SIGN_OFF -> anyOf(NOTHING, matching(DAY), signOff());
      case AGREEMENTS -> anyOf(NOTHING, listOf(signOff()));
      case ROLES -> anyOf(TEXT, ordered("type", "object", "additionalProperties", TEXTS));
      case TRAINING ->
          anyOf(TEXTS, ordered("type", "object", "properties", Map.of("roles", TEXTS)));
      case DURATION ->
          matching("[0-9]{1,4} ?(" + anyCase(List.of("day", "week", "month", "year")) + ")[sS]?");
      case ANY -> Map.of();
    };
  }

  private static Map<String, Object> signOff() {
    Map<String, Object> parts =
        ordered("on", matching(DAY), "by", TEXT, "text", TEXT, "roles", TEXT, "minor", TEXT);
    return ordered("type", "object", "additionalProperties", false, "properties", parts);
  }

  /** Words as a pattern for any letter case: JSON Schema has no flag for it. */
  private static String anyCase(Iterable<String> words) {
    StringBuilder pattern = new StringBuilder();
    for (String word : words) {
      pattern.append(pattern.isEmpty() ? "" : "|");
      pattern.append(
          word.chars()
              .mapToObj(c -> Character.isLetter(c) ? letter((char) c) : String.valueOf((char) c))
              .collect(Collectors.joining()));
    }
    return pattern.toString();
  }

  private static String letter(char c) {
    String letter = String.valueOf(c);
    return "[" + letter.toUpperCase(Locale.ROOT) + letter.toLowerCase(Locale.ROOT) + "]";
  }

  private static Map<String, Object> matching(String pattern) {
    return ordered("type", "string", "pattern", "^(" + pattern + ")$");
  }

  private static Map<String, Object> listOf(Map<String, Object> items) {
    return ordered("type", "array", "items", items);
  }

  /** Keys with their values, in this order each time. */
  private static Map<String, Object> ordered(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }

  private static Map<String, Object> anyOf(Object... schemas) {
    return Map.of("anyOf", List.of(schemas));
  }
}
