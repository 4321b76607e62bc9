package dev.handbook.dialect.tool;

import dev.handbook.dialect.data.Data;
import dev.handbook.dialect.data.Heads;
import dev.handbook.dialect.data.IgnorePatterns;
import dev.handbook.dialect.data.ProjectFolder;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.FrontMatter.Value;
import dev.handbook.model.MarkupFamily;
import dev.handbook.model.Toc;
import dev.handbook.text.Urls;
import java.util.ArrayList;
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

  /** Partials and their folders begin with an underscore. */
  @Override
  public boolean leavesOut(ProjectFolder project, String path) {
    return Pages.hasUnderscore(path)
        || IgnorePatterns.of(Data.list(docs(configuration(project)), "exclude")).matches(path);
  }

  @Override
  public boolean isDraft(ProjectFolder project, String path, FrontMatter head) {
    return Heads.says(head, "draft");
  }

  @Override
  public String address(ProjectFolder project, String path, FrontMatter head) {
    String route = Data.text(docs(configuration(project)), "routeBasePath").orElse("docs");
    String base = Pages.pathOf("/" + (route.equals("/") ? "" : route));
    String clean = Pages.withoutNumbers(path);
    String folder = Urls.folder(clean);
    Optional<String> slug = head.text("slug");
    if (slug.isPresent()) {
      String at = slug.get().startsWith("/") ? slug.get() : "/" + folder + slug.get();
      return base + Pages.pathOf(at);
    }
    boolean index =
        Pages.isIndex(path) || Pages.stem(path).equalsIgnoreCase(Urls.name(cut(Urls.folder(path))));
    String name = head.text("id").orElse(Pages.stem(clean));
    return base + (index ? folder : folder + name + "/");
  }

  private static String cut(String folder) {
    return folder.isEmpty() ? "" : folder.substring(0, folder.length() - 1);
  }

  @Override
  public boolean numbered() {
    return true;
  }

  @Override
  public String url(ProjectFolder project, String prefix, String path) {
    return Pages.withoutNumbers(Pages.asFolder(path));
  }

  @Override
  public String base(ProjectFolder project) {
    return Data.text(configuration(project), "baseUrl").map(Pages::pathOf).orElse("");
  }

  @Override
  public Optional<String> siteUrl(ProjectFolder project) {
    return Data.text(configuration(project), "url").map(url -> url + "/" + base(project));
  }

  @Override
  public List<String> statics() {
    return List.of("static");
  }

  /** The blog, pages of {@code src/pages}, tags and generated pages of categories. */
  @Override
  public List<String> others(ProjectFolder project) {
    Mapping configuration = configuration(project);
    String docs = Data.text(docs(configuration), "routeBasePath").orElse("docs");
    String base = Pages.pathOf("/" + docs);
    List<String> others =
        new ArrayList<>(List.of(base + "category/", base + "tags/", "tags/", "sitemap.xml"));
    if (project.hasFolder("blog")) {
      others.add("blog/");
    }
    for (String name : project.names("src/pages")) {
      String stem =
          name.endsWith("/") ? name : Urls.withoutSuffix(name).replaceFirst("\\.[a-z]+$", "");
      others.add(stem.equals("index") ? "index" : stem);
    }
    return others;
  }

  @Override
  public Optional<Toc> contents(Outline outline) {
    ProjectFolder project = outline.project();
    return new DocusaurusContents(outline, configuration(project), content(project)).toc();
  }

  @Override
  public Set<MarkupFamily> markup() {
    return MARKUP;
  }
}
