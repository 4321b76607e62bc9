package dev.handbook.search.index;

import dev.handbook.search.section.PageDocument;
import dev.handbook.search.section.SearchField;
import dev.handbook.search.section.SearchedPage;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;

/**
 * Makes the documents of the index: one for the text at the head of each page and one for each of
 * its sections, in the order of the pages. Nothing is stored in them: what a result shows is in the
 * {@link PageDocument}, and to write it down and read it again costs more than all else.
 */
public final class SectionDocuments {
  /** Words before stemming; knows how often each is written and how a term is shown to readers. */
  static final String WORDS = "words";

  public static final String PAGE = "page";

  /** The place of a section among all, for {@link IndexFolder}. */
  static final String PLACE = "place";

  /** Places that each page has. */
  private static final int PLACES = 20;

  public static final String WEIGHT = "weight";
  public static final String FACET = "facet";

  private static final FieldType SEARCHED = new FieldType();

  /** Of words that are looked up but not scored. */
  static final FieldType COUNTED = new FieldType();

  static {
    SEARCHED.setTokenized(true);
    SEARCHED.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    SEARCHED.freeze();
    COUNTED.setTokenized(true);
    COUNTED.setOmitNorms(true);
    COUNTED.setIndexOptions(IndexOptions.DOCS);
    COUNTED.freeze();
  }

  private SectionDocuments() {}

  /**
   * The documents of a page.
   *
   * @param number its place among the pages
   */
  static List<Document> of(int number, PageDocument page) {
    List<Document> documents = new ArrayList<>();
    for (SearchedPage.Part part : page.parts()) {
      long place = (long) number << PLACES | documents.size();
      Document document = document(page, part);
      document.add(new NumericDocValuesField(PAGE, number));
      document.add(new NumericDocValuesField(PLACE, place));
      documents.add(document);
    }
    return documents;
  }

  private static Document document(PageDocument page, SearchedPage.Part part) {
    String heading = page.heading(part);
    Document document = new Document();
    document.add(new Field(SearchField.TITLE.id(), page.title(), SEARCHED));
    if (!page.keywords().isEmpty()) {
      document.add(new Field(SearchField.KEYWORDS.id(), page.keywords(), SEARCHED));
    }
    document.add(new Field(SearchField.HEADING.id(), heading, SEARCHED));
    document.add(new Field(SearchField.BODY.id(), part.text(), SEARCHED));
    document.add(new Field(WORDS, heading, COUNTED));
    document.add(new Field(WORDS, part.text(), COUNTED));
    if (part.opening()) {
      document.add(new Field(WORDS, page.keywords(), COUNTED));
    }
    for (String facet : page.facets()) {
      document.add(new StringField(FACET, facet, Field.Store.NO));
    }
    document.add(new NumericDocValuesField(WEIGHT, page.status().weight()));
    return document;
  }
}
