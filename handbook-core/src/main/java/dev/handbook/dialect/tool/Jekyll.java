package dev.handbook.dialect.tool;

import dev.handbook.dialect.data.Data;
import dev.handbook.dialect.data.DataFiles;
import dev.handbook.dialect.data.ProjectFolder;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.MarkupFamily;
import dev.handbook.model.Toc;
import dev.handbook.text.AnchorStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Jekyll: {@code _config.yml} in the folder of the site. */
final class Jekyll implements Tool {
  private static final List<String> FILES = List.of("_config.yml", "_config.yaml", "_config.toml");

  /** Pages in HTML of one folder. */
  private static final int MAX_PAGES = 200;

  private static final Pattern PERMALINK = Pattern.compile("(?m)^permalink: *+[\"']?([^\"'\\s]++)");

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

  /** Pages of tags and categories that plugins make, feeds, and pages in HTML. */
  @Override
  public List<String> others(ProjectFolder project) {
    List<String> others =
        new ArrayList<>(
            List.of("tags/", "tag/", "categories/", "category/", "feed.xml", "sitemap.xml"));
    for (String folder : List.of("", "pages/")) {
      project.names(folder).stream()
          .filter(name -> name.endsWith(".html"))
          .limit(MAX_PAGES)
          .flatMap(name -> project.text(folder + name).stream())
          .map(PERMALINK::matcher)
          .filter(Matcher::find)
          .forEach(found -> others.add(Pages.address(found.group(1))));
    }
    return others;
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
