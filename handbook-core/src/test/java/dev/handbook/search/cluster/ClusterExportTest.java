package dev.handbook.search.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.handbook.domain.Registers;
import dev.handbook.model.Handbook;
import dev.handbook.search.Books;
import dev.handbook.search.LuceneSearchIndex;
import dev.handbook.search.SearchIndexer;
import dev.handbook.search.analysis.Language;
import dev.handbook.search.analysis.Languages;
import dev.handbook.search.analysis.TermAnalyzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What a cluster is given holds the same sections and makes the same terms of them. */
class ClusterExportTest {
  private static final List<String> TEXTS =
      List.of(
          "The team's 2.10 release isn’t on example.com:8080, see user_name and a.b_c_ (v1.x).",
          "Running, runs, ran; approvals' approvers \u201cissue key\u201d 3:30 A:1 1:B _x_",
          "Anträge stellt man zwei Wochen vor der Straßensperre. Über die Häuser",
          "L’équipe approuve les demandes régulières qu'elle a reçues.",
          "Las solicitudes aprobadas están en los calendarios felices.",
          "As solicitações aprovadas estão nos calendários.",
          "上司に二週間前までにﾃﾚﾜｰｋを申請。犬 ＡＢＣ１２ ".repeat(2),
          "请提前两周向上级提出申请。휴가를 신청합니다",
          "x".repeat(600) + " İstanbul ΣΊΣΥΦΟΣ ﬁ 𝒜 👩‍💻");

  @TempDir Path folder;

  private List<String> lines(String file) throws IOException {
    return Files.readAllLines(folder.resolve(file));
  }

  private static Handbook company() {
    return Books.company().handbook();
  }

  @ParameterizedTest
  @EnumSource(ClusterFormat.class)
  void everySectionOfTheIndexIsADocument(ClusterFormat format) throws IOException {
    int written =
        ClusterExport.write(company(), Registers.of(company()), format, folder.resolve("x"));
    try (LuceneSearchIndex index =
        SearchIndexer.open(company(), Registers.of(company()), folder.resolve("index"))) {
      assertEquals(index.leaf().maxDoc(), written);
    }
    assertEquals(written, lines("x/documents.ndjson").stream().distinct().count());
  }

  @Test
  void documentSaysWhatItsSectionIs() throws IOException {
    ClusterExport.write(company(), Registers.of(company()), ClusterFormat.SOLR, folder);
    JsonObject section =
        lines("documents.ndjson").stream()
            .map(line -> JsonParser.parseString(line).getAsJsonObject())
            .filter(
                each ->
                    each.get("id").getAsString().equals("/people/expenses-old/#submit-a-report"))
            .findFirst()
            .orElseThrow();
    assertEquals("/people/expenses-old/", section.get("page").getAsString());
    assertEquals("Expense reimbursement before 2025", section.get("title").getAsString());
    assertEquals("Submit a report", section.get("heading").getAsString());
    assertEquals(
        "Print the report, put receipts into an envelope.", section.get("body").getAsString());
    assertEquals("sop", section.get("kind").getAsString());
    assertEquals("superseded", section.get("status").getAsString());
    assertEquals((32 - 4) / 64f, section.get("weight").getAsFloat());
  }

  @Test
  void bulkFileTellsOpenSearchWhichDocumentFollows() throws IOException {
    ClusterExport.write(company(), Registers.of(company()), ClusterFormat.OPENSEARCH, folder);
    List<String> bulk = lines("bulk-0001.ndjson");
    List<String> documents = lines("documents.ndjson");
    for (int i = 0; i < documents.size(); i++) {
      JsonObject document = JsonParser.parseString(documents.get(i)).getAsJsonObject();
      assertEquals("{\"index\":{\"_id\":" + document.get("id") + "}}", bulk.get(2 * i));
      assertEquals(documents.get(i), bulk.get(2 * i + 1));
    }
  }

  @Test
  void bulkFilesOfAFormerExportGoAway() throws IOException {
    Files.writeString(folder.resolve("bulk-0002.ndjson"), "{}\n");
    ClusterExport.write(company(), Registers.of(company()), ClusterFormat.SOLR, folder);
    assertFalse(Files.exists(folder.resolve("bulk-0002.ndjson")));
  }

