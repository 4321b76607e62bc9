package dev.handbook.dialect.tool;

import dev.handbook.dialect.data.Data;
import dev.handbook.dialect.data.DataFiles;
import dev.handbook.dialect.data.Heads;
import dev.handbook.dialect.data.ProjectFolder;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.MarkupFamily;
import dev.handbook.model.Page;
import dev.handbook.model.Toc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Hugo: {@code hugo.*}, or {@code config.*} beside {@code content}. */
final class Hugo implements Tool {
  private static final List<String> OWN =
      List.of(
          "hugo.toml",
          "hugo.yaml",
          "hugo.yml",
          "hugo.json",
          "config/_default/hugo.toml",
          "config/_default/hugo.yaml",
          "config/_default/config.toml",
          "config/_default/config.yaml");

  private static final List<String> TEMPLATES =
      List.of("archetypes/", "layouts/", "themes/", "static/", "assets/", "public/");

  private static final List<String> OLD =
      List.of("config.toml", "config.yaml", "config.yml", "config.json");

  private static final Set<MarkupFamily> MARKUP =
      Set.of(MarkupFamily.SHORTCODES, MarkupFamily.TRAILING_ATTRIBUTES);

  @Override
  public String name() {
    return "hugo";
  }

  @Override
  public String title() {
    return "Hugo";
  }

  @Override
  public Optional<String> evidence(ProjectFolder folder) {
    Optional<String> own = folder.first(OWN);
    return own.isPresent() || !folder.hasFolder("content") ? own : folder.first(OLD);
  }

  /** What the configuration says. */
  static Mapping configuration(ProjectFolder project) {
    Optional<String> file = project.first(OWN);
    return file.or(() -> project.first(OLD)).map(project::data).orElse(Data.NOTHING);
  }

  @Override
  public String content(ProjectFolder project) {
    return Data.text(configuration(project), "contentDir").orElse("content");
  }

  /** {@code params.…} as {@code param} gives it, {@code site.…} with {@code site.Data}. */
  @Override
  public Mapping values(ProjectFolder project) {
    Mapping configuration = configuration(project);
    return Data.of(
        Data.entry("params", Data.map(configuration, "params")),
        Data.entry("site", DataFiles.with(configuration, project, "data")));
  }

  /** The folders of templates and themes, where the project's folder is that of the pages. */
  @Override
  public boolean leavesOut(ProjectFolder project, String path) {
    return content(project).isEmpty() && TEMPLATES.stream().anyMatch(path::startsWith);
  }

  /** Themes leave hidden pages out of the menu alone (Learn, Relearn). */
  @Override
  public FrontMatter head(FrontMatter head) {
    return Heads.renamed(head, Page.HIDDEN, Page.UNLISTED);
  }

  @Override
  public boolean isDraft(ProjectFolder project, String path, FrontMatter head) {
    boolean never =
        Heads.inner(head, "build", "render")
            .or(() -> Heads.inner(head, "_build", "render"))
            .filter(word -> word.equals("never") || word.equals("false"))
            .isPresent();
    return never || Heads.says(head, "draft") || Heads.says(head, "headless");
  }

  @Override
  public String address(ProjectFolder project, String path, FrontMatter head) {
    return new HugoAddresses(configuration(project)).of(path, head);
  }

  @Override
  public Optional<String> siteUrl(ProjectFolder project) {
    return Data.text(configuration(project), "baseURL")
        .or(() -> Data.text(configuration(project), "baseurl"));
  }

  @Override
  public List<String> statics() {
    return List.of("static", "assets");
  }

  /** The pages of taxonomies (gohugo.io/content-management/taxonomies), and feeds. */
  @Override
  public List<String> others(ProjectFolder project) {
    List<String> others =
        new ArrayList<>(List.of("index.xml", "sitemap.xml", "tags/", "categories/"));
    Data.map(configuration(project), "taxonomies")
        .entries()
        .forEach(set -> Data.text(set.value()).ifPresent(name -> others.add(name + "/")));
    return others;
  }

  @Override
  public Optional<Toc> contents(Outline outline) {
    return new HugoContents(outline, configuration(outline.project())).toc();
  }

  @Override
  public Set<MarkupFamily> markup() {
    return MARKUP;
  }
}
