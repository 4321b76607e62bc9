package dev.handbook.dialect.tool;

import dev.handbook.dialect.data.Data;
import dev.handbook.dialect.data.Heads;
import dev.handbook.dialect.data.ProjectFolder;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.MarkupFamily;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Comply of StrongDM: {@code comply.yml}, policies without a first {@code ---}. */
final class Comply implements Tool {
  private static final Set<MarkupFamily> MARKUP = Set.of(MarkupFamily.GO_TEMPLATES);

  @Override
  public String name() {
    return "comply";
  }

  @Override
  public String title() {
    return "Comply";
  }

  @Override
  public Optional<String> evidence(ProjectFolder folder) {
    return folder.first(List.of("comply.yml", "comply.yaml"));
  }

  /** {@code Name}, {@code FilePrefix} and so on, as templates of Go have them. */
  @Override
  public Mapping values(ProjectFolder project) {
    Mapping configuration = project.data("comply.yml");
    return new Mapping(
        configuration.entries().stream()
            .map(entry -> Data.entry(capital(entry.key()), entry.value()))
            .toList(),
        configuration.span());
  }

  private static String capital(String key) {
    return key.isEmpty() ? key : Character.toUpperCase(key.charAt(0)) + key.substring(1);
  }

  /** The head of a policy calls its title its name. */
  @Override
  public FrontMatter head(FrontMatter head) {
    return Heads.renamed(head, "name", "title");
  }

  @Override
  public Set<MarkupFamily> markup() {
    return MARKUP;
  }
}
