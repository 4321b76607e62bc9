package dev.handbook.dialect.tool;

import dev.handbook.dialect.data.Data;
import dev.handbook.dialect.data.Heads;
import dev.handbook.dialect.data.ProjectFolder;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.FrontMatter.Value;
import dev.handbook.model.MarkupFamily;
import dev.handbook.model.Toc;
import dev.handbook.text.AnchorStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Quarto: {@code _quarto.yml}. */
final class Quarto implements Tool {
  private static final Set<MarkupFamily> MARKUP =
      Set.of(MarkupFamily.CONTAINERS, MarkupFamily.TRAILING_ATTRIBUTES, MarkupFamily.SHORTCODES);

  @Override
  public String name() {
    return "quarto";
  }

  @Override
  public String title() {
    return "Quarto";
  }

  @Override
  public Optional<String> evidence(ProjectFolder folder) {
    return folder.first(List.of("_quarto.yml", "_quarto.yaml"));
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
    return Pages.asFile(path);
  }

  @Override
  public Optional<Toc> contents(Outline outline) {
    ProjectFolder project = outline.project();
    Mapping said =
        project
            .first(List.of("_quarto.yml", "_quarto.yaml"))
            .map(project::data)
            .orElse(Data.NOTHING);
    BookContents book = new BookContents(outline);
    List<Toc.Entry> entries = new ArrayList<>();
    entries.addAll(book.entries(Data.list(said, "book", "chapters"), 0));
    entries.addAll(book.entries(Data.list(said, "book", "appendices"), 0));
    for (Value sidebar : Data.list(said, "website", "sidebar")) {
      entries.addAll(book.entries(Data.list(sidebar, "contents"), 0));
    }
    return Outline.toc(entries);
  }

  @Override
  public AnchorStyle anchors() {
    return AnchorStyle.PANDOC;
  }

  @Override
  public Set<MarkupFamily> markup() {
    return MARKUP;
  }
}
