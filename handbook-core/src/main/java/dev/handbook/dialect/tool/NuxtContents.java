package dev.handbook.dialect.tool;

import dev.handbook.dialect.data.Data;
import dev.handbook.dialect.data.ProjectFolder;
import dev.handbook.dialect.tool.FolderContents.Item;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.Page;
import dev.handbook.text.FileName;
import dev.handbook.text.NumberedName;
import dev.handbook.text.Urls;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The pages of Nuxt Content by the numbers before their names, folders with {@code _dir.yml}. */
final class NuxtContents implements FolderStyle {
  private final ProjectFolder project;

  NuxtContents(ProjectFolder project) {
    this.project = project;
  }

  @Override
  public Optional<Double> place(Page page) {
    return number(Urls.name(page.path()));
  }

  private static Optional<Double> number(String name) {
    OptionalDouble number = NumberedName.number(name);
    return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
  }

  @Override
  public String label(Page page) {
    return Outline.inner(page, "navigation", "title").orElse("");
  }

  @Override
  public boolean hides(Page page) {
    return page.frontMatter().text("navigation").filter("false"::equals).isPresent();
  }

  @Override
  public Facts folder(String path, Optional<Page> index) {
    Mapping said =
        project
            .first(List.of("content/" + path + "_dir.yml", "content/" + path + ".navigation.yml"))
            .map(project::yaml)
            .orElse(Data.NOTHING);
    String name = FolderStyle.nameOf(path);
    String label =
        Data.text(said, "navigation", "title")
            .or(() -> Data.text(said, "title"))
            .or(() -> index.map(this::label).filter(text -> !text.isEmpty()))
            .or(() -> index.map(Page::title))
            .orElseGet(() -> FileName.title(NumberedName.without(name)));
    boolean hidden = Data.text(said, "navigation").filter("false"::equals).isPresent();
    return new Facts(label, number(name), hidden);
  }

  @Override
  public Comparator<Item> order() {
    return BY_PLACE.thenComparing(Item::name);
  }
}
