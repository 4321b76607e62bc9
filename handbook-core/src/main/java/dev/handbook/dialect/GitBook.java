package dev.handbook.dialect;

import dev.handbook.model.MarkupFamily;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** GitBook: {@code .gitbook.yaml}, or {@code docs.yaml} for several spaces. */
final class GitBook implements Tool {
  private static final Set<MarkupFamily> MARKUP = Set.of();

  @Override
  public String name() {
    return "gitbook";
  }

  @Override
  public String title() {
    return "GitBook";
  }

  @Override
  public Optional<String> evidence(ProjectFolder folder) {
    Optional<String> file = folder.first(List.of(".gitbook.yaml", ".gitbook.yml"));
    if (file.isPresent()) {
      return file;
    }
    boolean spaces = !Data.list(folder.data("docs.yaml"), "site", "structure").isEmpty();
    return spaces
        ? Optional.of("docs.yaml")
        : Optional.of(".gitbook/").filter(name -> folder.hasFolder(name));
  }

  @Override
  public Set<MarkupFamily> markup() {
    return MARKUP;
  }
}
