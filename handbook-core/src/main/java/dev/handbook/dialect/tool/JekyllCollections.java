package dev.handbook.dialect.tool;

import dev.handbook.dialect.data.Data;
import dev.handbook.dialect.data.IgnorePatterns;
import dev.handbook.dialect.data.ProjectFolder;
import dev.handbook.model.FrontMatter.Entry;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.FrontMatter.Value;
import dev.handbook.text.Urls;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which files Jekyll publishes, and to which collection each belongs: a collection {@code name} is
 * the folder {@code _name}, below {@code collections_dir} if that is set.
 */
final class JekyllCollections {
  private static final String POSTS = "posts";
  private static final String SPECIAL = "_.#~";
  private static final Set<String> NEVER = Set.of("vendor", "node_modules", "_site");

  private final Mapping configuration;
  private final String folder;

  JekyllCollections(ProjectFolder project, Mapping configuration) {
    this.configuration = configuration;
    this.folder = Data.text(configuration, "collections_dir").map(Pages::pathOf).orElse("");
  }

  /** The names of the collections in the order of the configuration, that of posts last. */
  List<String> names() {
    Stream<String> set = Data.map(configuration, "collections").entries().stream().map(Entry::key);
    Stream<String> listed =
        Data.at(configuration, "collections").filter(value -> !(value instanceof Mapping)).stream()
            .flatMap(value -> Data.asList(value).stream())
            .flatMap(value -> Data.text(value).stream());
    return Stream.of(set, listed, Stream.of(POSTS)).flatMap(names -> names).distinct().toList();
  }

  /** What the configuration says of a collection. */
  Mapping settings(String name) {
    return Data.map(configuration, "collections", name);
  }

  /** The collection a page belongs to. */
  Optional<String> of(String path) {
    if (!path.contains("_")) {
      return Optional.empty();
    }
    return names().stream()
        .filter(name -> path.startsWith(place(name)) || isPost(name, path))
        .findFirst();
  }

  /** Posts may lie in any folder, whose names are their categories then. */
  private static boolean isPost(String name, String path) {
    return name.equals(POSTS) && (path.startsWith("_posts/") || path.contains("/_posts/"));
  }

  private String place(String name) {
    return folder + "_" + name + "/";
  }

  /** The path of a page within its collection. */
  String within(String path) {
    String name = of(path).orElse("");
    return path.startsWith(place(name))
        ? path.substring(place(name).length())
        : path.substring(path.indexOf("_posts/") + "_posts/".length());
  }

  /** Whether Jekyll publishes no page of that file. */
  boolean leavesOut(String path) {
    if (isIn("include", path)) {
      return false;
    }
    if (isIn("exclude", path) || NEVER.stream().anyMatch(name -> path.startsWith(name + "/"))) {
      return true;
    }
    Optional<String> collection = of(path);
    if (collection.isEmpty()) {
      return Stream.of(path.split("/")).anyMatch(JekyllCollections::isSpecial);
    }
    boolean output =
        Data.text(settings(collection.get()), "output").filter("true"::equals).isPresent();
    boolean posts = collection.get().equals(POSTS);
    boolean silent = posts ? isSilentPosts() : !output;
    String inner = within(path);
    return silent || isSpecial(inner) || isSpecial(Urls.name(inner));
  }

  private boolean isSilentPosts() {
    return Data.text(settings(POSTS), "output").filter("false"::equals).isPresent();
  }

  private static boolean isSpecial(String name) {
    return !name.isEmpty() && SPECIAL.indexOf(name.charAt(0)) >= 0;
  }

  private boolean isIn(String key, String path) {
    List<Value> items = Data.list(configuration, key);
    return !items.isEmpty() && IgnorePatterns.of(items).matches(path);
  }
}
