package dev.handbook.dialect.tool;

import dev.handbook.dialect.data.Data;
import dev.handbook.dialect.data.Heads;
import dev.handbook.dialect.data.IgnorePatterns;
import dev.handbook.dialect.data.ProjectFolder;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.MarkupFamily;
import dev.handbook.model.Page;
import dev.handbook.model.Toc;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Mintlify: {@code mint.json}, or {@code docs.json} with a navigation. */
final class Mintlify implements Tool {
  private static final Set<MarkupFamily> MARKUP =
      Set.of(MarkupFamily.MDX, MarkupFamily.TRAILING_ATTRIBUTES);

  @Override
  public String name() {
    return "mintlify";
  }

  @Override
  public String title() {
    return "Mintlify";
  }

  @Override
  public Optional<String> evidence(ProjectFolder folder) {
    boolean docs = Data.at(folder.data("docs.json"), "navigation").isPresent();
    return docs ? Optional.of("docs.json") : folder.first(List.of("mint.json"));
  }

  /** A hidden page is only left out of the navigation. */
  @Override
  public FrontMatter head(FrontMatter head) {
    return Heads.renamed(head, Page.HIDDEN, Page.UNLISTED);
  }

  @Override
  public boolean leavesOut(ProjectFolder project, String path) {
    boolean ignored =
        project
            .text(".mintignore")
            .filter(text -> IgnorePatterns.of(text).matches(path))
            .isPresent();
    return ignored || path.startsWith("snippets/") || path.contains("/snippets/");
  }

  @Override
  public Optional<Toc> contents(Outline outline) {
    return outline
        .project()
        .first(List.of("docs.json", "mint.json"))
        .flatMap(file -> Data.at(outline.project().data(file), "navigation"))
        .map(navigation -> LinkTree.read(outline, navigation))
        .filter(read -> read.found() > 0)
        .flatMap(read -> Outline.toc(read.entries()));
  }

  @Override
  public Set<MarkupFamily> markup() {
    return MARKUP;
  }
}
