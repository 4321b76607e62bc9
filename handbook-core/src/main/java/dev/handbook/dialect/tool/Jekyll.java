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
  public boolean leavesOut(ProjectFolder project, String path) {
    return new JekyllCollections(project, configuration(project)).leavesOut(path);
  }

  @Override
  public boolean isDraft(ProjectFolder project, String path, FrontMatter head) {
    return head.text("published").filter("false"::equals).isPresent();
  }

  @Override
  public String address(ProjectFolder project, String path, FrontMatter head) {
    return new JekyllAddresses(project, configuration(project)).of(path, head);
  }

  /** A folder of a collection is known by the collection's name. */
  @Override
  public String url(ProjectFolder project, String prefix, String path) {
    JekyllCollections collections = new JekyllCollections(project, configuration(project));
    String whole = prefix + path;
    return collections
        .of(whole)
        .map(name -> name + "/" + Pages.asFolder(collections.within(whole)))
        .orElseGet(() -> Pages.asFolder(path));
  }

  @Override
  public String base(ProjectFolder project) {
    return Data.text(configuration(project), "baseurl").map(Pages::pathOf).orElse("");
  }

  @Override
  public Optional<String> siteUrl(ProjectFolder project) {
    return Data.text(configuration(project), "url").map(url -> url + "/" + base(project));
  }

  @Override
  public Optional<Toc> contents(Outline outline) {
    return new JekyllContents(outline, configuration(outline.project())).toc();
  }

  @Override
  public AnchorStyle anchors() {
    return AnchorStyle.KRAMDOWN;
  }

  @Override
  public Set<MarkupFamily> markup() {
    return MARKUP;
  }
}
