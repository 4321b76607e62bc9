package dev.handbook.dialect.tool;

import dev.handbook.dialect.data.Data;
import dev.handbook.dialect.data.ProjectFolder;
import dev.handbook.model.MarkupFamily;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Vaults of notes: Obsidian, and Logseq, Foam and Dendron, which write the same links. */
final class Obsidian implements Tool {
  private static final List<String> FOLDERS =
      List.of(".obsidian/", "logseq/", ".foam/", "dendron.yml");

  private static final Set<MarkupFamily> MARKUP =
      Set.of(
          MarkupFamily.WIKI_LINKS,
          MarkupFamily.VAULT_NOTES,
          MarkupFamily.CALLOUTS,
          MarkupFamily.INLINE_MARKS);

  @Override
  public String name() {
    return "obsidian";
  }

  @Override
  public String title() {
    return "Obsidian";
  }

  @Override
  public Optional<String> evidence(ProjectFolder folder) {
    return FOLDERS.stream()
        .filter(name -> name.endsWith("/") ? folder.hasFolder(name) : folder.hasFile(name))
        .findFirst();
  }

  /** Notes that are made from templates are pages, the templates are not. */
  @Override
  public boolean leavesOut(ProjectFolder project, String path) {
    return Data.text(project.data(".obsidian/templates.json"), "folder")
        .filter(folder -> path.startsWith(folder + "/"))
        .isPresent();
  }

  @Override
  public Set<MarkupFamily> markup() {
    return MARKUP;
  }
}
