package dev.handbook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.handbook.browser.Chromium;
import dev.handbook.domain.Registers;
import dev.handbook.model.SearchIndex;
import dev.handbook.search.section.QuerySet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Handbooks in other languages are searched by words as their readers write them. */
class LanguageSearchTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @TempDir Path folder;

  private static Books books(String language) {
    return new Books()
        .language(language)
        .page("home.md", "Home", "Nothing else.")
        .page("de.md", "Urlaub beantragen", "Anträge stellt man zwei Wochen vor der Straßensperre.")
        .page("fr.md", "Demander des congés", "L’équipe approuve les demandes régulières.")
        .page("es.md", "Pedir vacaciones", "Las solicitudes aprobadas están en el calendario.")
        .page("pt.md", "Pedir férias", "As solicitações aprovadas estão no calendário.")
        .page("ja.md", "休暇を申請する", "上司に二週間前までに申請してください。", "## ﾃﾚﾜｰｸの日", "犬もいます。")
        .page("zh.md", "申请休假", "请提前两周向上级提出申请。");
  }

  @ParameterizedTest
  @CsvSource({
    "de, antrag strassensperre, de/",
    "de, wie beantrage ich urlaube, de/",
    "fr, équipes, fr/",
    "fr, comment demander un congé, fr/",
    "es, solicitud aprobado, es/",
    "pt, solicitação aprovada, pt/",
    "ja, 休暇申請, ja/",
    "ja, テレワーク, ja/#ﾃﾚﾜｰｸの日",
    "ja, 犬, ja/#ﾃﾚﾜｰｸの日",
    "zh, 休假, zh/",
    "zh, 怎么申请休假, zh/",
    "nl, vacaciones, es/"
  })
  void pageIsFoundByItsReadersWords(String language, String query, String url) {
    try (SearchIndex index =
        SearchIndexer.index(
            books(language).handbook(), Registers.of(books(language).handbook()), folder)) {
      List<SearchIndex.Hit> hits = index.search(query, 10);
      assertFalse(hits.isEmpty());
      assertEquals(url, hits.get(0).url());
    }
  }

  @Test
  void japaneseIsRankedInTheBrowserAsByLucene() throws IOException {
    Books books = books("ja");
    String[] words = {
      "休暇", "申請", "上司", "承認", "経費", "精算", "会議", "資料", "ノート", "パソコン", "を", "は", "の", "に"
    };
    for (int page = 0; page < 40; page++) {
      List<String> body = new ArrayList<>();
      for (int line = 0; line < 6; line++) {
        StringBuilder text = new StringBuilder(line % 3 == 0 ? "## " : "");
        for (int i = 0; i < 9; i++) {
          text.append(words[(page * 7 + line * 5 + i * i * (page + 1)) % words.length]);
        }
        body.add(text.toString());
      }
      books.page(
          "p" + page + ".md", words[page % words.length] + page, body.toArray(new String[0]));
    }
    try (BrowserSite site = new BrowserSite(books.handbook(), folder, CHROMIUM)) {
      List<BrowserSite.Query> queries = new ArrayList<>();
      int doc = 0;
      for (String text : QuerySet.texts(site.index().pages())) {
        queries.add(BrowserSite.Query.of(text.substring(0, Math.min(4 + doc % 5, text.length()))));
        queries.add(
            BrowserSite.Query.of("\"" + text.substring(0, Math.min(5, text.length())) + "\""));
        queries.add(
            new BrowserSite.Query(
                text.substring(0, Math.min(1 + doc % 4, text.length())), true, Map.of()));
        doc++;
      }
      assertEquals(site.inLucene(queries), site.inBrowser(queries));
    }
  }
}
