package dev.handbook.source.config;

import dev.handbook.model.FrontMatter.Entry;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.FrontMatter.Scalar;
import java.util.Map;
import java.util.TreeMap;

/** Reads {@code variables:}, whose names may be written with dots or as keys below each other. */
final class VariablesReader {
  private VariablesReader() {}

  /** The values by their full names. */
  static Map<String, String> read(Mapping mapping) {
    Map<String, String> values = new TreeMap<>();
    add("", mapping, values);
    return values;
  }

  private static void add(String prefix, Mapping mapping, Map<String, String> values) {
    for (Entry entry : mapping.entries()) {
      String name = prefix + entry.key();
      if (entry.value() instanceof Mapping inner) {
        add(name + ".", inner, values);
      } else if (entry.value() instanceof Scalar scalar) {
        values.put(name, scalar.text());
      }
    }
  }
}
