package dev.handbook.dialect.tool;

import dev.handbook.dialect.data.Data;
import dev.handbook.dialect.data.IgnorePatterns;
import dev.handbook.dialect.data.ProjectFolder;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.FrontMatter.Value;
import dev.handbook.model.MarkupFamily;
import dev.handbook.model.Toc;
import dev.handbook.text.AnchorStyle;
import dev.handbook.text.Urls;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** MkDocs, with Material and its extensions: {@code mkdocs.yml}. */
final class MkDocs implements Tool {
  private static final int MAX_INHERITED = 5;

  private static final Set<MarkupFamily> MARKUP =
      Set.of(
          MarkupFamily.INDENTED_BLOCKS,
          MarkupFamily.JINJA,
          MarkupFamily.ATTRIBUTE_LISTS,
          MarkupFamily.TRAILING_ATTRIBUTES,
          MarkupFamily.INLINE_MARKS,
          MarkupFamily.SNIPPETS);

  @Override
  public String name() {
    return "mkdocs";
  }

  @Override
  public String title() {
    return "MkDocs";
  }

  @Override
  public Optional<String> evidence(ProjectFolder folder) {
    return folder.first(List.of("mkdocs.yml", "mkdocs.yaml"));
  }

  /** What the configuration says. */
  static Mapping configuration(ProjectFolder project) {
    return project
        .first(List.of("mkdocs.yml", "mkdocs.yaml"))
        .map(project::data)
        .map(own -> inherited(project, own, 0))
        .orElse(Data.NOTHING);
  }

  /** What it takes over from another file, for keys that it does not say itself. */
  private static Mapping inherited(ProjectFolder project, Mapping own, int depth) {
    Optional<String> from = Data.text(own, "INHERIT").filter(path -> depth < MAX_INHERITED);
    return from.map(path -> Data.both(own, inherited(project, project.data(path), depth + 1)))
        .orElse(own);
  }

  @Override
  public String content(ProjectFolder project) {
    return Data.text(configuration(project), "docs_dir").orElse("docs");
  }

  /** {@code config.…}, {@code extra.…}, and what extra holds by its own name, as macros have it. */
  @Override
  public Mapping values(ProjectFolder project) {
    Mapping configuration = configuration(project);
    Mapping extra = Data.map(configuration, "extra");
    Mapping named = Data.of(Data.entry("config", configuration), Data.entry("extra", extra));
    return Data.both(Data.both(named, included(project, configuration)), extra);
  }

  /** The data files that the plugin for macros includes: {@code - name: file} or a file alone. */
  private static Mapping included(ProjectFolder project, Mapping configuration) {
    Mapping all = Data.NOTHING;
    for (Value plugin : Data.list(configuration, "plugins")) {
      for (Value file : Data.list(plugin, "macros", "include_yaml")) {
        all = Data.both(all, included(project, file));
      }
    }
    return all;
  }

  private static Mapping included(ProjectFolder project, Value file) {
    if (file instanceof Mapping named) {
      return new Mapping(
          named.entries().stream()
              .map(entry -> Data.entry(entry.key(), data(project, entry.value())))
              .toList(),
          named.span());
    }
    return data(project, file);
  }

  private static Mapping data(ProjectFolder project, Value file) {
    return Data.text(file).map(project::data).orElse(Data.NOTHING);
  }

  @Override
  public boolean leavesOut(ProjectFolder project, String path) {
    return IgnorePatterns.of(Data.text(configuration(project), "exclude_docs").orElse(""))
            .matches(path)
        || (Pages.stem(path).equals("README") && project.hasFile(beside(project, path)));
  }

  private String beside(ProjectFolder project, String path) {
    return content(project) + "/" + Urls.folder(path) + "index.md";
  }

  @Override
  public boolean isDraft(ProjectFolder project, String path, FrontMatter head) {
    return IgnorePatterns.of(Data.text(configuration(project), "draft_docs").orElse(""))
        .matches(path);
  }

  @Override
  public String address(ProjectFolder project, String path, FrontMatter head) {
    boolean folders =
        Data.text(configuration(project), "use_directory_urls").filter("false"::equals).isEmpty();
    return folders ? Pages.asFolder(path) : Pages.asFile(path);
  }

  @Override
  public Optional<Toc> contents(Outline outline) {
    ProjectFolder project = outline.project();
    String file = project.first(List.of("mkdocs.yml", "mkdocs.yaml")).orElse("mkdocs.yml");
    return new MkDocsContents(outline, file, content(project)).toc(configuration(project));
  }

  @Override
  public Optional<String> siteUrl(ProjectFolder project) {
    return Data.text(configuration(project), "site_url");
  }

  @Override
  public AnchorStyle anchors() {
    return AnchorStyle.PYTHON;
  }

  @Override
  public Set<MarkupFamily> markup() {
    return MARKUP;
  }
}
