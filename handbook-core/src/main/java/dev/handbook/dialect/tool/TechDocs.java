package dev.handbook.dialect.tool;

import dev.handbook.dialect.data.Data;
import dev.handbook.dialect.data.DataFiles;
import dev.handbook.dialect.data.ProjectFolder;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.MarkupFamily;
import dev.handbook.model.Toc;
import dev.handbook.text.AnchorStyle;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The template of GOV.UK on Middleman: {@code config/tech-docs.yml}, pages in {@code source}. */
final class TechDocs implements Tool {
  private static final Set<MarkupFamily> MARKUP =
      Set.of(MarkupFamily.ERB, MarkupFamily.TRAILING_ATTRIBUTES);

  @Override
  public String name() {
    return "tech-docs";
  }

  @Override
  public String title() {
    return "GOV.UK Tech Docs";
  }

  @Override
  public Optional<String> evidence(ProjectFolder folder) {
    return folder.first(List.of("config/tech-docs.yml", "config/tech-docs.yaml"));
  }

  /** What the configuration says. */
  static Mapping configuration(ProjectFolder project) {
    return project.data("config/tech-docs.yml");
  }

  @Override
  public String content(ProjectFolder project) {
    return "source";
  }

  /** {@code config.tech_docs.…} and {@code data.…}. */
  @Override
  public Mapping values(ProjectFolder project) {
    return Data.of(
        Data.entry("config", Data.of(Data.entry("tech_docs", configuration(project)))),
        Data.entry("data", DataFiles.of(project, "data")));
  }

  /** Partials begin with an underscore. */
  @Override
  public boolean leavesOut(ProjectFolder project, String path) {
    return Pages.hasUnderscore(path) || path.startsWith("layouts/");
  }

  @Override
  public String address(ProjectFolder project, String path, FrontMatter head) {
    return Pages.asFile(path);
  }

  @Override
  public Optional<String> siteUrl(ProjectFolder project) {
    return Data.text(configuration(project), "host").map(host -> host + "/" + base(project));
  }

  @Override
  public String base(ProjectFolder project) {
    return Data.text(configuration(project), "service_link")
        .filter(link -> link.startsWith("/"))
        .map(Pages::pathOf)
        .orElse("");
  }

  @Override
  public Optional<Toc> contents(Outline outline) {
    return new FolderContents(outline, new TechDocsContents()).toc();
  }

  @Override
  public AnchorStyle anchors() {
    return AnchorStyle.TECH_DOCS;
  }

  @Override
  public Set<MarkupFamily> markup() {
    return MARKUP;
  }
}
