package dev.handbook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.handbook.domain.Registers;
import dev.handbook.search.query.QueryPlanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Readers find what they mean, however they happen to type it. */
class TypedQueriesTest {
  @TempDir Path folder;

  /** Pages of which each is about one thing; the first has a little of many. */
  static Books books() {
    return new Books()
        .withoutCommonSynonyms()
        .page("all.md", "All", "A hand for your account, a sheet of data, the involvement, cloud.")
        .page("aws.md", "Cloud certification", "How an AWS certification is paid for.")
        .page("book.md", "Our handbook", "Written down in one place.")
        .page("time.md", "Timesheets", "Hours are written down on Friday.")
        .page("idea.md", "Initiatives", "Everybody may be involved in an initiative.")
        .page("docs.md", "Customizing your docs", "Colors and organization of the center.")
        .page("money.md", "Budgets", "Above 10,000 the board decides; a laptop costs 1,299.00.")
        .page("iso.md", "Standards", "We follow ISO 14001 and ISO9001.")
        .page("release.md", "Releases", "The newest is v3.4.5 since Monday.")
        .page("flag.md", "Flags", "Set all_public_channels to true, or call labelText.")
        .page("parts.md", "Parts", "all channels are public. public channels for all")
        .page("code.md", "Calls", "Then call getUserName of XMLHttpRequests there.")
        .page("snake.md", "Snakes", "It runs on Python3.11 only.")
        .page("cpp.md", "Compilers", "Made in C++, mostly.")
        .page("csharp.md", "Windows", "Made in C# or F#.")
        .page("c.md", "Kernel", "Made in C, of course. C is short; c for C.")
        .page("lodz.md", "Places", "Offices in Łódź, an œuvre by Ørsted, the café.")
        .page("script.md", "Pages", "A page has JavaScript.")
        .page("java.md", "Servers", "Java, or a script.")
        .page("term.md", "Terminal", "Type git rebase -i or ls -la or mvn -B package.");
  }

  private String best(String query) throws IOException {
    try (LuceneSearchIndex index =
        SearchIndexer.open(books().handbook(), Registers.of(books().handbook()), folder)) {
      return index.search(query, 1).stream().map(hit -> hit.url()).findFirst().orElse("none");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "awscertification, aws/",
    "involvedin, idea/",
    "hand book, book/",
    "time sheet, time/",
    "hand-book, book/",
    "how do I fill in a time sheet, time/",
    "jnitiatives, idea/",
    "nitiatives, idea/",
    "niitiatives, idea/",
    "xinvolved, idea/",
    "customising your docs, docs/",
    "colours, docs/",
    "organisation, docs/",
    "centre, docs/",
    "10000, money/",
    "1299, money/",
    "iso14001, iso/",
    "iso 9001, iso/",
    "3.4.5, release/",
    "all_public_channels, flag/",
    "label text, flag/",
    "labelText, flag/",
    "username, code/",
    "user name, code/",
    "getUserName, code/",
    "get user name, code/",
    "http request, code/",
    "python, snake/",
    "python 3.11, snake/",
    "C++, cpp/",
    "cpp, cpp/",
    "c#, csharp/",
    "lodz, lodz/",
    "Łódź, lodz/",
    "oeuvre, lodz/",
    "orsted, lodz/",
    "cafe, lodz/",
    "café, lodz/",
    "javascript, script/",
    "git rebase -i, term/",
    "ls -la, term/",
    "mvn -B package, term/"
  })
  void pageIsFoundFirst(String query, String url) throws IOException {
    assertEquals(url, best(query));
  }

  @ParameterizedTest
  @CsvSource({
    "awscertification, aws certification",
    "written awscertification, written aws certification",
    "jnitiatives, initiatives",
    "certifcation, certification"
  })
  void queryIsShownAsItWasUnderstood(String query, String corrected) throws IOException {
    try (LuceneSearchIndex index =
        SearchIndexer.open(books().handbook(), Registers.of(books().handbook()), folder)) {
      assertEquals(
          corrected,
          index.plan(query, QueryPlanner.Options.PLAIN).corrected().orElse("as it was typed"));
    }
  }

  @Test
  void everyQueryIsAnsweredAlikeWithAndWithoutASecondSpelling() throws IOException {
    assertEquals(best("Customizing docs"), best("customising docs"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"zzyzx", "ab", "-", "qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq"})
  void nothingIsMadeOfWhatIsNearNothing(String query) throws IOException {
    assertEquals("none", best(query));
  }

  @Test
  void exclusionStillExcludesWhereSomethingIsLeft() throws IOException {
    try (LuceneSearchIndex index =
        SearchIndexer.open(books().handbook(), Registers.of(books().handbook()), folder)) {
      List<String> urls =
          index.search("written -friday", 10).stream().map(hit -> hit.url()).toList();
      assertEquals(List.of("book/"), urls);
    }
  }
}
