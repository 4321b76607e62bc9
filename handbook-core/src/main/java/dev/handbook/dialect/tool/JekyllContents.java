package dev.handbook.dialect.tool;

import dev.handbook.dialect.data.Data;
import dev.handbook.dialect.data.DataFiles;
import dev.handbook.dialect.tool.ParentContents.Node;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.FrontMatter.Value;
import dev.handbook.model.Page;
import dev.handbook.model.Toc;
import dev.handbook.text.FileName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The navigation of themes of Jekyll: pages that name their parents (Just the Docs), data files
 * (Minimal Mistakes, the documentation theme and others), collections.
 */
final class JekyllContents {
  private static final List<String> DATA =
      List.of("sidebars", "navigation", "sidebar", "nav", "toc", "docs", "menu", "contents");

  private static final List<String> DOWN = List.of("desc", "reversed");

  private final Outline outline;
  private final Mapping configuration;
  private final JekyllCollections collections;
  private final JekyllAddresses addresses;

  JekyllContents(Outline outline, Mapping configuration) {
    this.outline = outline;
    this.configuration = configuration;
    this.collections = new JekyllCollections(outline.project(), configuration);
    this.addresses = new JekyllAddresses(outline.project(), configuration);
  }

  Optional<Toc> toc() {
    boolean parents =
        outline.pages().stream()
            .anyMatch(
                page ->
                    has(page, "nav_order")
                        || has(page, "has_children")
                        || byDefault(page, "nav_order").isPresent());
    List<Toc.Entry> entries = parents ? byParents() : byData();
    if (entries.isEmpty()) {
      entries = byCollections();
    }
    return entries.isEmpty() ? folders() : Outline.toc(entries);
  }

  private static boolean has(Page page, String key) {
    return page.frontMatter().entry(key).isPresent();
  }

  private Optional<Toc> folders() {
    FolderStyle byWeight =
        new FolderStyle() {
          @Override
          public Optional<Double> place(Page page) {
            return JekyllContents.place(page);
          }
        };
    return new FolderContents(outline, byWeight).toc();
  }

  private static Optional<Double> place(Page page) {
    for (String key : List.of("nav_order", "weight", "order", "sidebar_position")) {
      Optional<Double> place = Outline.number(page, key);
      if (place.isPresent()) {
        return place;
      }
    }
    return Optional.empty();
  }

  private List<Toc.Entry> byParents() {
    List<Node> nodes = new ArrayList<>();
    for (Page page : outline.pages()) {
      boolean excluded = said(page, "nav_exclude").filter("true"::equals).isPresent();
      boolean titled = has(page, "title") || byDefault(page, "title").isPresent();
      if (!excluded && titled) {
        nodes.add(node(page));
      }
    }
    Comparator<Node> order =
        Comparator.comparing((Node node) -> node.place().isEmpty())
            .thenComparing(node -> node.place().orElse(0.0))
            .thenComparing(this::sorted)
            .thenComparing(Node::word);
    List<Toc.Entry> entries = new ArrayList<>(new ParentContents(nodes, order).entries());
    for (Value link : Data.list(configuration, "nav_external_links")) {
      Data.text(link, "url")
          .flatMap(url -> outline.entry(Data.text(link, "title").orElse(""), url, List.of()))
          .ifPresent(entries::add);
    }
    return entries;
  }

  /** Just the Docs sorts words without regard to case unless told otherwise. */
  private String sorted(Node node) {
    boolean exact =
        Data.text(configuration, "nav_sort").filter("case_sensitive"::equals).isPresent();
    return exact ? node.word() : node.word().toLowerCase(Locale.ROOT);
  }

  /** What a page or the defaults of the configuration say. */
  private Optional<String> said(Page page, String key) {
    return page.frontMatter().text(key).or(() -> byDefault(page, key));
  }

  private Node node(Page page) {
    String order = said(page, "nav_order").orElse("");
    return new Node(
        page,
        page.title(),
        page.title(),
        said(page, "parent").orElse(""),
        said(page, "grand_parent").orElse(""),
        Outline.number(order),
        order.isEmpty() ? page.title() : order,
        page.frontMatter().text("child_nav_order").filter(DOWN::contains).isPresent());
  }

  private Optional<String> byDefault(Page page, String key) {
    String path = outline.pathOf(page);
    return addresses.byDefault(path, collections.of(path).orElse("pages"), key);
  }

  private List<Toc.Entry> byData() {
    Mapping data = DataFiles.of(outline.project(), "_data");
    for (String name : DATA) {
      Optional<Value> value = data.get(name);
      List<Toc.Entry> entries =
          value.map(lists -> LinkTree.lists(outline, lists, shown())).orElse(List.of());
      if (!entries.isEmpty()) {
        return entries;
      }
    }
    return List.of();
  }

  /** How many pages show each list, by its name. */
  private Map<String, Integer> shown() {
    Map<String, Integer> shown = new HashMap<>();
    for (Page page : outline.pages()) {
      page.frontMatter()
          .text("sidebar")
          .or(() -> byDefault(page, "sidebar"))
          .ifPresent(name -> shown.merge(name, 1, Integer::sum));
    }
    return shown;
  }

  /** Each collection a group, its pages by weight, in the groups that they name themselves. */
  private List<Toc.Entry> byCollections() {
    List<Toc.Entry> entries = new ArrayList<>();
    for (String name : collections.names()) {
      List<Page> pages =
          outline.pages().stream()
              .filter(page -> collections.of(outline.pathOf(page)).filter(name::equals).isPresent())
              .sorted(
                  Comparator.comparing((Page page) -> place(page).orElse(Double.POSITIVE_INFINITY)))
              .toList();
      if (!pages.isEmpty() && !name.equals("posts")) {
        String label =
            Data.text(collections.settings(name), "name")
                .or(() -> Data.text(configuration, "just_the_docs", "collections", name, "name"))
                .orElseGet(() -> FileName.title(name));
        entries.add(Outline.group(label, collected(pages)));
      }
    }
    return entries.isEmpty() ? entries : withOthers(entries);
  }

  private List<Toc.Entry> collected(List<Page> pages) {
    Map<String, List<Toc.Entry>> groups = new LinkedHashMap<>();
    Map<String, Page> leading = new LinkedHashMap<>();
    List<Toc.Entry> entries = new ArrayList<>();
    for (Page page : pages) {
      Optional<String> group = page.frontMatter().text("subcategory");
      if (group.isEmpty()) {
        entries.add(Outline.entry("", page, List.of()));
      } else if (Pages.isIndex(page.path()) && !leading.containsKey(group.get())) {
        leading.put(group.get(), page);
        groups.computeIfAbsent(group.get(), key -> new ArrayList<>());
      } else {
        groups
            .computeIfAbsent(group.get(), key -> new ArrayList<>())
            .add(Outline.entry("", page, List.of()));
      }
    }
    groups.forEach(
        (title, below) ->
            entries.add(
                leading.containsKey(title)
                    ? Outline.entry(title, leading.get(title), below)
                    : Outline.group(title, below)));
    return entries;
  }

  /** The pages of no collection stand before them. */
  private List<Toc.Entry> withOthers(List<Toc.Entry> entries) {
    List<Toc.Entry> all = new ArrayList<>();
    outline.pages().stream()
        .filter(page -> collections.of(outline.pathOf(page)).isEmpty())
        .sorted(Comparator.comparing((Page page) -> !page.url().isEmpty()))
        .forEach(page -> all.add(Outline.entry("", page, List.of())));
    all.addAll(entries);
    return all;
  }
}
