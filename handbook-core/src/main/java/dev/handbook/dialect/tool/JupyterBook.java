package dev.handbook.dialect.tool;

import dev.handbook.dialect.data.Data;
import dev.handbook.dialect.data.ProjectFolder;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.FrontMatter.Entry;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.MarkupFamily;
import dev.handbook.model.Toc;
import java.util.ArrayList;
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
  public Optional<Toc> contents(Outline outline) {
    BookContents book = new BookContents(outline);
    Mapping toc = outline.project().data("_toc.yml");
    List<Toc.Entry> entries = new ArrayList<>();
    Data.text(toc, "root")
        .ifPresent(root -> entries.addAll(book.entries(List.of(Data.scalar(root)), 0)));
    entries.addAll(book.entries(List.of(new Mapping(withoutRoot(toc), toc.span())), 0));
    entries.addAll(
        book.entries(Data.list(outline.project().data("myst.yml"), "project", "toc"), 0));
    return Outline.toc(entries);
  }

  private static List<Entry> withoutRoot(Mapping toc) {
    return toc.entries().stream().filter(entry -> !entry.key().equals("root")).toList();
  }

  @Override
  public Set<MarkupFamily> markup() {
    return MARKUP;
  }
}
