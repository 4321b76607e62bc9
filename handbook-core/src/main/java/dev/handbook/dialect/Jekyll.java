package dev.handbook.dialect;

import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.MarkupFamily;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Jekyll: {@code _config.yml} in the folder of the site. */
final class Jekyll implements Tool {
  private static final List<String> FILES = List.of("_config.yml", "_config.yaml", "_config.toml");

  private static final Set<MarkupFamily> MARKUP =
      Set.of(MarkupFamily.LIQUID, MarkupFamily.ATTRIBUTE_LISTS, MarkupFamily.TRAILING_ATTRIBUTES);

  @Override
  public String name() {
    return "jekyll";
  }

  @Override
  public String title() {
    return "Jekyll";
  }

  @Override
  public Optional<String> evidence(ProjectFolder folder) {
    return folder.first(FILES);
  }

  /** What the configuration says. */
  static Mapping configuration(ProjectFolder project) {
    return project.first(FILES).map(project::data).orElse(Data.NOTHING);
  }

  @Override
  public String content(ProjectFolder project) {
    return Data.text(configuration(project), "source").orElse("");
  }

  /** {@code site.…} with {@code site.data}. */
  @Override
  public Mapping values(ProjectFolder project) {
    String folder = Data.text(configuration(project), "data_dir").orElse("_data");
    return Data.of(Data.entry("site", DataFiles.with(configuration(project), project, folder)));
  }

  @Override
  public Set<MarkupFamily> markup() {
    return MARKUP;
  }
}
