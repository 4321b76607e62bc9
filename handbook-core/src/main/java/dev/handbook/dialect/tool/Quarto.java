package dev.handbook.dialect.tool;

import dev.handbook.dialect.data.Heads;
import dev.handbook.dialect.data.ProjectFolder;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.MarkupFamily;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Quarto: {@code _quarto.yml}. */
final class Quarto implements Tool {
  private static final Set<MarkupFamily> MARKUP =
      Set.of(
          MarkupFamily.CONTAINERS,
          MarkupFamily.TRAILING_ATTRIBUTES,
          MarkupFamily.SHORTCODES,
          MarkupFamily.DIRECTIVES);

  @Override
  public String name() {
    return "quarto";
  }

  @Override
  public String title() {
    return "Quarto";
  }

  @Override
  public Optional<String> evidence(ProjectFolder folder) {
    return folder.first(List.of("_quarto.yml", "_quarto.yaml"));
  }

  @Override
  public boolean leavesOut(ProjectFolder project, String path) {
    return Pages.hasUnderscore(path);
  }

  @Override
  public boolean isDraft(ProjectFolder project, String path, FrontMatter head) {
    return Heads.says(head, "draft");
  }

  @Override
  public String address(ProjectFolder project, String path, FrontMatter head) {
    return Pages.asFile(path);
  }

  @Override
  public Set<MarkupFamily> markup() {
    return MARKUP;
  }
}
