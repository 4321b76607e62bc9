package dev.handbook.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.TestHandbook;
import dev.handbook.model.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leads somewhere in one spelling leads there in all that mean the same. */
class SpellingsOfNamesTest {
  @TempDir Path folder;

  private static String taken(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD);
  }

  private TestHandbook handbook() {
    return new TestHandbook(folder).with("README.md", "# Home\n\nWelcome.\n");
  }

  private static List<String> told(TestHandbook handbook) {
    return handbook.lint().findings().stream()
        .filter(finding -> !finding.rule().equals("link-redirected"))
        .map(SpellingsOfNamesTest::told)
        .toList();
  }

  private static String told(Finding finding) {
    return finding.rule() + " " + finding.path() + ":" + finding.span().line();
  }

  @Test
  void entriesAliasesAndAnchorsCountInEitherSpellingOfLettersWithMarks() throws IOException {
    TestHandbook handbook =
        handbook()
            .with(
                "SUMMARY.md",
                "* [Home](README.md)\n* [Z](" + taken("zürich.md") + ")\n* [A](a.md)\n")
            .with(
                "zürich.md",
                "---\naliases: [\""
                    + taken("köln")
                    + "\"]\n---\n# Z\n\n## "
                    + taken("Größe")
                    + "\n\nText.\n")
            .with(
                "a.md",
                "# A\n\n[one]("
                    + taken("zürich.md")
                    + "#größe) and [two](köln) and [three]("
                    + "zürich.md#"
                    + taken("größe")
                    + ")\n");
    assertEquals(List.of(), told(handbook));
    handbook.build();
    String page = Files.readString(handbook.site().resolve("zürich/index.html"));
    assertTrue(page.contains("<h2 id=\"größe\">"), page);
  }

  @Test
  void filesThatEverySiteHasAreThere() {
    assertEquals(
        List.of("asset-missing a.md:3"),
        told(handbook().with("a.md", "# A\n\n[x](llms.txt) [y](/404.html) [z](handbook.yml)\n")));
  }

  @Test
  void aFootnoteOfTheTitleLeadsBackToIt() throws IOException {
    TestHandbook handbook = handbook().with("a.md", "# Title[^1]\n\nText.\n\n[^1]: Note.\n");
    handbook.build();
    String page = Files.readString(handbook.site().resolve("a/index.html"));
    assertTrue(page.contains("id=\"fnref-1\""), page);
  }

  @Test
  void aReasonMayHaveAnApostropheAndLackItsLastQuotationMark() {
    String page =
        "# A\n\n<!-- handbook:ignore link-missing-page reason='it doesn't exist yet' -->\n[f](g.md)\n"
            + "\n<!-- handbook:ignore link-missing-page reason='open -->\n[f](h.md)\n";
    assertEquals(List.of(), told(handbook().with("a.md", page)));
  }

  @Test
  void aLinkThatActsIsToldOnce() {
    for (String target :
        List.of(
            "javascript:go()",
            "JaVaScRiPt:alert(1)",
            "java&#10;script:alert(1)",
            "java&Tab;script:alert(1)",
            "&#106;avascript:alert(1)",
            "javascript&colon;alert(1)",
            "javascript&#58;alert(1)",
            "&#1;javascript:alert(1)",
            "vbscript:x",
            "data:text/html,x")) {
      assertEquals(
          List.of("javascript-url a.md:3"),
          told(handbook().with("a.md", "# A\n\nSee [it](" + target + ") there.\n")),
          target);
    }
  }

  @Test
  void aLinkToAPictureInItsAddressIsToldOnce() {
    assertEquals(
        List.of("html-dropped a.md:3"),
        told(handbook().with("a.md", "# A\n\nSee [it](data:image/png;base64,AAAA) there.\n")));
  }

  @Test
  void aDayThatCanMeanOnlyOneIsOffered() {
    TestHandbook handbook = handbook();
    List<String> written =
        List.of("07/16/2026", "16.7.2026", "2026/7/6", "05/06/2026", "2026-02-30");
    for (int i = 0; i < written.size(); i++) {
      handbook.with(
          "n" + i + ".md", "---\nkind: news\ndate: " + written.get(i) + "\n---\n# N\n\nText.\n");
    }
    assertEquals(
        List.of(
            "Write 2026-07-16.",
            "Write 2026-07-16.",
            "Write 2026-07-06.",
            "Write year, month and day: 2026-08-14.",
            "That month has 28 days."),
        handbook.lint().findings().stream()
            .filter(finding -> finding.rule().equals("frontmatter-bad-date"))
            .map(finding -> finding.help().orElse(""))
            .toList());
  }

  @Test
  void codeThatEndsWithItsListIsNotSaidToGoOnToTheEndOfThePage() {
    List<String> told =
        handbook()
            .with("a.md", "# A\n\n- one\n\n  ```sh\n  ls\n\n- two\n\nText.\n")
            .with("b.md", "# B\n\n```sh\nls\n\nText.\n")
            .lint()
            .findings()
            .stream()
            .filter(finding -> finding.rule().equals("block-unclosed"))
            .map(Finding::message)
            .toList();
    assertTrue(told.get(0).endsWith("the list or quotation around it."), told.get(0));
    assertTrue(told.get(1).endsWith("the rest of the page."), told.get(1));
  }
}
