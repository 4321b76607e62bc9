package dev.handbook.dialect.markup;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What MDX imports that is text: another page's part, which stands where its name is a component,
 * and files whose text is code ({@code import Source from '!!raw-loader!./run.js'}).
 *
 * @param files paths by the names that pages give them
 */
record Imports(Map<String, String> files) {
  static final Imports NONE = new Imports(Map.of());

  private static final Pattern IMPORT =
      Pattern.compile(
          "(?m)^import[ \\t]+([A-Z]\\w{0,60})[ \\t]+from[ \\t]+"
              + "['\"](!!raw-loader!)?([^'\"\\n!]{1,300})['\"]");

  Imports {
    files = Map.copyOf(files);
  }

  /** What a text imports. */
  static Imports of(String text) {
    if (!text.contains("import ")) {
      return NONE;
    }
    Map<String, String> files = new HashMap<>();
    Matcher found = IMPORT.matcher(text);
    while (found.find()) {
      String path = found.group(3);
      boolean page = path.endsWith(".md") || path.endsWith(".mdx");
      if (page || found.group(2) != null) {
        files.put(found.group(1), path.startsWith("@site/") ? path.substring(5) : path);
      }
    }
    return files.isEmpty() ? NONE : new Imports(files);
  }

  /** The path of what a name stands for. */
  Optional<String> path(String name) {
    return Optional.ofNullable(files.get(name));
  }
}
