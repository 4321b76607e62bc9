package dev.handbook.dialect.tool;

import dev.handbook.dialect.data.Data;
import dev.handbook.dialect.data.DataFiles;
import dev.handbook.dialect.data.ProjectFolder;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.MarkupFamily;
import dev.handbook.model.Toc;
import dev.handbook.text.Urls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  private static final Pattern COPIED =
      Pattern.compile("addPassthroughCopy\\(\\s*+[\"'](?!\\.{2}|[^\"']*[*])([^\"']++)[\"']");

  /** Folders that are copied. */
  private static final int MAX_COPIED = 50;

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
  public String content(ProjectFolder project) {
    Mapping configuration = project.first(FILES).map(project::data).orElse(Data.NOTHING);
    return Data.text(configuration, "dir", "input")
        .or(() -> Data.text(configuration, "config", "dir", "input"))
        .map(folder -> folder.replaceFirst("^\\./", "").replaceFirst("/$", ""))
        .orElse("");
  }

  /** Folders that the configuration copies as they are, and those of which a program may do so. */
  @Override
  public List<String> besides(ProjectFolder project) {
    List<String> folders =
        new ArrayList<>(List.of("_img", "img", "_images", "images", "downloads", "files", "pdf"));
    project.first(FILES).flatMap(project::text).map(COPIED::matcher).stream()
        .flatMap(Matcher::results)
        .limit(MAX_COPIED)
        .map(found -> found.group(1).replaceFirst("^\\./", "").replaceFirst("/$", ""))
        .filter(folder -> !folder.isEmpty() && folder.indexOf('/') < 0 && !folders.contains(folder))
        .forEach(folders::add);
    return folders;
  }

  @Override
  public List<String> others(ProjectFolder project) {
    return List.of("tags/", "feed.xml", "sitemap.xml");
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
