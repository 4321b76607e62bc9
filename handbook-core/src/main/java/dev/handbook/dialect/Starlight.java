package dev.handbook.dialect;

import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.MarkupFamily;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Starlight: {@code astro.config.*}, pages in {@code src/content/docs}. */
final class Starlight implements Tool {
  private static final List<String> FILES =
      List.of("astro.config.mjs", "astro.config.ts", "astro.config.js", "astro.config.mts");

  private static final Set<MarkupFamily> MARKUP =
      Set.of(MarkupFamily.MDX, MarkupFamily.CONTAINERS, MarkupFamily.TRAILING_ATTRIBUTES);

  @Override
  public String name() {
    return "starlight";
  }

  @Override
  public String title() {
    return "Starlight";
  }

  @Override
  public Optional<String> evidence(ProjectFolder folder) {
    return folder.hasFolder("src/content/docs") ? folder.first(FILES) : Optional.empty();
  }

  /** What the configuration says, as far as it is literal. */
  static Mapping configuration(ProjectFolder project) {
    return project.first(FILES).map(project::data).orElse(Data.NOTHING);
  }

  @Override
  public String content(ProjectFolder project) {
    return "src/content/docs";
  }

  @Override
  public Set<MarkupFamily> markup() {
    return MARKUP;
  }
}
