package dev.handbook.markdown;

import dev.handbook.model.Block;
import dev.handbook.model.Dialect;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.Layout;
import dev.handbook.model.MarkupFamily;
import dev.handbook.model.Page;
import dev.handbook.model.Settings;
import dev.handbook.model.SourceFile;
import dev.handbook.text.Digest;
import dev.handbook.text.SourceText;
import dev.handbook.text.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Pages for tests, from text alone. */
public final class Pages {
  private Pages() {}

  /** A page without front matter. */
  public static Page of(String body) {
    return new PageParser(Settings.DEFAULT, List.of()).parse(source("page.md", body, 0), "page/");
  }

  /** A page whose first lines are taken for front matter without entries. */
  static Page of(String head, String body) {
    SourceFile source = source("page.md", head + body, head.length());
    return new PageParser(Settings.DEFAULT, List.of()).parse(source, "page/");
  }

  /** A page of a handbook written for a tool with some notation, its values given as YAML pairs. */
  static Page of(Set<MarkupFamily> markup, Map<String, String> values, String body) {
    List<FrontMatter.Entry> entries =
        values.entrySet().stream()
            .map(
                entry ->
                    new FrontMatter.Entry(
                        entry.getKey(),
                        Span.FILE,
                        new FrontMatter.Scalar(entry.getValue(), Span.FILE)))
            .toList();
    Dialect dialect =
        new Dialect(
            "tool",
            "A tool",
            "",
            Path.of("none"),
            markup,
            new FrontMatter.Mapping(entries, Span.FILE),
            Layout.BY_PATH);
    return new PageParser(Settings.DEFAULT.writtenFor(dialect), List.of())
        .parse(source("page.md", body, 0), "page/");
  }

  /** The clean HTML of such a page. */
  static String html(Set<MarkupFamily> markup, String body) {
    return of(markup, Map.of(), body).html().replace('\u0001', '[').replace('\u0002', ']').strip();
  }

  public static SourceFile source(String path, String text, int bodyStart) {
    return new SourceFile(
        path,
        new SourceText(text),
        FrontMatter.NONE,
        bodyStart,
        Digest.of(""),
        List.of(),
        Optional.empty());
  }

  /** The clean HTML of a page without front matter, holes written as {@code [u0]}. */
  public static String html(String body) {
    return of(body).html().replace('\u0001', '[').replace('\u0002', ']').strip();
  }

  /** All blocks of a type. */
  public static List<Block> blocks(Page page, Block.Type type) {
    return page.blocks().stream().flatMap(Block::flatten).filter(b -> b.type() == type).toList();
  }

  /** What a span covers. */
  public static String covered(Page page, Span span) {
    int start = page.text().startOf(span.line()) + span.column() - 1;
    int end = page.text().startOf(span.endLine()) + span.endColumn() - 1;
    return page.text().text().substring(start, end);
  }

  /** The rules of a page's faults with their places, such as {@code html-dropped 1:3}. */
  public static List<String> faults(Page page) {
    return page.faults().stream()
        .map(f -> f.rule() + " " + f.span().line() + ":" + f.span().column())
        .toList();
  }
}
