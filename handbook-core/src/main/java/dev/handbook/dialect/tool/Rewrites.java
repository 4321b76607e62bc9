package dev.handbook.dialect.tool;

import dev.handbook.dialect.data.Data;
import dev.handbook.model.FrontMatter.Entry;
import dev.handbook.model.FrontMatter.Mapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where paths are published elsewhere than they lie: {@code 'en/:rest*': ':rest*'}
 * (vitepress.dev/guide/routing#route-rewrites). A name stands for a folder or a file, one with a
 * star for all the rest.
 */
final class Rewrites {
  private Rewrites() {}

  /** The path under which another one is published. */
  static String of(Mapping rewrites, String path) {
    for (Entry rule : rewrites.entries()) {
      String to = Data.text(rule.value()).orElse("");
      Map<String, String> parts = new HashMap<>();
      if (!to.isEmpty() && matches(segments(rule.key()), segments(path), parts)) {
        return filled(segments(to), parts);
      }
    }
    return path;
  }

  private static List<String> segments(String path) {
    return List.of(path.split("/"));
  }

  private static boolean matches(
      List<String> pattern, List<String> path, Map<String, String> parts) {
    int last = pattern.size() - 1;
    boolean open = pattern.get(last).startsWith(":") && pattern.get(last).endsWith("*");
    boolean fits = open ? path.size() >= last : path.size() == pattern.size();
    for (int i = 0; fits && i < (open ? last : pattern.size()); i++) {
      String name = pattern.get(i);
      if (name.startsWith(":")) {
        parts.put(name, path.get(i));
      }
      fits = name.startsWith(":") || name.equals(path.get(i));
    }
    if (fits && open) {
      parts.put(pattern.get(last), String.join("/", path.subList(last, path.size())));
    }
    return fits;
  }

  private static String filled(List<String> to, Map<String, String> parts) {
    List<String> filled = new ArrayList<>();
    to.forEach(name -> filled.add(parts.getOrDefault(name, name)));
    return String.join("/", filled);
  }
}
