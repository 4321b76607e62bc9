package dev.handbook.dialect.tool;

import dev.handbook.dialect.data.ProjectFolder;
import dev.handbook.model.MarkupFamily;
import dev.handbook.model.Toc;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Nextra: {@code theme.config.*} beside a Next.js configuration. */
final class Nextra implements Tool {
  private static final List<String> NEXT =
      List.of("next.config.js", "next.config.mjs", "next.config.ts");

  private static final List<String> FILES =
      List.of("theme.config.tsx", "theme.config.jsx", "theme.config.js", "theme.config.ts");

  private static final Set<MarkupFamily> MARKUP =
      Set.of(MarkupFamily.MDX, MarkupFamily.CALLOUTS, MarkupFamily.TRAILING_ATTRIBUTES);

  @Override
  public String name() {
    return "nextra";
  }

  @Override
  public String title() {
    return "Nextra";
  }

  @Override
  public Optional<String> evidence(ProjectFolder folder) {
    Optional<String> next = folder.first(NEXT);
    // Since version 4 there is no file of the theme, and Next.js has other uses.
    boolean used = next.flatMap(folder::text).filter(text -> text.contains("nextra")).isPresent();
    return next.isEmpty() ? next : folder.first(FILES).or(() -> used ? next : Optional.empty());
  }

  @Override
  public String content(ProjectFolder project) {
    List<String> places = List.of("content", "pages", "src/content", "src/pages");
    return places.stream().filter(project::hasFolder).findFirst().orElse("");
  }

  /** The pieces of an application of Next.js. */
  @Override
  public boolean leavesOut(ProjectFolder project, String path) {
    return Pages.hasUnderscore(path) || path.startsWith("api/");
  }

  @Override
  public List<String> statics() {
    return List.of("public");
  }

  @Override
  public Optional<Toc> contents(Outline outline) {
    NextraContents style = new NextraContents(outline.project(), content(outline.project()));
    return new FolderContents(outline, style).toc();
  }

  @Override
  public Set<MarkupFamily> markup() {
    return MARKUP;
  }
}
