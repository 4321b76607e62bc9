package dev.handbook.dialect.tool;

import dev.handbook.dialect.data.Data;
import dev.handbook.dialect.data.ProjectFolder;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.MarkupFamily;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** mdBook: {@code book.toml}, pages in {@code src}. */
final class MdBook implements Tool {
  private static final Set<MarkupFamily> MARKUP =
      Set.of(MarkupFamily.BOOK_INCLUDES, MarkupFamily.TRAILING_ATTRIBUTES);

  @Override
  public String name() {
    return "mdbook";
  }

  @Override
  public String title() {
    return "mdBook";
  }

  @Override
  public Optional<String> evidence(ProjectFolder folder) {
    return folder.first(List.of("book.toml"));
  }

  @Override
  public String content(ProjectFolder project) {
    return Data.text(project.data("book.toml"), "book", "src").orElse("src");
  }

  /** {@code book.…} of the configuration. */
  @Override
  public Mapping values(ProjectFolder project) {
    return project.data("book.toml");
  }

  @Override
  public boolean prefersIndex() {
    return false;
  }

  @Override
  public String address(ProjectFolder project, String path, FrontMatter head) {
    return Pages.asFile(path);
  }

  @Override
  public String base(ProjectFolder project) {
    return Data.text(project.data("book.toml"), "output", "html", "site-url")
        .map(Pages::pathOf)
        .orElse("");
  }

  @Override
  public Set<MarkupFamily> markup() {
    return MARKUP;
  }
}
