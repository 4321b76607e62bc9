package dev.handbook.dialect.tool;

import dev.handbook.dialect.data.ProjectFolder;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.MarkupFamily;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Jupyter Book and MyST: {@code _toc.yml} or {@code myst.yml}. */
final class JupyterBook implements Tool {
  private static final Set<MarkupFamily> MARKUP =
      Set.of(MarkupFamily.DIRECTIVES, MarkupFamily.CONTAINERS, MarkupFamily.TRAILING_ATTRIBUTES);

  @Override
  public String name() {
    return "jupyter-book";
  }

  @Override
  public String title() {
    return "Jupyter Book";
  }

  @Override
  public Optional<String> evidence(ProjectFolder folder) {
    return folder.first(List.of("_toc.yml", "myst.yml"));
  }

  @Override
  public boolean leavesOut(ProjectFolder project, String path) {
    return path.startsWith("_build/");
  }

  @Override
  public String address(ProjectFolder project, String path, FrontMatter head) {
    return Pages.asFile(path);
  }

  @Override
  public Set<MarkupFamily> markup() {
    return MARKUP;
  }
}
