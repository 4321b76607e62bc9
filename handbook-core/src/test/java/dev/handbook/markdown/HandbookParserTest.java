package dev.handbook.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.model.Fault;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.Handbook;
import dev.handbook.model.Link;
import dev.handbook.model.Page;
import dev.handbook.model.Redirect;
import dev.handbook.model.Resolution;
import dev.handbook.model.Settings;
import dev.handbook.model.SourceFile;
import dev.handbook.model.Sources;
import dev.handbook.text.Digest;
import dev.handbook.text.SourceText;
import dev.handbook.text.Span;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HandbookParserTest {
  private static Handbook parse(SourceFile... files) {
    return parse(List.of(), files);
  }

  private static Handbook parse(List<SourceFile> includes, SourceFile... files) {
    return HandbookParser.parse(sources(includes, files));
  }

  private static Sources sources(List<SourceFile> includes, SourceFile... files) {
    return new Sources(
        Path.of("."),
        Settings.DEFAULT,
        Arrays.asList(files),
        Optional.empty(),
        includes,
        List.of(),
        List.of(),
        List.of());
  }

  private static SourceFile file(String path, String text) {
    return Pages.source(path, text, 0);
  }

  private static List<String> urls(Handbook handbook) {
    return handbook.pages().stream().map(Page::url).toList();
  }

  @Test
  void pagesComeInTheOrderOfTheirPaths() {
    Handbook handbook =
        parse(file("b.md", "# B"), file("a/README.md", "# A"), file("README.md", ""));
    assertEquals(List.of("", "a/", "b/"), urls(handbook));
  }

  @Test
  void readmeKeepsTheAddressOfItsFolder() {
    Handbook handbook = parse(file("a/x.md", "# X"), file("a/x/README.md", "# Folder"));
    assertEquals("a/x-2/", handbook.page("a/x.md").orElseThrow().url());
    assertEquals("a/x/", handbook.page("a/x/README.md").orElseThrow().url());
    Fault fault = handbook.faults().get(0);
    assertEquals("url-clash", fault.rule());
    assertTrue(fault.message().contains("a/x/README.md"), fault.message());
  }

  @Test
  void addressesThatDifferOnlyInCaseOrAccentClash() {
    Handbook handbook =
        parse(
            file("Team.md", ""),
            file("team.md", ""),
            file("caf\u00E9.md", ""),
            file("cafe\u0301.md", ""));
    assertEquals(2, handbook.faults().stream().filter(f -> f.rule().equals("url-clash")).count());
    assertEquals(4, urls(handbook).stream().distinct().count());
  }

  @Test
  void aliasesAreRedirects() {
    FrontMatter head =
        new FrontMatter(
            Optional.empty(),
            List.of(
                new FrontMatter.Entry(
                    "aliases",
                    Span.FILE,
                    new FrontMatter.Sequence(
                        List.of(
                            new FrontMatter.Scalar("/old/page/", Span.at(2, 3)),
                            new FrontMatter.Scalar("other#part", Span.at(3, 3))),
                        Span.FILE))));
    SourceFile source =
        new SourceFile(
            "a.md", new SourceText("# A"), head, 0, Digest.of(""), List.of(), Optional.empty());
    assertEquals(
        List.of(
            new Redirect("old/page", Optional.empty(), "a.md", "a.md", Span.at(2, 3)),
            new Redirect("other", Optional.of("part"), "a.md", "a.md", Span.at(3, 3))),
        parse(source).redirects());
  }

  @Test
  void descriptionThatGitBookLeavesOutIsNone() {
    for (String none : List.of("null", "~", "")) {
      FrontMatter head =
          new FrontMatter(
              Optional.empty(),
              List.of(
                  new FrontMatter.Entry(
                      "description", Span.FILE, new FrontMatter.Scalar(none, Span.FILE))));
      SourceFile source =
          new SourceFile(
              "a.md", new SourceText("# A"), head, 0, Digest.of(""), List.of(), Optional.empty());
      assertEquals("", parse(source).page("a.md").orElseThrow().description());
    }
  }

  @Test
  void includedFileStandsInThePageWithItsLinks() {
    SourceFile include =
        file(".gitbook/includes/note.md", "Shared *text* with [a link](../../x.md)");
    Handbook handbook =
        parse(
            List.of(include),
            file("a/b.md", "# B\n\n{% include \"../.gitbook/includes/note.md\" %}\n"),
            file("x.md", "# X"));
    Page page = handbook.page("a/b.md").orElseThrow();
    assertTrue(page.html().contains("Shared <em>text</em>"), page.html());
    Link link = page.links().get(0);
    assertEquals("/x.md", link.target());
    assertEquals(3, link.span().line());
    assertEquals("x/", handbook.resolve(page, link).address());
  }

  @Test
  void linksOfAPageLeadWhereEachLeads() {
    Handbook handbook =
        parse(file("a.md", "[b](b.md) [gone](c.md) [web](https://example.org/)"), file("b.md", ""));
    Page page = handbook.page("a.md").orElseThrow();
    List<Resolution> each =
        page.links().stream().map(link -> handbook.resolve(page, link)).toList();
    assertEquals(each, handbook.resolutions(page));
    assertEquals("b/", each.get(0).address());
  }

  @Test
  void handbookThatHoldsNothingBackIsItsOwnEdition() {
    Sources sources = sources(List.of(), file("a.md", "# A"));
    Handbook whole = HandbookParser.parse(sources);
    assertSame(whole, EditionParser.shown(sources, whole));
  }

  @Test
  void inclusionOfItselfEnds() {
    SourceFile include = file("i.md", "x {% include \"i.md\" %}");
    Page page = parse(List.of(include), file("a.md", "{% include \"i.md\" %}")).pages().get(0);
    assertTrue(page.links().stream().anyMatch(link -> link.kind() == Link.Kind.INCLUDE));
  }

  @Test
  void refusedFileIsAPageWithANotice() {
    SourceFile source =
        new SourceFile(
            "a.md",
            new SourceText(""),
            FrontMatter.NONE,
            0,
            Digest.of(""),
            List.of(),
            Optional.of("it is no UTF-8"));
    Page page = parse(source).pages().get(0);
    assertTrue(page.html().contains("it is no UTF-8"));
    assertEquals(List.of("page-skipped 1:1"), Pages.faults(page));
  }

  @Test
  void hostilePageCostsOnlyItself() {
    Handbook handbook = parse(file("bad.md", ">".repeat(50_000)), file("good.md", "# Good"));
    assertEquals("Good", handbook.page("good.md").orElseThrow().title());
  }

  @Test
  void resultDoesNotDependOnTheOrderOfFiles() {
    SourceFile a = file("a.md", "# A\n\n[b](b.md)");
    SourceFile b = file("b.md", "# B");
    assertEquals(parse(a, b).pages(), parse(b, a).pages());
  }
}
