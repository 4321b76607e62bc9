package dev.handbook.dialect.tool;

import dev.handbook.dialect.tool.FolderContents.Item;
import dev.handbook.model.Page;
import dev.handbook.model.Toc;
import dev.handbook.text.FileName;
import dev.handbook.text.NaturalOrder;
import dev.handbook.text.Urls;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a tool orders and names pages and folders that it lists by itself. */
interface FolderStyle {
  /** Those with a place come first, by it. */
  Comparator<Item> BY_PLACE =
      Comparator.comparing(item -> item.place().orElse(Double.POSITIVE_INFINITY));

  /** What is said of a folder. */
  record Facts(String label, Optional<Double> place, boolean hidden) {}

  /** The place of a page among its siblings. */
  default Optional<Double> place(Page page) {
    return Optional.empty();
  }

  /** What a page is called; its title when empty. */
  default String label(Page page) {
    return "";
  }

  /** Whether a page is left out. */
  default boolean hides(Page page) {
    return false;
  }

  /**
   * What is said of a folder.
   *
   * @param path with a slash at its end
   * @param index its page
   */
  default Facts folder(String path, Optional<Page> index) {
    String label = index.map(this::label).orElseGet(() -> FileName.title(nameOf(path)));
    return new Facts(label, index.flatMap(this::place), index.filter(this::hides).isPresent());
  }

  /** The name of a folder. */
  static String nameOf(String path) {
    return Urls.name(path.substring(0, path.length() - 1));
  }

  /** Whether a page is that of its folder. */
  default boolean isIndex(String path) {
    return Pages.isIndex(path);
  }

  /** Which of several comes first. */
  default int claim(String path) {
    return List.of("_index", "index").contains(Pages.stem(path).toLowerCase(Locale.ROOT)) ? 0 : 1;
  }

  /** Whether a folder's page is the folder's entry; else it is the first of those below it. */
  default boolean indexLeads() {
    return true;
  }

  /** Whether the pages of a folder without page stand in the folder above it. */
  default boolean dissolves() {
    return false;
  }

  /** The entries of a folder as something else in it arranges them. */
  default List<Toc.Entry> arranged(String path, List<Toc.Entry> entries) {
    return entries;
  }

  /** How siblings are ordered. */
  default Comparator<Item> order() {
    return BY_PLACE
        .thenComparing(item -> item.entry().title(), NaturalOrder.INSTANCE)
        .thenComparing(Item::name);
  }
}
