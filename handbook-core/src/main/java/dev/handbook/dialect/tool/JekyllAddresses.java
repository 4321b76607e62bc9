package dev.handbook.dialect.tool;

import dev.handbook.dialect.data.Data;
import dev.handbook.dialect.data.ProjectFolder;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.FrontMatter.Value;
import dev.handbook.text.Glob;
import dev.handbook.text.Urls;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The addresses of Jekyll's pages: {@code permalink} of the page, of the defaults, of its
 * collection, or the style of the site (jekyllrb.com/docs/permalinks).
 */
final class JekyllAddresses {
  private static final String PRETTY = "pretty";
  private static final String EXTENSION = ":output_ext";

  /** Styles that only posts know; other pages end in {@code .html} then. */
  private static final Set<String> POST_STYLES = Set.of("date", "weekdate", "ordinal", "none");

  private static final Pattern POST = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})-(.++)");

  private static final Pattern HOLE = Pattern.compile(":([a-z_]++)");

  private final JekyllCollections collections;
  private final Mapping configuration;

  JekyllAddresses(ProjectFolder project, Mapping configuration) {
    this.configuration = configuration;
    this.collections = new JekyllCollections(project, configuration);
  }

  /** The address of a page, relative to the root of the site. */
  String of(String path, FrontMatter head) {
    Optional<String> collection = collections.of(path);
    Map<String, String> parts =
        collection.map(name -> ofDocument(name, path, head)).orElseGet(() -> ofPage(path));
    Optional<String> own =
        head.text("permalink").or(() -> byDefault(path, collection.orElse("pages"), "permalink"));
    String template = own.map(JekyllAddresses::style).orElseGet(() -> template(collection, path));
    return filled(template, parts);
  }

  private static Map<String, String> ofPage(String path) {
    Map<String, String> parts = new HashMap<>();
    parts.put("path", Urls.folder(path));
    String stem = Pages.stem(path);
    parts.put("basename", stem);
    parts.put("title", stem);
    return parts;
  }

  private Map<String, String> ofDocument(String collection, String path, FrontMatter head) {
    Map<String, String> parts = new HashMap<>();
    String inner = Urls.withoutSuffix(collections.within(path));
    parts.put("collection", collection);
    parts.put("path", inner);
    parts.put("name", Urls.name(inner));
    parts.put("title", head.text("slug").orElse(Urls.name(inner)));
    Matcher post = POST.matcher(Urls.name(inner));
    if (collection.equals("posts") && post.matches()) {
      parts.put("year", post.group(1));
      parts.put("month", two(post.group(2)));
      parts.put("day", two(post.group(3)));
      parts.put("title", head.text("slug").orElse(post.group(4)));
      parts.put("categories", String.join("/", head.texts("categories")));
    }
    return parts;
  }

  private static String two(String number) {
    return number.length() == 1 ? "0" + number : number;
  }

  private String template(Optional<String> collection, String path) {
    String site = Data.text(configuration, "permalink").orElse("date");
    if (collection.filter("posts"::equals).isPresent()) {
      return ofPosts(site);
    }
    if (collection.isPresent()) {
      return Data.text(collections.settings(collection.get()), "permalink")
          .map(JekyllAddresses::style)
          .orElse("/:collection/:path" + ending(site));
    }
    return Pages.stem(path).equals("index") ? "/:path" : "/:path:basename" + ending(site);
  }

  private static String ofPosts(String site) {
    return switch (site) {
      case PRETTY -> "/:categories/:year/:month/:day/:title/";
      case "none" -> "/:categories/:title" + EXTENSION;
      case "date", "ordinal", "weekdate" -> "/:categories/:year/:month/:day/:title" + EXTENSION;
      default -> site;
    };
  }

  /** What the style of the site says about the ends of other pages. */
  private static String ending(String site) {
    boolean pretty = site.equals(PRETTY) || site.endsWith("/");
    boolean file = POST_STYLES.contains(site) || site.endsWith(EXTENSION);
    return pretty ? "/" : file ? EXTENSION : "";
  }

  private static String style(String permalink) {
    return permalink.equals(PRETTY) ? "/:path:basename/" : permalink;
  }

  private static String filled(String template, Map<String, String> parts) {
    Matcher hole = HOLE.matcher(template);
    StringBuilder out = new StringBuilder();
    while (hole.find()) {
      String name = hole.group(1);
      String value = name.equals("output_ext") ? ".html" : parts.getOrDefault(name, "");
      hole.appendReplacement(out, Matcher.quoteReplacement(value));
    }
    hole.appendTail(out);
    return Pages.address(out.toString().replaceAll("/{2,}", "/").replaceFirst("/index$", "/"));
  }

  /** What the front matter defaults of the configuration say about a page. */
  Optional<String> byDefault(String path, String type, String key) {
    Optional<String> found = Optional.empty();
    for (Value rule : Data.list(configuration, "defaults")) {
      String scope = Data.text(rule, "scope", "path").orElse("");
      Optional<String> only = Data.text(rule, "scope", "type");
      Optional<String> value = Data.text(rule, "values", key);
      boolean applies = only.isEmpty() || only.get().equals(type);
      if (applies && value.isPresent() && isIn(scope, path)) {
        found = value;
      }
    }
    return found;
  }

  private static boolean isIn(String scope, String path) {
    String folder = Pages.pathOf("/" + scope);
    return folder.isEmpty()
        || path.startsWith(folder)
        || path.equals(scope)
        || (scope.contains("*") && new Glob(scope).matches(path));
  }
}
