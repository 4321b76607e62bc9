package dev.handbook.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.domain.Registers;
import dev.handbook.search.Books;
import dev.handbook.search.analysis.Languages;
import dev.handbook.search.section.SearchField;
import dev.handbook.search.section.SearchedPage;
import dev.handbook.search.section.SearchedPages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words gathered here stand in an index where Lucene itself puts them. */
class PostingsBufferTest {
  private static List<SearchedPage> pages(String language) {
    Books books = new Books().language(language);
    for (int i = 0; i < 40; i++) {
      books.page(
          "team/page-" + i + ".md",
          "Page " + i + (i % 2 == 0 ? " of pages" : " 休暇申請"),
          List.of("keywords: [key" + i + ", paging]"),
          "The pages paged, the pager's page: " + "again and again ".repeat(i * 7),
          "## Steps of " + i,
          i % 3 == 0 ? "" : "Ask somebody_else, then 承認する " + i + " times; l'accord des étés.");
    }
    return SearchedPages.of(books.handbook(), Registers.of(books.handbook()));
  }

  private interface Adding {
    void add(Document section, IndexWriter writer) throws IOException;
  }

  private static IndexWriterConfig inOrder(IndexWriterConfig config) {
    return config
        .setMergePolicy(new LogDocMergePolicy())
        .setMergeScheduler(new SerialMergeScheduler());
  }

  private static List<String> index(
      String language, IndexWriterConfig config, Adding adding, boolean forms) throws IOException {
    try (ByteBuffersDirectory files = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(files, inOrder(config))) {
        List<SearchedPage> pages = pages(language);
        for (int page = 0; page < pages.size(); page++) {
          for (Document section : SectionDocuments.of(page, pages.get(page).text())) {
            adding.add(section, writer);
          }
        }
        writer.forceMerge(1);
      }
      try (DirectoryReader reader = DirectoryReader.open(files)) {
        LeafReader leaf = reader.leaves().get(0).reader();
        List<String> places = new ArrayList<>();
        for (SearchField field : SearchField.values()) {
          norms(leaf, field, places);
          postings(leaf, field.id(), places);
          if (forms) {
            postings(leaf, field.forms(), places);
          }
        }
        return places;
      }
    }
  }

  private static void norms(LeafReader leaf, SearchField field, List<String> found)
      throws IOException {
    NumericDocValues norms = leaf.getNormValues(field.id());
    while (norms.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      found.add(field + " " + norms.docID() + " norm " + norms.longValue());
    }
    found.add(
        leaf.getDocCount(field.id())
            + " "
            + leaf.getSumDocFreq(field.id())
            + " "
            + leaf.getSumTotalTermFreq(field.id()));
  }

  private static void postings(LeafReader leaf, String field, List<String> found)
      throws IOException {
    TermsEnum terms = leaf.terms(field).iterator();
    while (terms.next() != null) {
      PostingsEnum places = terms.postings(null, PostingsEnum.POSITIONS);
      while (places.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        StringBuilder line = new StringBuilder(field + " " + terms.term().utf8ToString());
        line.append(' ').append(places.docID());
        for (int i = 0; i < places.freq(); i++) {
          line.append(' ').append(places.nextPosition());
        }
        found.add(line.toString());
      }
    }
  }

  private static List<String> gathered(String language, long limit, boolean forms)
      throws IOException {
    try (TextAnalysis analysis = new TextAnalysis(Languages.of(language), limit)) {
      return index(language, analysis.configured(new IndexWriterConfig()), analysis::add, forms);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "ja", "xx"})
  void termsStandWhereLucenePutsThem(String language) throws IOException {
    List<String> expected =
        index(
            language,
            new IndexWriterConfig(Languages.of(language).termAnalyzer()),
            (section, writer) -> writer.addDocument(section),
            false);
    assertTrue(expected.size() > 1_000, expected.size() + " places");
    assertEquals(expected, gathered(language, Long.MAX_VALUE, false));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 10_000, 50_000})
  void writingSomeAtATimeGivesTheSame(long limit) throws IOException {
    assertEquals(gathered("en", Long.MAX_VALUE, true), gathered("en", limit, true));
  }
}
