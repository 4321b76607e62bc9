package dev.handbook.dialect;

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

  @Override
  public Set<MarkupFamily> markup() {
    return MARKUP;
  }
}
