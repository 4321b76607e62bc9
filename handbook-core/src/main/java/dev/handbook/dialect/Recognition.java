package dev.handbook.dialect;

import dev.handbook.dialect.data.ConfigurationReader;
import dev.handbook.dialect.data.ProjectFolder;
import dev.handbook.dialect.tool.Tool;
import dev.handbook.dialect.tool.Tools;
import dev.handbook.model.Dialect;
import dev.handbook.model.Layout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out for which tool a handbook was written. */
public final class Recognition {
  /** How far up a project is looked for where no work tree says how far it goes. */
  private static final int MAX_UP = 3;

  /** Folders that a tool has beside its pages. */
  private static final List<String> MARKS = List.of("_data", "_includes", "_layouts", "layouts");

  private final Path content;
  private final ConfigurationReader yaml;

  /**
   * Looks from a content folder on.
   *
   * @param yaml how the configuration is read
   */
  public Recognition(Path content, ConfigurationReader yaml) {
    this.content = content.toAbsolutePath().normalize();
    this.yaml = yaml;
  }

  /**
   * A tool and where its pages lie.
   *
   * @param content the folder of the pages: the one that was given, or the one that the
   *     configuration in it names
   * @param conventions what the tool makes of its files; none for plain Markdown
   */
  public record Found(Dialect dialect, Path content, Optional<Conventions> conventions) {}

  /** The names that {@code dialect:} may have. */
  public static List<String> names() {
    return Stream.concat(Tools.ALL.stream().map(Tool::name), Stream.of(Dialect.PLAIN))
        .sorted()
        .toList();
  }

  /** The tool by whose files the folder, or one above it in the same work tree, is recognised. */
  public Found byFiles() {
    for (Path folder : upwards()) {
      ProjectFolder project = new ProjectFolder(folder, yaml);
      for (Tool tool : Tools.ALL) {
        Optional<String> evidence = tool.evidence(project);
        if (evidence.isPresent() && covers(tool, project)) {
          return found(tool, project, evidence.get(), true);
        }
      }
    }
    return new Found(Dialect.NONE, content, Optional.empty());
  }

  /**
   * The tool whose notation the pages have; its project is the nearest folder that has its data or
   * templates.
   *
   * @param paths of all pages, relative to the content folder
   * @param text the beginning of a page
   */
  public Found byPages(List<String> paths, UnaryOperator<String> text) {
    Optional<MarkupEvidence.Found> evidence = MarkupEvidence.of(paths, text);
    return evidence
        .map(
            found ->
                found(Tools.named(found.tool()).orElseThrow(), marked(), found.evidence(), false))
        .orElseGet(() -> new Found(Dialect.NONE, content, Optional.empty()));
  }

  private ProjectFolder marked() {
    return upwards().stream()
        .map(folder -> new ProjectFolder(folder, yaml))
        .filter(folder -> MARKS.stream().anyMatch(folder::hasFolder))
        .findFirst()
        .orElseGet(() -> new ProjectFolder(content, yaml));
  }

  /** The tool that {@code dialect:} names; its project is where its files are, if they are. */
  public Found set(String name) {
    Optional<Tool> tool = Tools.named(name);
    if (tool.isEmpty()) {
      return new Found(Dialect.NONE, content, Optional.empty());
    }
    ProjectFolder project =
        upwards().stream()
            .map(folder -> new ProjectFolder(folder, yaml))
            .filter(folder -> tool.get().evidence(folder).isPresent())
            .filter(folder -> covers(tool.get(), folder))
            .findFirst()
            .orElseGet(() -> new ProjectFolder(content, yaml));
    return found(tool.get(), project, "", true);
  }

  private Found found(Tool tool, ProjectFolder project, String evidence, boolean byFile) {
    Path pages = pages(tool, project);
    boolean below = project.path().equals(content) && Files.isDirectory(pages);
    String file =
        !byFile || evidence.isEmpty() || project.path().equals(content)
            ? evidence
            : content.relativize(project.path()).toString().replace('\\', '/') + "/" + evidence;
    Dialect dialect =
        new Dialect(
            tool.name(),
            tool.title(),
            file,
            project.path(),
            tool.markup(),
            tool.values(project),
            Layout.BY_PATH);
    Path folder = below && byFile ? pages : content;
    boolean inside = folder.startsWith(pages);
    String prefix = inside && byFile ? slashed(pages.relativize(folder)) : "";
    String up = slashed(folder.relativize(project.path()));
    boolean configured = byFile && !evidence.isEmpty();
    Conventions conventions = new Conventions(tool, project, prefix, up, configured);
    return new Found(dialect, folder, Optional.of(conventions));
  }

  private static String slashed(Path path) {
    String written = path.toString().replace('\\', '/');
    return written.isEmpty() ? "" : written + "/";
  }

  private static Path pages(Tool tool, ProjectFolder project) {
    Path pages = project.path().resolve(tool.content(project)).normalize();
    return pages.startsWith(project.path()) ? pages : project.path();
  }

  /** Whether the folder is the tool's own, its pages', or part of them. */
  private boolean covers(Tool tool, ProjectFolder project) {
    return project.path().equals(content) || content.startsWith(pages(tool, project));
  }

  /** The content folder and those above it, up to the top of the work tree. */
  private List<Path> upwards() {
    List<Path> folders = new ArrayList<>();
    for (Path folder = content; folder != null; folder = folder.getParent()) {
      folders.add(folder);
      if (Files.exists(folder.resolve(".git"))) {
        return folders;
      }
    }
    return folders.stream().limit(1 + MAX_UP).collect(Collectors.toList());
  }
}
