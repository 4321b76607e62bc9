package dev.handbook.dialect;

import dev.handbook.text.Urls;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By what its pages hold a handbook is recognised that came without the configuration of its tool.
 *
 * <p>Counted are pages, not places, and only such notation as no other tool and no prose has.
 */
final class MarkupEvidence {
  /** Pages that are looked at; what a handbook is written in shows soon. */
  private static final int SAMPLE = 80;

  /** Pages that must hold a notation: one may only show it. */
  private static final int ENOUGH = 3;

  private static final int LONGEST_LINE = 2_000;

  /** Tags of GitBook's are no evidence of another tool. */
  private static final String GITBOOK =
      "(?!(?:end)?(?:hint|tabs?|code|embed|content-ref|page-ref|file|include \"|stepper|step|columns?"
          + "|updates?|swagger|openapi|api-method|prompt|if|else|raw|reusable)\\b)";

  private static final Map<String, Pattern> NOTATIONS = new LinkedHashMap<>();

  static {
    NOTATIONS.put("comply", Pattern.compile("^majorRevisions:"));
    NOTATIONS.put("hugo", Pattern.compile("\\{\\{[<%]\\s*+/?\\w"));
    NOTATIONS.put("mkdocs", Pattern.compile("^\\s*+(?:!!!|\\?\\?\\?\\+?) \\w+|^=== \""));
    NOTATIONS.put("jekyll", Pattern.compile("\\{%-?\\s*+include\\s++[\\w/.-]+\\.html|^\\{: ?[.#]"));
    NOTATIONS.put(
        "eleventy", Pattern.compile("^eleventyNavigation:|\\{%-?\\s*+" + GITBOOK + "\\w"));
    NOTATIONS.put("nuxt", Pattern.compile("^::[a-z][\\w-]*+(?:\\{[^}]*+\\})?+\\s*+$"));
    NOTATIONS.put("obsidian", Pattern.compile("!?\\[\\[[^\\[\\]|]+(?:\\|[^\\[\\]]*+)?\\]\\]"));
  }

  private final Map<String, Integer> pages = new HashMap<>();

  private MarkupEvidence() {}

  /** What was found: the name of a tool, and by what. */
  record Found(String tool, String evidence) {}

  /**
   * The tool that most of the notation belongs to.
   *
   * @param paths of all pages
   * @param text the beginning of a page
   */
  static Optional<Found> of(List<String> paths, UnaryOperator<String> text) {
    Optional<Found> named = byNames(paths);
    if (named.isPresent()) {
      return named;
    }
    MarkupEvidence evidence = new MarkupEvidence();
    int step = Math.max(1, paths.size() / SAMPLE);
    for (int i = 0; i < paths.size(); i += step) {
      evidence.count(text.apply(paths.get(i)));
    }
    return NOTATIONS.keySet().stream()
        .filter(tool -> evidence.pages.getOrDefault(tool, 0) >= ENOUGH)
        .map(tool -> new Found(tool, "the markup of its pages"))
        .findFirst();
  }

  private static Optional<Found> byNames(List<String> paths) {
    if (count(paths, ".html.md.erb") >= ENOUGH) {
      return Optional.of(new Found("tech-docs", "pages named .html.md.erb"));
    }
    if (paths.stream().filter(path -> Urls.name(path).equals("_index.md")).count() >= ENOUGH) {
      return Optional.of(new Found("hugo", "pages named _index.md"));
    }
    return count(paths, ".mdx") * 2 > paths.size()
        ? Optional.of(new Found("docusaurus", "pages named .mdx"))
        : Optional.empty();
  }

  private static long count(List<String> paths, String suffix) {
    return paths.stream().filter(path -> path.endsWith(suffix)).count();
  }

  private void count(String text) {
    for (Map.Entry<String, Pattern> notation : NOTATIONS.entrySet()) {
      if (holds(text, notation.getValue())) {
        pages.merge(notation.getKey(), 1, Integer::sum);
      }
    }
  }

  private static boolean holds(String text, Pattern notation) {
    boolean code = false;
    for (String line : text.split("\\R", -1)) {
      boolean fence =
          line.stripLeading().startsWith("```") || line.stripLeading().startsWith("~~~");
      code ^= fence;
      if (!fence && !code && line.length() < LONGEST_LINE && line.indexOf('`') < 0) {
        Matcher matcher = notation.matcher(line);
        if (matcher.find()) {
          return true;
        }
      }
    }
    return false;
  }
}
