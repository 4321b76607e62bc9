package dev.handbook.dialect.tool;

import dev.handbook.dialect.data.Data;
import dev.handbook.dialect.tool.FolderContents.Item;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.Page;
import dev.handbook.model.Toc;
import dev.handbook.text.NaturalOrder;
import dev.handbook.text.Urls;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The sections of Hugo in its default order: by weight, those without last, then the latest, then
 * by title. Themes leave out what {@code bookHidden} and {@code toc_hide} mark.
 */
final class HugoContents implements FolderStyle {
  private final Outline outline;
  private final Mapping configuration;

  HugoContents(Outline outline, Mapping configuration) {
    this.outline = outline;
    this.configuration = configuration;
  }

  Optional<Toc> toc() {
    List<Toc.Entry> menu = new HugoMenu(outline, configuration).entries();
    if (!menu.isEmpty()) {
      return Outline.toc(menu);
    }
    FolderContents folders = new FolderContents(outline, this);
    List<Toc.Entry> all = folders.entriesOfRoot();
    return Outline.toc(section().map(folder -> within(folder, folders, all)).orElse(all));
  }

  /** The section that the theme Book lists alone. */
  private Optional<String> section() {
    return Data.text(configuration, "params", "BookSection")
        .or(() -> Data.text(configuration, "params", "bookSection"))
        .filter(name -> !name.equals("*") && !name.equals("/"))
        .map(name -> Pages.pathOf("/" + name));
  }

  private static List<Toc.Entry> within(
      String folder, FolderContents folders, List<Toc.Entry> all) {
    List<Toc.Entry> entries = new ArrayList<>();
    all.stream()
        .filter(entry -> entry.path().filter(path -> Urls.folder(path).isEmpty()).isPresent())
        .filter(entry -> entry.path().filter(Pages::isIndex).isPresent())
        .forEach(entries::add);
    entries.addAll(folders.entriesOf(folder));
    return entries.size() > 1 ? entries : all;
  }

  @Override
  public Optional<Double> place(Page page) {
    return Outline.number(page, "weight").filter(weight -> weight != 0);
  }

  @Override
  public String label(Page page) {
    return page.frontMatter()
        .text("menuTitle")
        .or(() -> page.frontMatter().text("linkTitle"))
        .or(() -> page.frontMatter().text("linktitle"))
        .orElse("");
  }

  @Override
  public boolean hides(Page page) {
    return says(page, "bookHidden") || says(page, "toc_hide") || says(page, "bookhidden");
  }

  private static boolean says(Page page, String key) {
    return page.frontMatter().text(key).filter("true"::equals).isPresent();
  }

  @Override
  public Comparator<Item> order() {
    boolean byTitle =
        Data.text(configuration, "params", "ordersectionsby").filter("title"::equals).isPresent();
    return (byTitle ? Comparator.<Item, Integer>comparing(item -> 0) : BY_PLACE)
        .thenComparing(item -> byTitle ? "" : item.date(), Comparator.reverseOrder())
        .thenComparing(item -> item.entry().title(), NaturalOrder.INSTANCE)
        .thenComparing(Item::name);
  }
}
