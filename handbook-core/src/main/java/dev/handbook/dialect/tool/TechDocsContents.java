package dev.handbook.dialect.tool;

import dev.handbook.model.Page;
import java.util.Comparator;
import java.util.Optional;

/**
 * The pages of GOV.UK's template by weight, those without one behind. A folder is known by its
 * page; the pages of one that has none stand in the folder above.
 */
final class TechDocsContents implements FolderStyle {
  @Override
  public Optional<Double> place(Page page) {
    return Outline.number(page, "weight");
  }

  @Override
  public boolean hides(Page page) {
    return page.frontMatter().text("hide_in_navigation").filter("true"::equals).isPresent();
  }

  @Override
  public boolean dissolves() {
    return true;
  }

  @Override
  public Comparator<FolderContents.Item> order() {
    return BY_PLACE.thenComparing(FolderContents.Item::name);
  }
}
