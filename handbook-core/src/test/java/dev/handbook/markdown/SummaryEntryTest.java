package dev.handbook.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.handbook.model.Fault;
import dev.handbook.model.Toc;
import dev.handbook.text.Span;
import dev.handbook.toc.Summaries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An entry of a table of contents: its title, where it leads to, and its place in the file. */
class SummaryEntryTest {
  private final List<Fault> faults = new ArrayList<>();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[Team \\(MLT\\)](a.md)|Team (MLT)",
        "[R\\&D \\[x\\] \\#1](a.md)|R&D [x] #1",
        "[R&#x26;D &amp; more](a.md)|R&D & more",
        "[📘 Guide](a.md)|📘 Guide",
        "📘 [Guide](a.md)|📘 Guide",
        "[**Bold** and *thin* and `code`](a.md)|Bold and thin and code",
        "**[Bold](a.md)**|Bold",
        "_[Thin](a.md)_|Thin",
        "[snake_case_name](a.md)|snake_case_name",
        "[5 * 3 * 2](a.md)|5 * 3 * 2",
        "[A* search](a.md)|A* search",
        "[~~Old~~ new](a.md)|Old new",
        "[`a_b_*c*`](a.md)|a_b_*c*",
        "[![Icon](i.png) Title](a.md)|Icon Title",
        "[see [inner] brackets](a.md)|see [inner] brackets",
        "[<algorithm>](a.md)|<algorithm>",
        "[a<br>b <a href=\"#x\" id=\"x\"></a>](a.md)|ab",
        "[x \\[y\\]\\(z\\)](a.md)|x [y](z)",
        "[Long page title](a.md \"Short\")|Short",
        "[Long page title](a.md 'Short (1)')|Short (1)",
        "[\"How to\" guides](a.md)|\"How to\" guides",
        "[  blanks  ](a.md)|blanks",
        "[ ] [Open](a.md)|Open",
        "[x] [Done](a.md)|Done",
        "[Über uns – 日本](a.md)|Über uns – 日本"
      })
  void titleIsWhatAReaderSees(String item, String title) {
    Toc.Entry entry = only("* " + item + "\n");
    assertEquals(title, entry.title());
    assertEquals(Optional.of("a.md"), entry.path());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a/b.md|x/a/b.md|",
        "./a/b.md|x/a/b.md|",
        "../a/b.md|a/b.md|",
        "/a/b.md|a/b.md|",
        "<a b.md>|x/a b.md|",
        "<../a (1).md>|a (1).md|",
        "a%20b.md|x/a b.md|",
        "%C3%BC.md|x/ü.md|",
        "ü.md|x/ü.md|",
        "a\\_b.md|x/a_b.md|",
        "a(1).md|x/a(1).md|",
        "a.md#part-one|x/a.md|part-one",
        "a.md#part%20one|x/a.md|part one",
        "a.md?x=1#y|x/a.md|y",
        "folder/|x/folder/README.md|",
        "/|README.md|",
        "a/b|x/a/b.md|",
        "a.markdown|x/a.markdown|",
        "a&amp;b.md|x/a&b.md|",
        "missing.md|x/missing.md|"
      })
  void targetIsResolvedFromTheSummarysFolder(String target, String path, String anchor) {
    Toc toc = Summaries.parse("x/SUMMARY.md", "* [t](" + target + ")\n", faults);
    Toc.Entry entry = toc.entries().get(0);
    assertEquals(Toc.Kind.PAGE, entry.kind());
    assertEquals(Optional.of(path), entry.path());
    assertEquals(Optional.ofNullable(anchor), entry.anchor());
    assertEquals(List.of(), faults);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[t](https://example.com/a_\\(b\\))",
        "[t](HTTPS://example.com)",
        "[t](mailto:team@example.com)",
        "[t](//example.com/x)",
        "<https://example.com>",
        "https://example.com"
      })
  void otherSitesAreExternal(String item) {
    assertEquals(Toc.Kind.EXTERNAL, only("* " + item + "\n").kind());
  }

  @Test
  void targetStaysAsWritten() {
    assertEquals("/a%20b.md#x", only("* [t](/a%20b.md#x)\n").target());
  }

  @Test
  void spansCoverTheEntryExactly() {
    Toc toc = parse("# T\n\n## Group  \n\n* [😀](a.md)  \n  - [b](b.md \"c\")\n");
    Toc.Entry group = toc.entries().get(0);
    Toc.Entry first = group.children().get(0);
    assertEquals(new Span(3, 1, 3, 9), group.span());
    assertEquals(new Span(5, 3, 5, 13), first.span());
    assertEquals(new Span(6, 5, 6, 18), first.children().get(0).span());
  }

  private Toc.Entry only(String summary) {
    Toc toc = parse(summary);
    assertEquals(1, toc.entries().size());
    assertEquals(List.of(), faults);
    return toc.entries().get(0);
  }

  private Toc parse(String summary) {
    return Summaries.parse("SUMMARY.md", summary, faults);
  }
}
