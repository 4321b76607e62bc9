package dev.handbook.dialect.tool;

import dev.handbook.dialect.data.Data;
import dev.handbook.dialect.data.IgnorePatterns;
import dev.handbook.dialect.data.ProjectFolder;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.MarkupFamily;
import dev.handbook.model.Toc;
import dev.handbook.text.AnchorStyle;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** VitePress and VuePress: {@code .vitepress/config.*} in the folder of the pages. */
final class VitePress implements Tool {
  private static final List<String> FILES =
      Stream.of(".vitepress/config", ".vitepress/config/index", ".vuepress/config")
          .flatMap(name -> Stream.of(".ts", ".mts", ".js", ".mjs").map(end -> name + end))
          .toList();

  private static final Set<MarkupFamily> MARKUP =
      Set.of(
          MarkupFamily.CONTAINERS,
          MarkupFamily.TRAILING_ATTRIBUTES,
          MarkupFamily.COMMENT_INCLUDES,
          MarkupFamily.MDX);

  @Override
  public String name() {
    return "vitepress";
  }

  @Override
  public String title() {
    return "VitePress";
  }

  @Override
  public Optional<String> evidence(ProjectFolder folder) {
    return folder.first(FILES);
  }

  /** What the configuration says, as far as it is literal. */
  static Mapping configuration(ProjectFolder project) {
    return project.first(FILES).map(project::data).orElse(Data.NOTHING);
  }

  @Override
  public String content(ProjectFolder project) {
    return Data.text(configuration(project), "srcDir").orElse("");
  }

  @Override
  public boolean leavesOut(ProjectFolder project, String path) {
    return IgnorePatterns.of(Data.list(configuration(project), "srcExclude")).matches(path);
  }

  @Override
  public String address(ProjectFolder project, String path, FrontMatter head) {
    String moved = Data.text(configuration(project), "rewrites", path).orElse(path);
    boolean clean =
        Data.text(configuration(project), "cleanUrls").filter("true"::equals).isPresent();
    return clean ? Pages.asFolder(moved) : Pages.asFile(moved);
  }

  @Override
  public String base(ProjectFolder project) {
    return Data.text(configuration(project), "base").map(Pages::pathOf).orElse("");
  }

  @Override
  public List<String> statics() {
    return List.of("public", ".vitepress/public", ".vuepress/public");
  }

  @Override
  public Optional<Toc> contents(Outline outline) {
    return Data.at(configuration(outline.project()), "themeConfig", "sidebar")
        .map(sidebar -> LinkTree.read(outline, sidebar))
        .filter(read -> read.found() > 0)
        .flatMap(read -> Outline.toc(read.entries()));
  }

  @Override
  public AnchorStyle anchors() {
    return AnchorStyle.VITEPRESS;
  }

  @Override
  public Set<MarkupFamily> markup() {
    return MARKUP;
  }
}
