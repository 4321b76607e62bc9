package dev.handbook.dialect.tool;

import dev.handbook.dialect.data.Data;
import dev.handbook.dialect.tool.FolderContents.Item;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.FrontMatter.Scalar;
import dev.handbook.model.FrontMatter.Value;
import dev.handbook.model.Page;
import dev.handbook.model.Toc;
import dev.handbook.text.FileName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The sidebar of Starlight, as its configuration writes it out or by folders. */
final class StarlightContents implements FolderStyle {
  private static final int MAX_DEPTH = 12;

  private final Outline outline;
  private final FolderContents folders;

  StarlightContents(Outline outline) {
    this.outline = outline;
    this.folders = new FolderContents(outline, this);
  }

  Optional<Toc> toc(Mapping configuration) {
    List<Toc.Entry> entries = new ArrayList<>();
    for (Value integration : Data.list(configuration, "integrations")) {
      entries.addAll(items(Data.list(integration, "sidebar"), 0));
    }
    return Outline.toc(entries.isEmpty() ? folders.entriesOf("") : entries);
  }

  private List<Toc.Entry> items(List<Value> items, int depth) {
    List<Toc.Entry> entries = new ArrayList<>();
    for (Value item : items) {
      if (item instanceof Scalar slug) {
        entries.addAll(page("", slug.text()));
      } else if (depth < MAX_DEPTH) {
        entries.addAll(item(item, depth));
      }
    }
    return entries;
  }

  private List<Toc.Entry> item(Value item, int depth) {
    String label = Data.text(item, "label").orElse("");
    Optional<String> target = Data.text(item, "slug").or(() -> Data.text(item, "link"));
    if (target.isPresent()) {
      return page(label, target.get());
    }
    Optional<String> folder = Data.text(item, "autogenerate", "directory");
    List<Toc.Entry> below =
        folder
            .map(path -> folders.entriesOf(Pages.pathOf("/" + path)))
            .orElseGet(() -> items(Data.list(item, "items"), depth + 1));
    return List.of(Outline.group(label, below));
  }

  private List<Toc.Entry> page(String label, String target) {
    return outline.entry(label, target, List.of()).map(List::of).orElse(List.of());
  }

  @Override
  public Optional<Double> place(Page page) {
    return Outline.inner(page, "sidebar", "order").flatMap(Outline::number);
  }

  @Override
  public String label(Page page) {
    return Outline.inner(page, "sidebar", "label").orElse("");
  }

  @Override
  public boolean hides(Page page) {
    return Outline.inner(page, "sidebar", "hidden").filter("true"::equals).isPresent();
  }

  @Override
  public Facts folder(String path, Optional<Page> index) {
    return new Facts(FileName.title(FolderStyle.nameOf(path)), index.flatMap(this::place), false);
  }

  @Override
  public boolean indexLeads() {
    return false;
  }

  @Override
  public Comparator<Item> order() {
    return BY_PLACE
        .thenComparing((Item item) -> !Pages.isIndex(item.name()))
        .thenComparing(Item::name);
  }
}
