package dev.handbook.dialect.tool;

import dev.handbook.dialect.data.Data;
import dev.handbook.dialect.data.ProjectFolder;
import dev.handbook.model.FrontMatter.Entry;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.FrontMatter.Value;
import dev.handbook.model.Page;
import dev.handbook.model.Toc;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The menu of Hugo that most pages enter themselves into ({@code menu:} in front matter, {@code
 * menus} of the configuration). Themes whose sidebar is such a menu are known by that: it holds at
 * least half of the pages (gohugo.io/content-management/menus).
 */
final class HugoMenu {
  private static final List<String> KEYS = List.of("menu", "menus");

  private static final List<String> FILES =
      List.of("menus.toml", "menus.yaml", "menus.en.toml", "menus.en.yaml", "menu.toml");

  private static final Comparator<Item> ORDER =
      Comparator.comparing((Item item) -> item.weight() == 0)
          .thenComparing(Item::weight)
          .thenComparing(Item::title);

  private final Outline outline;
  private final Map<String, List<Item>> menus = new HashMap<>();
  private final Set<Item> open = new HashSet<>();

  /**
   * An entry of a menu.
   *
   * @param key by which others name it as the one they stand below
   * @param parent the key of the one it stands below; empty on the first level
   */
  private record Item(
      String key, String title, String parent, double weight, Optional<Page> page) {}

  HugoMenu(Outline outline, Mapping configuration) {
    this.outline = outline;
    outline.pages().forEach(this::ofPage);
    if (!menus.isEmpty()) {
      KEYS.forEach(key -> ofConfiguration(Data.map(configuration, key)));
      ProjectFolder project = outline.project();
      FILES.forEach(file -> ofConfiguration(project.data("config/_default/" + file)));
    }
  }

  private void ofPage(Page page) {
    for (String key : KEYS) {
      Optional<Value> set = page.frontMatter().get(key);
      if (set.isPresent() && set.get() instanceof Mapping names) {
        names.entries().forEach(menu -> add(menu.key(), item(Data.asMap(menu.value()), page)));
      } else {
        page.frontMatter().texts(key).forEach(menu -> add(menu, item(Data.NOTHING, page)));
      }
    }
  }

  private static Item item(Mapping said, Page page) {
    String label = page.frontMatter().text("linkTitle").orElse(page.title());
    String title = Data.text(said, "name").orElse(label);
    double weight =
        Data.text(said, "weight")
            .flatMap(Outline::number)
            .or(() -> Outline.number(page, "weight"))
            .orElse(0.0);
    return new Item(
        Data.text(said, "identifier").orElse(title),
        title,
        Data.text(said, "parent").orElse(""),
        weight,
        Optional.of(page));
  }

  private void ofConfiguration(Mapping named) {
    for (Entry menu : named.entries()) {
      for (Value item : Data.asList(menu.value())) {
        String title = Data.text(item, "name").or(() -> Data.text(item, "title")).orElse("");
        Optional<Page> page =
            Data.text(item, "pageRef")
                .or(() -> Data.text(item, "url"))
                .filter(url -> !url.contains("://"))
                .flatMap(url -> outline.atAddress(url).or(() -> outline.at(url)));
        boolean known =
            page.isPresent()
                && menus.getOrDefault(menu.key(), List.of()).stream()
                    .anyMatch(other -> other.page().equals(page));
        if (!title.isEmpty() && !known) {
          add(
              menu.key(),
              new Item(
                  Data.text(item, "identifier").orElse(title),
                  title,
                  Data.text(item, "parent").orElse(""),
                  Data.text(item, "weight").flatMap(Outline::number).orElse(0.0),
                  page));
        }
      }
    }
  }

  private void add(String menu, Item item) {
    menus.computeIfAbsent(menu, key -> new ArrayList<>()).add(item);
  }

  /** The entries of the menu that holds at least half of the pages; none when there is none. */
  List<Toc.Entry> entries() {
    return menus.values().stream()
        .max(Comparator.comparingLong(HugoMenu::pages))
        .filter(items -> pages(items) * 2 >= outline.pages().size())
        .map(this::top)
        .orElse(List.of());
  }

  private static long pages(List<Item> items) {
    return items.stream().filter(item -> item.page().isPresent()).count();
  }

  private List<Toc.Entry> top(List<Item> items) {
    Map<String, List<Item>> below = new HashMap<>();
    Set<String> keys = new HashSet<>();
    items.forEach(item -> keys.add(item.key()));
    for (Item item : items) {
      String parent = keys.contains(item.parent()) ? item.parent() : "";
      below.computeIfAbsent(parent, key -> new ArrayList<>()).add(item);
    }
    return level("", below);
  }

  private List<Toc.Entry> level(String parent, Map<String, List<Item>> below) {
    List<Toc.Entry> entries = new ArrayList<>();
    for (Item item : below.getOrDefault(parent, List.of()).stream().sorted(ORDER).toList()) {
      if (open.add(item)) {
        List<Toc.Entry> inner = item.key().isEmpty() ? List.of() : level(item.key(), below);
        open.remove(item);
        if (item.page().isPresent()) {
          entries.add(Outline.entry(item.title(), item.page().get(), inner));
        } else if (!inner.isEmpty()) {
          entries.add(Outline.group(item.title(), inner));
        }
      }
    }
    return entries;
  }
}
