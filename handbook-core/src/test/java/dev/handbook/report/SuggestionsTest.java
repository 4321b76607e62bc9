package dev.handbook.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.handbook.lint.TestPages;
import dev.handbook.model.Finding;
import dev.handbook.model.Fix;
import dev.handbook.text.SourceText;
import dev.handbook.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Safe fixes reach reviewers as suggestions and editors as fixes, in the places of each format. */
class SuggestionsTest {
  private static final String TEXT = "one\r\n\té𐐀 [a](B.md) end\r\nthree\r\n";

  private static Finding about(Span span, Fix fix) {
    Finding bare = Samples.finding("a.md", span, "Dead.");
    return new Finding(
        bare.rule(),
        bare.code(),
        bare.severity(),
        bare.path(),
        bare.span(),
        bare.message(),
        bare.help(),
        bare.fingerprint(),
        Optional.of(fix));
  }

  private static Report report(Finding finding) {
    return Samples.report(
        TestPages.handbook(TestPages.page("a.md", TEXT), TestPages.page("b.md", "other\n")),
        List.of(finding));
  }

  private static Object diagnostic(Finding finding) {
    return StrictJson.at(
        StrictJson.read(new RdjsonFormat().render(report(finding))), "diagnostics.0");
  }

  /** The span of some words of the page. */
  private static Span of(String words) {
    int at = TEXT.indexOf(words);
    return new SourceText(TEXT).span(at, at + words.length());
  }

  @Test
  void suggestionIsTheWholeLineAsItWouldBe() {
    Finding finding = about(of("B.md"), Fix.safe("Write b.md", "a.md", of("B.md"), "b.md"));
    Object suggestion = StrictJson.at(diagnostic(finding), "suggestions.0");
    assertEquals("\té𐐀 [a](b.md) end", StrictJson.at(suggestion, "text"));
    assertEquals(
        Map.of("start", Map.of("line", 2), "end", Map.of("line", 2)).toString(),
        Map.of(
                "start",
                Map.of("line", StrictJson.number(suggestion, "range.start.line")),
                "end",
                Map.of("line", StrictJson.number(suggestion, "range.end.line")))
            .toString());
    assertFalse(StrictJson.object(StrictJson.at(suggestion, "range.start")).containsKey("column"));
  }

  @Test
  void severalEditsOfALineAreOneSuggestion() {
    Fix fix =
        new Fix(
            true,
            "Write both",
            List.of(
                new Fix.Edit("a.md", of("[a]"), "[b]"),
                new Fix.Edit("a.md", of("B.md"), "b.md"),
                new Fix.Edit("a.md", Span.at(2, 1), "* ")));
    assertEquals(
        "* \té𐐀 [b](b.md) end",
        StrictJson.at(diagnostic(about(of("B.md"), fix)), "suggestions.0.text"));
  }

  @Test
  void removedLineIsAnEmptySuggestion() {
    Fix fix = Fix.safe("Remove it", "a.md", new Span(2, 1, 3, 1), "");
    assertEquals("", StrictJson.at(diagnostic(about(of("[a]"), fix)), "suggestions.0.text"));
  }

  @Test
  void lastLineWithoutALineBreakCanBeMended() {
    Finding finding =
        about(new Span(1, 1, 1, 4), Fix.safe("Write it", "a.md", new Span(1, 1, 1, 4), "two"));
    Report report =
        Samples.report(TestPages.handbook(TestPages.page("a.md", "one")), List.of(finding));
    assertEquals(
        "two",
        StrictJson.at(
            StrictJson.read(new RdjsonFormat().render(report)),
            "diagnostics.0.suggestions.0.text"));
  }

  @Test
  void fixThatAPersonShouldLookAtIsNoSuggestion() {
    Finding finding = about(of("B.md"), Fix.unsafe("Write b.md", "a.md", of("B.md"), "b.md"));
    assertFalse(new RdjsonFormat().render(report(finding)).contains("suggestions"));
    assertFalse(new SarifFormat().render(report(finding)).contains("fixes"));
  }

  @Test
  void fixOfOtherLinesOrFilesIsNoSuggestionButAFix() {
    for (Fix.Edit edit :
        List.of(
            new Fix.Edit("b.md", new Span(1, 1, 1, 6), "x"),
            new Fix.Edit("a.md", new Span(3, 1, 3, 2), "x"),
            new Fix.Edit("a.md", new Span(1, 1, 2, 2), "x"))) {
      Finding finding = about(of("B.md"), Fix.safe("Mend it", edit));
      assertFalse(new RdjsonFormat().render(report(finding)).contains("suggestions"));
      assertEquals(
          edit.path(),
          StrictJson.at(
              StrictJson.read(new SarifFormat().render(report(finding))),
              "runs.0.results.0.fixes.0.artifactChanges.0.artifactLocation.uri"));
    }
  }

  @Test
  void sarifReplacesTheCharactersThemselves() {
    Finding finding = about(of("B.md"), Fix.safe("Write b.md", "a.md", of("B.md"), "b.md"));
    Object fix =
        StrictJson.at(
            StrictJson.read(new SarifFormat().render(report(finding))), "runs.0.results.0.fixes.0");
    Object replacement = StrictJson.at(fix, "artifactChanges.0.replacements.0");
    assertEquals("Write b.md.", StrictJson.at(fix, "description.text"));
    assertEquals("b.md", StrictJson.at(replacement, "insertedContent.text"));
    // A tab, a letter of two bytes and a pair of surrogates: columns count UTF-16 units.
    assertEquals(10, StrictJson.number(replacement, "deletedRegion.startColumn"));
    assertEquals(14, StrictJson.number(replacement, "deletedRegion.endColumn"));
  }

  @Test
  void byteOrderMarkCannotBeToldOf() {
    Finding finding = about(Span.FILE, Fix.safe("Save it anew", "a.md", Span.FILE, ""));
    assertFalse(new RdjsonFormat().render(report(finding)).contains("suggestions"));
    assertFalse(new SarifFormat().render(report(finding)).contains("fixes"));
  }
}
