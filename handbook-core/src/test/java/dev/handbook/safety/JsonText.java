package dev.handbook.safety;

import org.yaml.snakeyaml.Yaml;

/** Strings as JSON and YAML both read them. */
final class JsonText {
  private JsonText() {}

  /** What a quoted string says. */
  static String of(String quoted) {
    return new Yaml().load(quoted);
  }

  /** A string in quotes. */
  static String quote(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c < ' ' || c > '~' || c == '"' || c == '\\') {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
