package dev.handbook.dialect.tool;

import dev.handbook.dialect.data.Data;
import dev.handbook.dialect.data.Heads;
import dev.handbook.dialect.data.ProjectFolder;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.MarkupFamily;
import dev.handbook.model.Toc;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Starlight: {@code astro.config.*}, pages in {@code src/content/docs}. */
final class Starlight implements Tool {
  private static final List<String> FILES =
      List.of("astro.config.mjs", "astro.config.ts", "astro.config.js", "astro.config.mts");

  private static final Set<MarkupFamily> MARKUP =
      Set.of(MarkupFamily.MDX, MarkupFamily.CONTAINERS, MarkupFamily.TRAILING_ATTRIBUTES);

  @Override
  public String name() {
    return "starlight";
  }

  @Override
  public String title() {
    return "Starlight";
  }

  @Override
  public Optional<String> evidence(ProjectFolder folder) {
    return folder.hasFolder("src/content/docs") ? folder.first(FILES) : Optional.empty();
  }

  /** What the configuration says, as far as it is literal. */
  static Mapping configuration(ProjectFolder project) {
    return project.first(FILES).map(project::data).orElse(Data.NOTHING);
  }

  @Override
  public String content(ProjectFolder project) {
    return "src/content/docs";
  }

  @Override
  public boolean leavesOut(ProjectFolder project, String path) {
    return Pages.hasUnderscore(path);
  }

  @Override
  public boolean isDraft(ProjectFolder project, String path, FrontMatter head) {
    return Heads.says(head, "draft");
  }

  @Override
  public String address(ProjectFolder project, String path, FrontMatter head) {
    return head.text("slug")
        .map(slug -> Pages.pathOf("/" + slug))
        .orElseGet(() -> Pages.asFolder(path).toLowerCase(Locale.ROOT).replace(' ', '-'));
  }

  @Override
  public String base(ProjectFolder project) {
    return Data.text(configuration(project), "base").map(Pages::pathOf).orElse("");
  }

  @Override
  public Optional<String> siteUrl(ProjectFolder project) {
    return Data.text(configuration(project), "site").map(url -> url + "/" + base(project));
  }

  @Override
  public List<String> statics() {
    return List.of("public");
  }

  @Override
  public Optional<Toc> contents(Outline outline) {
    return new StarlightContents(outline).toc(configuration(outline.project()));
  }

  @Override
  public Set<MarkupFamily> markup() {
    return MARKUP;
  }
}
