package dev.handbook.lint;

import dev.handbook.model.Block;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.Handbook;
import dev.handbook.model.Kind;
import dev.handbook.model.Page;
import dev.handbook.model.Settings;
import dev.handbook.model.SourceFile;
import dev.handbook.model.Toc;
import dev.handbook.text.Digest;
import dev.handbook.text.SourceText;
import dev.handbook.text.Span;
import dev.handbook.text.Urls;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pages made by hand: each line of the text that is not blank is a paragraph. */
public final class TestPages {
  private TestPages() {}

  /** A page without front matter. */
  public static Page page(String path, String text) {
    SourceText source = new SourceText(text);
    SourceFile file =
        new SourceFile(
            path, source, FrontMatter.NONE, 0, Digest.of(""), List.of(), Optional.empty());
    List<Block> blocks = new ArrayList<>();
    for (int line = 1; line <= source.lineCount(); line++) {
      String words = source.line(line);
      if (!words.isBlank() && !words.startsWith("<!--")) {
        blocks.add(
            new Block(
                Block.Type.PARAGRAPH, words, source.lineSpan(line), 0, "", Map.of(), List.of()));
      }
    }
    return new Page(
        file,
        Urls.ofPage(path),
        Kind.PAGE,
        path,
        List.of(),
        Map.of(),
        List.of(),
        blocks,
        "",
        List.of());
  }

  /** A handbook of pages, without table of contents. */
  public static Handbook handbook(Page... pages) {
    return new Handbook(
        Settings.DEFAULT,
        List.of(pages),
        new Toc(Optional.empty(), List.of()),
        List.of(),
        List.of(),
        List.of());
  }

  /** A rule that finds a word in the lines of pages. */
  public static PageRule finds(String word, RuleInfo info) {
    return new PageRule() {
      @Override
      public RuleInfo info() {
        return info;
      }

      @Override
      public void check(Page page, RuleContext scope, Reporter report) {
        for (int line = 1; line <= page.text().lineCount(); line++) {
          int at = page.text().line(line).indexOf(word);
          if (at >= 0 && !page.text().line(line).startsWith("<!--")) {
            report.at(
                new Span(line, at + 1, line, at + 1 + word.length()), "There is “" + word + "”.");
          }
        }
      }
    };
  }
}
