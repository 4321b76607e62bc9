package dev.handbook.dialect.tool;

import dev.handbook.dialect.data.DataFiles;
import dev.handbook.dialect.data.ProjectFolder;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.MarkupFamily;
import dev.handbook.model.Toc;
import dev.handbook.text.Urls;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Eleventy: {@code eleventy.config.*} or {@code .eleventy.js}. */
final class Eleventy implements Tool {
  private static final List<String> FILES =
      List.of(
          ".eleventy.js",
          "eleventy.config.js",
          "eleventy.config.mjs",
          "eleventy.config.cjs",
          "eleventy.config.ts");

  private static final List<String> TEMPLATES =
      List.of("_includes/", "_layouts/", "_data/", "_site/");

  private static final Set<MarkupFamily> MARKUP =
      Set.of(MarkupFamily.LIQUID, MarkupFamily.JINJA, MarkupFamily.TRAILING_ATTRIBUTES);

  @Override
  public String name() {
    return "eleventy";
  }

  @Override
  public String title() {
    return "Eleventy";
  }

  @Override
  public Optional<String> evidence(ProjectFolder folder) {
    return folder.first(FILES);
  }

  /** {@code name.…} of each data file. */
  @Override
  public Mapping values(ProjectFolder project) {
    return DataFiles.of(project, "_data");
  }

  @Override
  public boolean leavesOut(ProjectFolder project, String path) {
    return TEMPLATES.stream().anyMatch(folder -> path.startsWith(folder));
  }

  @Override
  public boolean isDraft(ProjectFolder project, String path, FrontMatter head) {
    return head.text("permalink").filter("false"::equals).isPresent();
  }

  /** What a template would have to work out is left to the path. */
  @Override
  public String address(ProjectFolder project, String path, FrontMatter head) {
    Optional<String> permalink =
        head.text("permalink").filter(text -> !text.contains("{{") && !text.contains("{%"));
    if (permalink.isPresent()) {
      return permalink.get();
    }
    String stem = Pages.stem(path).replaceFirst("^[0-9]{4}-[0-9]{2}-[0-9]{2}-", "");
    String folder = Urls.folder(path);
    boolean same = folder.equals(stem + "/") || folder.endsWith("/" + stem + "/");
    return stem.equals("index") || same ? folder : folder + stem + "/";
  }

  @Override
  public List<String> statics() {
    return List.of("public", "static", "assets");
  }

  @Override
  public Optional<Toc> contents(Outline outline) {
    return EleventyContents.of(outline);
  }

  @Override
  public Set<MarkupFamily> markup() {
    return MARKUP;
  }
}
