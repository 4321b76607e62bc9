package dev.handbook.site.view;

import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.FrontMatter.Scalar;
import dev.handbook.model.FrontMatter.Sequence;
import dev.handbook.model.FrontMatter.Value;
import dev.handbook.model.Key;
import dev.handbook.model.Page;
import dev.handbook.text.Urls;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Pages by their tags: texts in the front matter's {@code tags}, or mappings with the key {@code
 * tag} as GitBook writes them. Upper and lower case make no other tag. A text in place of a list is
 * split at its commas.
 */
public final class Tags {
  /** In the order in which people look tags up. */
  private final Map<String, Tag> byKey = new LinkedHashMap<>();

  private final Map<String, List<String>> keysByPage = new LinkedHashMap<>();

  /**
   * A tag.
   *
   * @param name as it is written on the first page that has it
   * @param pages those that have it, by title
   */
  private record Tag(String name, List<Page> pages) {}

  /** A tag as a template prints it. */
  record View(LinkView link, int count) {}

  /** Collects the tags of pages. */
  Tags(List<Page> pages) {
    Map<String, Tag> found = new HashMap<>();
    for (Page page : pages) {
      Set<String> keys = new LinkedHashSet<>();
      for (String name : names(page)) {
        String key = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        if (keys.add(key)) {
          found.computeIfAbsent(key, any -> new Tag(name, new ArrayList<>())).pages().add(page);
        }
      }
      keysByPage.put(page.path(), List.copyOf(keys));
    }
    sorted(found.keySet(), key -> key, Comparator.naturalOrder())
        .forEach(key -> byKey.put(key, found.get(key)));
    byKey.replaceAll(
        (key, tag) ->
            new Tag(
                tag.name(), sorted(tag.pages(), Page::title, Comparator.comparing(Page::path))));
  }

  /** By folded names, each of which is folded once. */
  private static <T> List<T> sorted(
      Collection<T> all, Function<T, String> name, Comparator<T> further) {
    Map<T, String> folded = new IdentityHashMap<>();
    all.forEach(one -> folded.put(one, AzIndex.fold(name.apply(one))));
    return all.stream()
        .sorted(Comparator.comparing((T one) -> folded.get(one)).thenComparing(further))
        .toList();
  }

  private static List<String> names(Page page) {
    Optional<Value> value = page.frontMatter().get(Key.TAGS);
    Stream<Value> values =
        value.orElse(null) instanceof Sequence list ? list.items().stream() : Stream.empty();
    Stream<String> text =
        value.orElse(null) instanceof Scalar scalar
            ? Arrays.stream(scalar.text().split(","))
            : Stream.empty();
    return Stream.concat(values.flatMap(Tags::name), text)
        .map(name -> name.replaceAll("\\s+", " ").strip())
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static Stream<String> name(Value value) {
    return value instanceof Scalar scalar
        ? Stream.of(scalar.text())
        : value instanceof Mapping mapping ? mapping.text("tag").stream() : Stream.empty();
  }

  /** Whether no page has any. */
  public boolean isEmpty() {
    return byKey.isEmpty();
  }

  /** The keys of all tags, in their order. */
  public List<String> keys() {
    return List.copyOf(byKey.keySet());
  }

  /** The name of a tag. */
  public String name(String key) {
    return byKey.get(key).name();
  }

  /** The part of an address that a tag would like to have; signs alone have none of their own. */
  public static String slug(String key) {
    String slug = AzIndex.fold(key).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    return slug.isEmpty() ? "tag" : slug;
  }

  /** The pages that have a tag, as links from an address. */
  public List<PageLink> pages(
      String key, GovernanceIndex index, Map<String, String> words, String url) {
    return byKey.get(key).pages().stream()
        .map(page -> PageLink.of(page, url, index, words))
        .toList();
  }

  /** All tags, as links from an address. */
  public List<View> all(Map<String, String> addresses, String url) {
    return byKey.keySet().stream()
        .map(key -> new View(link(key, addresses, url), byKey.get(key).pages().size()))
        .toList();
  }

  /** The tags of a page, in the order in which it names them. */
  public List<LinkView> of(Page page, Map<String, String> addresses) {
    return keysByPage.getOrDefault(page.path(), List.of()).stream()
        .map(key -> link(key, addresses, page.url()))
        .toList();
  }

  private LinkView link(String key, Map<String, String> addresses, String url) {
    return new LinkView(name(key), Urls.relative(url, addresses.get(key)));
  }
}
