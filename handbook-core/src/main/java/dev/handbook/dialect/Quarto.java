package dev.handbook.dialect;

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
  public Set<MarkupFamily> markup() {
    return MARKUP;
  }
}
