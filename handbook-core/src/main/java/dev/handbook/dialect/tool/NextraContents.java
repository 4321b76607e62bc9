package dev.handbook.dialect.tool;

import dev.handbook.dialect.data.Data;
import dev.handbook.dialect.data.ProjectFolder;
import dev.handbook.dialect.tool.FolderContents.Item;
import dev.handbook.model.FrontMatter.Entry;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.FrontMatter.Value;
import dev.handbook.model.Page;
import dev.handbook.text.FileName;
import dev.handbook.text.Urls;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The pages of Nextra in the order and with the titles of {@code _meta} of their folder. */
final class NextraContents implements FolderStyle {
  private final ProjectFolder project;
  private final String content;

  NextraContents(ProjectFolder project, String content) {
    this.project = project;
    this.content = content.isEmpty() ? "" : content + "/";
  }

  private Mapping meta(String folder) {
    String base = content + folder;
    return project
        .first(
            List.of(
                base + "_meta.json",
                base + "_meta.js",
                base + "_meta.ts",
                base + "_meta.tsx",
                base + "_meta.jsx",
                base + "_meta.mjs",
                base + "meta.json"))
        .map(project::data)
        .orElse(Data.NOTHING);
  }

  private Optional<Double> place(String folder, String name) {
    List<Entry> entries = meta(folder).entries();
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).key().equals(name)) {
        return Optional.of((double) i);
      }
    }
    return Optional.empty();
  }

  private String title(String folder, String name) {
    Optional<Value> said = meta(folder).get(name);
    return said.flatMap(Data::text)
        .or(() -> said.flatMap(value -> Data.text(value, "title")))
        .orElse("");
  }

  private boolean hides(String folder, String name) {
    Mapping meta = meta(folder);
    return Data.text(meta, name, "display")
        .or(() -> meta.get(name).isEmpty() ? Data.text(meta, "*", "display") : Optional.empty())
        .filter("hidden"::equals)
        .isPresent();
  }

  @Override
  public Optional<Double> place(Page page) {
    return place(Urls.folder(page.path()), Pages.stem(page.path()));
  }

  @Override
  public String label(Page page) {
    return title(Urls.folder(page.path()), Pages.stem(page.path()));
  }

  @Override
  public boolean hides(Page page) {
    return hides(Urls.folder(page.path()), Pages.stem(page.path()));
  }

  @Override
  public Facts folder(String path, Optional<Page> index) {
    String name = FolderStyle.nameOf(path);
    String above = Urls.folder(path.substring(0, path.length() - 1));
    String title = title(above, name);
    return new Facts(
        title.isEmpty()
            ? index
                .map(page -> Outline.entry("", page, List.of()).title())
                .orElseGet(() -> FileName.title(name))
            : title,
        place(above, name),
        hides(above, name));
  }

  @Override
  public Comparator<Item> order() {
    return BY_PLACE.thenComparing(Item::name);
  }
}
