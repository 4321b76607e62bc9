package dev.handbook.dialect;

import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.MarkupFamily;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Eleventy: {@code eleventy.config.*} or {@code .eleventy.js}. */
final class Eleventy implements Tool {
  private static final List<String> FILES =
      List.of(
          ".eleventy.js",
          "eleventy.config.js",
          "eleventy.config.mjs",
          "eleventy.config.cjs",
          "eleventy.config.ts");

  private static final Set<MarkupFamily> MARKUP =
      Set.of(MarkupFamily.LIQUID, MarkupFamily.JINJA, MarkupFamily.TRAILING_ATTRIBUTES);

  @Override
  public String name() {
    return "eleventy";
  }

  @Override
  public String title() {
    return "Eleventy";
  }

  @Override
  public Optional<String> evidence(ProjectFolder folder) {
    return folder.first(FILES);
  }

  /** {@code name.…} of each data file. */
  @Override
  public Mapping values(ProjectFolder project) {
    return DataFiles.of(project, "_data");
  }

  @Override
  public Set<MarkupFamily> markup() {
    return MARKUP;
  }
}
