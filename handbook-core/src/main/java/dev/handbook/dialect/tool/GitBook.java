package dev.handbook.dialect.tool;

import dev.handbook.dialect.data.Data;
import dev.handbook.dialect.data.Heads;
import dev.handbook.dialect.data.ProjectFolder;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.FrontMatter.Value;
import dev.handbook.model.MarkupFamily;
import dev.handbook.model.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** GitBook: {@code .gitbook.yaml}, or {@code docs.yaml} for several spaces. */
final class GitBook implements Tool {
  private static final int MAX_DEPTH = 10;

  private static final Set<MarkupFamily> MARKUP = Set.of();

  @Override
  public String name() {
    return "gitbook";
  }

  @Override
  public String title() {
    return "GitBook";
  }

  @Override
  public Optional<String> evidence(ProjectFolder folder) {
    Optional<String> file = folder.first(List.of(".gitbook.yaml", ".gitbook.yml"));
    if (file.isPresent()) {
      return file;
    }
    boolean spaces = !Data.list(folder.data("docs.yaml"), "site", "structure").isEmpty();
    return spaces
        ? Optional.of("docs.yaml")
        : Optional.of(".gitbook/").filter(name -> folder.hasFolder(name));
  }

  /** The README of a folder is its page, and a hidden page is only left out of the contents. */
  @Override
  public FrontMatter head(FrontMatter head) {
    return Heads.renamed(head, Page.HIDDEN, Page.UNLISTED);
  }

  @Override
  public boolean prefersIndex() {
    return false;
  }

  @Override
  public Map<String, String> parts(ProjectFolder project) {
    Map<String, String> parts = new LinkedHashMap<>();
    Data.list(project.data("docs.yaml"), "site", "structure")
        .forEach(item -> parts(item, "", parts, 0));
    return parts;
  }

  /** A section with one space has the name of the section, the spaces of others have their own. */
  private static void parts(Value item, String above, Map<String, String> parts, int depth) {
    Optional<String> folder = Data.text(item, "content", "directory");
    String title = Data.text(item, "title").orElse("");
    List<Value> children = Data.list(item, "children");
    folder.ifPresent(
        path ->
            parts.putIfAbsent(
                Pages.pathOf("/" + path.replaceFirst("^\\./", "")),
                above.isEmpty() ? title : above));
    boolean one =
        Data.text(item, "type").filter("section"::equals).isPresent()
            && children.stream()
                    .filter(child -> Data.text(child, "content", "directory").isPresent())
                    .count()
                == 1;
    if (depth < MAX_DEPTH) {
      children.forEach(child -> parts(child, one ? title : "", parts, depth + 1));
    }
  }

  @Override
  public Set<MarkupFamily> markup() {
    return MARKUP;
  }
}
