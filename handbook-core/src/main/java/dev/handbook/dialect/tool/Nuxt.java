package dev.handbook.dialect.tool;

import dev.handbook.dialect.data.Heads;
import dev.handbook.dialect.data.ProjectFolder;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.MarkupFamily;
import dev.handbook.model.Toc;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Nuxt Content: {@code nuxt.config.*}, pages in {@code content}. */
final class Nuxt implements Tool {
  private static final List<String> FILES =
      List.of("nuxt.config.ts", "nuxt.config.js", "nuxt.config.mjs");

  private static final Set<MarkupFamily> MARKUP =
      Set.of(MarkupFamily.COMPONENT_BLOCKS, MarkupFamily.TRAILING_ATTRIBUTES);

  @Override
  public String name() {
    return "nuxt";
  }

  @Override
  public String title() {
    return "Nuxt Content";
  }

  @Override
  public Optional<String> evidence(ProjectFolder folder) {
    return folder.hasFolder("content") ? folder.first(FILES) : Optional.empty();
  }

  @Override
  public String content(ProjectFolder project) {
    return "content";
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
    return Pages.withoutNumbers(Pages.asFolder(path));
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
  public List<String> statics() {
    return List.of("public");
  }

  @Override
  public Optional<Toc> contents(Outline outline) {
    return new FolderContents(outline, new NuxtContents(outline.project())).toc();
  }

  @Override
  public Set<MarkupFamily> markup() {
    return MARKUP;
  }
}