  @ParameterizedTest
  @EnumSource(ClusterFormat.class)
  void noFileTellsOfAConfidentialPage(ClusterFormat format) throws IOException {
    ClusterExport.write(company(), Registers.of(company()), format, folder);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertFalse(Files.readString(file).toLowerCase(Locale.ROOT).contains("zanzibar"));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(ClusterFormat.class)
  void noHoleOfATemplateStaysOpen(ClusterFormat format) throws IOException {
    ClusterExport.write(company(), Registers.of(company()), format, folder);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertFalse(Files.readString(file).matches("(?s).*@[a-z]+@.*"), file.toString());
      }
    }
  }

  @Test
  void settingsOfOpenSearchAreJson() throws IOException {
    ClusterExport.write(company(), Registers.of(company()), ClusterFormat.OPENSEARCH, folder);
    String index = Files.readString(folder.resolve("index.json"));
    assertTrue(JsonParser.parseString(index).getAsJsonObject().has("mappings"));
    String query = Files.readString(folder.resolve("query.json"));
    assertTrue(JsonParser.parseString(query).getAsJsonObject().has("query"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr", "es", "pt", "ja", "zh", "ko", "nl"})
  void solrMakesTheTermsOfTheIndex(String language) throws Exception {
    export(language);
    try (Analyzer ours = Languages.of(language).termAnalyzer();
        Analyzer solrs = solr("index")) {
      for (String text : TEXTS) {
        assertEquals(folded(language, terms(ours, text)), terms(solrs, text));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr", "es", "pt", "ja"})
  void solrAsksForAllButSmallWords(String language) throws Exception {
    export(language);
    Language known = Languages.of(language);
    try (TermAnalyzer ours = new TermAnalyzer(known);
        Analyzer solrs = solr("query")) {
      for (String text : TEXTS) {
        List<String> expected =
            ours.of(text).stream()
                .filter(token -> !known.fillers().contains(token.word()))
                .map(TermAnalyzer.Token::term)
                .toList();
        assertEquals(folded(language, expected), terms(solrs, text));
      }
    }
  }

  /** Clusters make plain letters of some more: of those in the width of East Asia. */
  private static List<String> folded(String language, List<String> terms) {
    return Set.of("ja", "zh", "ko").contains(language)
        ? terms
        : terms.stream().map(ClusterExportTest::folded).toList();
  }

  private static String folded(String term) {
    char[] letters = new char[4 * term.length()];
    int length = ASCIIFoldingFilter.foldToASCII(term.toCharArray(), 0, letters, 0, term.length());
    return new String(letters, 0, length);
  }

  private void export(String language) {
    Handbook handbook = new Books().language(language).page("a.md", "A", "B").handbook();
    ClusterExport.write(handbook, Registers.of(handbook), ClusterFormat.SOLR, folder);
  }

  /** The analyzer that Solr would make of the schema. */
  private Analyzer solr(String type) throws Exception {
    Path conf = folder.resolve("conf");
    NodeList analyzers =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(conf.resolve("schema.xml").toFile())
            .getElementsByTagName("analyzer");
    CustomAnalyzer.Builder builder = CustomAnalyzer.builder(conf);
    for (int i = 0; i < analyzers.getLength(); i++) {
      Element analyzer = (Element) analyzers.item(i);
      if (analyzer.getAttribute("type").equals(type)) {
        for (Element part : parts(analyzer)) {
          Map<String, String> settings = new HashMap<>();
          for (String name : List.of("pattern", "replacement", "words")) {
            if (part.hasAttribute(name)) {
              settings.put(name, part.getAttribute(name));
            }
          }
          String name = part.getAttribute("name");
          switch (part.getTagName()) {
            case "charFilter" -> builder.addCharFilter(name, settings);
            case "tokenizer" -> builder.withTokenizer(name, settings);
            default -> builder.addTokenFilter(name, settings);
          }
        }
      }
    }
    return builder.build();
  }

  private static List<Element> parts(Element analyzer) {
    List<Element> parts = new ArrayList<>();
    for (int i = 0; i < analyzer.getChildNodes().getLength(); i++) {
      if (analyzer.getChildNodes().item(i) instanceof Element part) {
        parts.add(part);
      }
    }
    return parts;
  }

  private static List<String> terms(Analyzer analyzer, String text) throws IOException {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("body", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    }
    return terms;
  }
}
