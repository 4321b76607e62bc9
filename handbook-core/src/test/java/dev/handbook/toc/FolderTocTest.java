package dev.handbook.toc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.model.FrontMatter;
import dev.handbook.model.FrontMatter.Entry;
import dev.handbook.model.FrontMatter.Scalar;
import dev.handbook.model.Kind;
import dev.handbook.model.Page;
import dev.handbook.model.SourceFile;
import dev.handbook.model.Toc;
import dev.handbook.text.Digest;
import dev.handbook.text.SourceText;
import dev.handbook.text.Span;
import dev.handbook.text.Urls;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Without a summary the folders are the table of contents. */
class FolderTocTest {
  @Test
  void foldersBecomeEntriesAndGroups() {
    assertEquals(
        """
        PAGE Home README.md
        PAGE About about.md
        GROUP How to guides
          PAGE One how-to_guides/b.md
          PAGE Two how-to_guides/a.md
        PAGE Sales sales/README.md
          TEXT Plays
            PAGE Renew sales/plays/renew.md
          PAGE Quotes sales/quotes.md
        """,
        show(
            SummaryParser.infer(
                    List.of(
                        page("about.md", "About"),
                        page("how-to_guides/a.md", "Two"),
                        page("how-to_guides/b.md", "One"),
                        page("README.md", "Home"),
                        page("sales/plays/renew.md", "Renew"),
                        page("sales/quotes.md", "Quotes"),
                        page("sales/README.md", "Sales")))
                .entries(),
            ""));
  }

  @Test
  void titlesAreInTheirNaturalOrder() {
    Toc toc =
        SummaryParser.infer(
            List.of(
                page("a.md", "Stage 10"),
                page("b.md", "stage 9"),
                page("c.md", "Stage 009b"),
                page("d.md", "Apple")));
    assertEquals(
        List.of("Apple", "stage 9", "Stage 009b", "Stage 10"),
        toc.entries().stream().map(Toc.Entry::title).toList());
  }

  @Test
  void orderOfThePagesDoesNotMatter() {
    List<Page> pages = new ArrayList<>();
    for (String path : List.of("a.md", "b/README.md", "b/c.md", "d/e/f.md", "g.md", "b/h.md")) {
      pages.add(page(path, "Same"));
    }
    String before = show(SummaryParser.infer(pages).entries(), "");
    Collections.reverse(pages);
    assertEquals(before, show(SummaryParser.infer(pages).entries(), ""));
  }

  @Test
  void readmeIsTheFoldersPageBeforeOtherIndexes() {
    Toc toc = SummaryParser.infer(List.of(page("a/index.md", "I"), page("a/README.md", "R")));
    assertEquals("PAGE R a/README.md\n  PAGE I a/index.md\n", show(toc.entries(), ""));
  }

  @Test
  void withheldPagesAreNotInIt() {
    Entry entry = new Entry("confidential", Span.FILE, new Scalar("true", Span.FILE));
    FrontMatter frontMatter = new FrontMatter(Optional.empty(), List.of(entry));
    Toc toc = SummaryParser.infer(List.of(page("a.md", "A"), page("b.md", "B", frontMatter)));
    assertEquals("PAGE A a.md\n", show(toc.entries(), ""));
  }

  @Test
  void targetsAreAddressesFromTheRoot() {
    Toc toc = SummaryParser.infer(List.of(page("a b/c#d.md", "A")));
    assertEquals("/a%20b/c%23d.md", toc.entries().get(0).children().get(0).target());
    assertTrue(toc.inferred());
  }

  private static Page page(String path, String title) {
    return page(path, title, FrontMatter.NONE);
  }

  private static Page page(String path, String title, FrontMatter frontMatter) {
    SourceFile source =
        new SourceFile(
            path, new SourceText(""), frontMatter, 0, Digest.of(""), List.of(), Optional.empty());
    return new Page(
        source,
        Urls.ofPage(path),
        Kind.PAGE,
        title,
        List.of(),
        Map.of(),
        List.of(),
        List.of(),
        "",
        List.of());
  }

  private static String show(List<Toc.Entry> entries, String indent) {
    StringBuilder out = new StringBuilder();
    for (Toc.Entry entry : entries) {
      out.append(indent).append(entry.kind()).append(' ').append(entry.title());
      out.append(entry.path().map(path -> " " + path).orElse("")).append('\n');
      out.append(show(entry.children(), indent + "  "));
    }
    return out.toString();
  }
}
