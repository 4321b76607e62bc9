package dev.handbook.dialect;

import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.FrontMatter.Value;
import dev.handbook.model.MarkupFamily;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Docusaurus: {@code docusaurus.config.js}, pages in {@code docs}. */
final class Docusaurus implements Tool {
  private static final List<String> FILES =
      List.of(
          "docusaurus.config.js",
          "docusaurus.config.ts",
          "docusaurus.config.mjs",
          "docusaurus.config.cjs");

  private static final Set<MarkupFamily> MARKUP =
      Set.of(MarkupFamily.MDX, MarkupFamily.CONTAINERS, MarkupFamily.TRAILING_ATTRIBUTES);

  @Override
  public String name() {
    return "docusaurus";
  }

  @Override
  public String title() {
    return "Docusaurus";
  }

  @Override
  public Optional<String> evidence(ProjectFolder folder) {
    return folder.first(FILES);
  }

  /** What the configuration says, as far as it is literal. */
  static Mapping configuration(ProjectFolder project) {
    return project.first(FILES).map(project::data).orElse(Data.NOTHING);
  }

  /** What it says to the plugin that makes the pages. */
  static Mapping docs(Mapping configuration) {
    for (String kind : List.of("presets", "plugins")) {
      for (Value item : Data.list(configuration, kind)) {
        List<Value> pair = Data.asList(item);
        Mapping options = pair.size() > 1 ? Data.asMap(pair.get(1)) : Data.NOTHING;
        Mapping docs = kind.equals("presets") ? Data.map(options, "docs") : options;
        boolean made = kind.equals("presets") || isDocsPlugin(pair.get(0));
        if (made && !docs.entries().isEmpty()) {
          return docs;
        }
      }
    }
    return Data.NOTHING;
  }

  private static boolean isDocsPlugin(Value name) {
    return Data.text(name).filter(text -> text.endsWith("content-docs")).isPresent();
  }

  @Override
  public String content(ProjectFolder project) {
    return Data.text(docs(configuration(project)), "path").orElse("docs");
  }

  @Override
  public Mapping values(ProjectFolder project) {
    return Data.of(Data.entry("siteConfig", configuration(project)));
  }

  @Override
  public Set<MarkupFamily> markup() {
    return MARKUP;
  }
}
