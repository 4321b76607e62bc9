package dev.handbook.dialect.tool;

import dev.handbook.dialect.data.Data;
import dev.handbook.dialect.data.IgnorePatterns;
import dev.handbook.dialect.data.ProjectFolder;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.FrontMatter.Entry;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.FrontMatter.Value;
import dev.handbook.model.MarkupFamily;
import dev.handbook.model.Toc;
import dev.handbook.text.AnchorStyle;
import java.util.ArrayList;
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
    String moved = Rewrites.of(Data.map(configuration(project), "rewrites"), path);
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
    Mapping configuration = configuration(outline.project());
    List<Toc.Entry> entries = new ArrayList<>(sidebar(outline, configuration));
    List<Entry> locales = Data.map(configuration, "locales").entries();
    for (Entry locale : entries.isEmpty() ? locales : List.<Entry>of()) {
      List<Toc.Entry> below = sidebar(outline, locale.value());
      String title = Data.text(locale.value(), "label").orElse("");
      boolean alone = locales.size() == 1 || locale.key().equals("root") || title.isEmpty();
      entries.addAll(alone || below.isEmpty() ? below : List.of(Outline.group(title, below)));
    }
    return Outline.toc(entries);
  }

  private static List<Toc.Entry> sidebar(Outline outline, Value configuration) {
    return Data.at(configuration, "themeConfig", "sidebar")
        .map(sidebar -> LinkTree.read(outline, sidebar))
        .filter(read -> read.found() > 0)
        .map(LinkTree.Read::entries)
        .orElse(List.of());
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
