package dev.handbook.dialect.tool;

import dev.handbook.dialect.data.Data;
import dev.handbook.dialect.data.ProjectFolder;
import dev.handbook.model.MarkupFamily;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Mintlify: {@code mint.json}, or {@code docs.json} with a navigation. */
final class Mintlify implements Tool {
  private static final Set<MarkupFamily> MARKUP =
      Set.of(MarkupFamily.MDX, MarkupFamily.TRAILING_ATTRIBUTES);

  @Override
  public String name() {
    return "mintlify";
  }

  @Override
  public String title() {
    return "Mintlify";
  }

  @Override
  public Optional<String> evidence(ProjectFolder folder) {
    boolean docs = Data.at(folder.data("docs.json"), "navigation").isPresent();
    return docs ? Optional.of("docs.json") : folder.first(List.of("mint.json"));
  }

  @Override
  public boolean leavesOut(ProjectFolder project, String path) {
    return path.startsWith("snippets/") || path.contains("/snippets/");
  }

  @Override
  public Set<MarkupFamily> markup() {
    return MARKUP;
  }
}
