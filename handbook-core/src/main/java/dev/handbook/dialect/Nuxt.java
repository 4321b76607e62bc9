package dev.handbook.dialect;

import dev.handbook.model.MarkupFamily;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Nuxt Content: {@code nuxt.config.*}, pages in {@code content}. */
final class Nuxt implements Tool {
  private static final List<String> FILES =
      List.of("nuxt.config.ts", "nuxt.config.js", "nuxt.config.mjs");

  private static final Set<MarkupFamily> MARKUP =
      Set.of(MarkupFamily.COMPONENT_BLOCKS, MarkupFamily.TRAILING_ATTRIBUTES);

  @Override
  public String name() {
    return "nuxt";
  }

  @Override
  public String title() {
    return "Nuxt Content";
  }

  @Override
  public Optional<String> evidence(ProjectFolder folder) {
    return folder.hasFolder("content") ? folder.first(FILES) : Optional.empty();
  }

  @Override
  public String content(ProjectFolder project) {
    return "content";
  }

  @Override
  public Set<MarkupFamily> markup() {
    return MARKUP;
  }
}
