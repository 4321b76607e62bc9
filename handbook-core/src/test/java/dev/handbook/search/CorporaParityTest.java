package dev.handbook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.Given;
import dev.handbook.browser.Chromium;
import dev.handbook.markdown.HandbookParser;
import dev.handbook.search.analysis.Languages;
import dev.handbook.search.analysis.TermAnalyzer;
import dev.handbook.search.section.QuerySet;
import dev.handbook.source.SourceReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over real handbooks, too, the browser's first ten are Lucene's, scores to the last bit. */
@Tag(Given.FOLDERS)
class CorporaParityTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final int QUERIES = 720;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"mattermost-2024", "rocketchat-2024", "dxw/src"})
  void firstTenAreLucenes(String corpus) throws IOException {
    Path content = Given.folder(Given.CORPORA).resolve(corpus);
    try (BrowserSite site =
        new BrowserSite(HandbookParser.parse(SourceReader.read(content)), folder, CHROMIUM)) {
      List<BrowserSite.Query> queries = new QuerySet(site.index().pages(), 1).make(QUERIES);
      List<String> expected = site.inLucene(queries);
      List<String> found = site.inBrowser(queries);
      for (int i = 0; i < queries.size(); i++) {
        assertEquals(expected.get(i), found.get(i), queries.get(i).toString());
      }
      assertEquals(List.of(), site.tab().problems());
      assertTrue(expected.stream().filter(line -> line.contains(":")).count() > QUERIES / 2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"mattermost-2024"})
  void everyTextIsCutAlike(String corpus) throws IOException {
    Path content = Given.folder(Given.CORPORA).resolve(corpus);
    try (BrowserSite site =
            new BrowserSite(HandbookParser.parse(SourceReader.read(content)), folder, CHROMIUM);
        TermAnalyzer analyzer = new TermAnalyzer(Languages.of("en"))) {
      for (String text : QuerySet.texts(site.index().pages())) {
        String expected =
            String.join(
                " ",
                analyzer.of(text).stream()
                    .map(token -> token.word() + "/" + token.term())
                    .toList());
        Object found =
            site.page()
                .evaluate(
                    "async (text) => (await handbookSearch.warm()).analyzer.words(text)"
                        + ".map((word) => word.word + '/' + word.term).join(' ')",
                    text);
        assertEquals(expected, found);
      }
    }
  }
}
