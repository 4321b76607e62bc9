package dev.handbook.source;

import dev.handbook.model.Fault;
import dev.handbook.rule.RuleId;
import dev.handbook.source.folder.ContentFile;
import dev.handbook.text.Span;
import dev.handbook.text.Urls;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Files that hold text for readers in a notation that is not read. They are told of once. */
final class Lookalikes {
  private static final List<String> SUFFIXES =
      List.of(
          ".rst",
          ".adoc",
          ".asciidoc",
          ".org",
          ".textile",
          ".mediawiki",
          ".wiki",
          ".rmd",
          ".ipynb",
          ".md.tmpl",
          ".md.j2",
          ".mdown",
          ".mkd");

  private Lookalikes() {}

  /** What is said of them, if there are some. */
  static Optional<Fault> fault(List<ContentFile> files) {
    List<String> unread =
        files.stream().map(ContentFile::path).filter(Lookalikes::looksLikePage).toList();
    if (unread.isEmpty()) {
      return Optional.empty();
    }
    String others =
        unread.size() == 1
            ? "This file looks like a page, and is not read"
            : String.format(
                Locale.ROOT,
                "This file and %,d others look like pages, and are not read",
                unread.size() - 1);
    return Optional.of(
        new Fault(
            RuleId.PAGE_SKIPPED,
            unread.get(0),
            Span.FILE,
            others,
            Optional.of("Write them in Markdown, or leave them out with exclude:.")));
  }

  private static boolean looksLikePage(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return !Urls.isPage(path)
        && !lower.contains(".gitbook/")
        && SUFFIXES.stream().anyMatch(lower::endsWith);
  }
}
