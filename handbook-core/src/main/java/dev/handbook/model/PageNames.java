package dev.handbook.model;

import dev.handbook.text.Urls;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Pages and files by the names that links of a wiki have: the name of the file, the end of its
 * path, the title, another name the page gives itself. Where several have one, the shortest path
 * counts.
 */
final class PageNames {
  private final Map<String, Page> pages = new HashMap<>();
  private final Map<String, Asset> assets = new HashMap<>();

  PageNames(List<Page> pages, List<Asset> assets) {
    pages.forEach(page -> ofPath(page.path(), page));
    pages.forEach(page -> put(page.title(), page));
    for (Page page : pages) {
      page.frontMatter().texts("aliases").forEach(alias -> put(alias, page));
    }
    for (Asset asset : assets) {
      this.assets.merge(key(Urls.name(asset.path())), asset, PageNames::shorter);
    }
  }

  private void ofPath(String path, Page page) {
    String stem = path.replaceFirst("\\.[A-Za-z]+$", "");
    put(stem, page);
    put(Urls.name(stem), page);
    put(Urls.name(path), page);
  }

  private void put(String name, Page page) {
    if (!name.isBlank()) {
      pages.merge(
          key(name),
          page,
          (old, other) -> old.path().length() <= other.path().length() ? old : other);
    }
  }

  private static Asset shorter(Asset old, Asset other) {
    return old.path().length() <= other.path().length() ? old : other;
  }

  private static String key(String name) {
    String plain = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
    return plain.toLowerCase(Locale.ROOT);
  }

  /** The page of a name. */
  Optional<Page> page(String name) {
    return Optional.ofNullable(pages.get(key(name)))
        .or(() -> Optional.ofNullable(pages.get(key(Urls.name(name)))));
  }

  /** The anchor of a page for a heading, or for the {@code ^name} of a block. */
  static Optional<String> anchor(Page page, String name) {
    String wanted = name.startsWith("^") ? name.substring(1) : name;
    String last = wanted.substring(wanted.lastIndexOf('#') + 1);
    return Optional.ofNullable(page.anchors().get(last))
        .or(
            () ->
                page.headings().stream()
                    .filter(heading -> key(heading.text()).equals(key(last)))
                    .map(Heading::anchor)
                    .findFirst());
  }

  /** The file of a name. */
  Optional<Resolution> file(String name, Optional<String> anchor) {
    return Optional.ofNullable(assets.get(key(Urls.name(name))))
        .map(
            asset ->
                new Resolution(
                    Resolution.Status.ASSET,
                    Optional.empty(),
                    Optional.of(asset),
                    anchor,
                    asset.path(),
                    Set.of()));
  }
}
