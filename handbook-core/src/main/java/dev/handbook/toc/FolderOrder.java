package dev.handbook.toc;

import dev.handbook.model.Link;
import dev.handbook.model.Page;
import dev.handbook.model.Toc;
import dev.handbook.text.Urls;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** In which order the entries of a folder stand, where something else than their titles says it. */
final class FolderOrder {
  /** Keys of front matter by which tools order pages. */
  private static final List<String> KEYS =
      List.of("weight", "nav_order", "order", "sidebar_position");

  private static final double BEHIND = Double.POSITIVE_INFINITY;

  private final Map<String, Double> places;

  private FolderOrder(Map<String, Double> places) {
    this.places = places;
  }

  /**
   * The order of entries.
   *
   * @param index the page of the folder
   * @param weight the number that an entry's front matter gives
   */
  static FolderOrder of(
      Optional<Page> index, List<Toc.Entry> entries, Function<Toc.Entry, OptionalDouble> weight) {
    Map<String, Double> places = new HashMap<>();
    for (Toc.Entry entry : entries) {
      weight.apply(entry).ifPresent(number -> places.put(key(entry), number));
    }
    if (places.isEmpty() && index.isPresent()) {
      places.putAll(linked(index.get(), entries));
    }
    return new FolderOrder(places);
  }

  /** The number that a page's front matter gives. */
  static OptionalDouble weight(Page page) {
    for (String key : KEYS) {
      Optional<String> text = page.frontMatter().text(key);
      if (text.isPresent()) {
        return number(text.get());
      }
    }
    return OptionalDouble.empty();
  }

  private static OptionalDouble number(String text) {
    try {
      double number = Double.parseDouble(text);
      return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    } catch (NumberFormatException none) {
      return OptionalDouble.empty();
    }
  }

  /** A list of links is an order only if it has most of what there is. */
  private static Map<String, Double> linked(Page index, List<Toc.Entry> entries) {
    Map<String, Integer> byTarget = new HashMap<>();
    for (Link link : index.links()) {
      target(index, link).ifPresent(path -> byTarget.putIfAbsent(path, byTarget.size()));
    }
    Map<String, Double> places = new HashMap<>();
    for (Toc.Entry entry : entries) {
      entry
          .flatten()
          .flatMap(each -> each.path().stream())
          .map(path -> byTarget.get(Urls.withoutSuffix(path)))
          .filter(place -> place != null)
          .findFirst()
          .ifPresent(place -> places.put(key(entry), (double) place));
    }
    return places.size() * 2 > entries.size() ? places : Map.of();
  }

  private static Optional<String> target(Page index, Link link) {
    String target = link.target();
    if (link.kind() != Link.Kind.LINK || target.contains(":") || target.startsWith("#")) {
      return Optional.empty();
    }
    int cut = target.indexOf('#') < 0 ? target.length() : target.indexOf('#');
    return Urls.resolve(Urls.folder(index.path()), Urls.decode(target.substring(0, cut)))
        .map(path -> path.isEmpty() || path.endsWith("/") ? path + "README" : path)
        .map(Urls::withoutSuffix);
  }

  private static String key(Toc.Entry entry) {
    return entry.path().orElse("/" + entry.title());
  }

  /** The place of an entry; those that nothing gives one stand behind all others. */
  double place(Toc.Entry entry) {
    return places.getOrDefault(key(entry), BEHIND);
  }
}
