package dev.handbook.search;

import dev.handbook.model.FrontMatter;
import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import dev.handbook.model.Section;
import dev.handbook.model.Toc;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;

/**
 * Makes the documents of the index: one for the text at the head of each page and one for each of
 * its sections, in the order of the pages. Withheld pages give none.
 */
final class SectionDocuments {
  /** Words before stemming; knows how often each is written and how a term is shown to readers. */
  static final String WORDS = "words";

  static final String PAGE = "page";

  /** The place of a section among all, for {@link IndexFolder}. */
  static final String PLACE = "place";

  /** Places that each page has. */
  private static final int PLACES = 20;

  static final String WEIGHT = "weight";
  static final String FACET = "facet";
  static final String URL = "url";
  static final String ANCHOR = "anchor";
  static final String STATUS = "status";
  static final String KIND = "kind";
  static final String TRAIL = "trail";
  static final String TEXT = "text";

  /** Between the headings of a stored trail; stands in no text. */
  static final String TRAIL_SEPARATOR = "\u001f";

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

  /** Takes the finished documents, those of a page at a time. */
  @FunctionalInterface
  interface Taker {
    void take(int page, List<Document> documents) throws java.io.IOException;
  }

  private final Handbook handbook;
  private final Facets facets;
  private final Set<String> listed;

  SectionDocuments(Handbook handbook) {
    this.handbook = handbook;
    this.facets = new Facets(handbook);
    Toc toc = handbook.toc();
    this.listed =
        toc.flatten()
            .flatMap(entry -> entry.path().stream())
            .collect(Collectors.toCollection(HashSet::new));
  }

  /** Hands all documents over, in order. */
  void forEach(Taker taker) throws java.io.IOException {
    int number = 0;
    for (Page page : handbook.published()) {
      if (page.source().refused().isPresent()) {
        continue;
      }
      PageFields fields = fields(page, number++);
      List<Section> sections = page.sections();
      String intro =
          sections.stream()
              .filter(section -> section.anchor().isEmpty())
              .map(Section::text)
              .collect(Collectors.joining("\n"));
      String description = page.description();
      String opening =
          Stream.of(description, intro)
              .filter(text -> !text.isEmpty())
              .distinct()
              .collect(Collectors.joining("\n"));
      List<Document> documents = new ArrayList<>();
      documents.add(fields.document("", page.title(), List.of(), opening, 0));
      for (Section section : sections) {
        if (!section.anchor().isEmpty()) {
          documents.add(
              fields.document(
                  section.anchor(),
                  section.heading(),
                  section.trail(),
                  section.text(),
                  documents.size()));
        }
      }
      taker.take(fields.number(), documents);
    }
  }

  private PageFields fields(Page page, int number) {
    FrontMatter matter = page.frontMatter();
    Status status = Status.of(page, handbook.toc().inferred() || listed.contains(page.path()));
    List<String> keywords = new ArrayList<>(matter.texts("keywords"));
    keywords.addAll(matter.texts("aliases"));
    matter.text("id").ifPresent(keywords::add);
    return new PageFields(
        page, number, String.join("\n", keywords), facets.of(page, status), status);
  }

  /** What all sections of a page share. */
  private record PageFields(
      Page page, int number, String keywords, List<String> facets, Status status) {
    Document document(String anchor, String heading, List<String> trail, String text, int place) {
      boolean opening = place == 0;
      Document document = new Document();
      document.add(new Field(SearchField.TITLE.id(), page.title(), SEARCHED));
      if (!keywords.isEmpty()) {
        document.add(new Field(SearchField.KEYWORDS.id(), keywords, SEARCHED));
      }
      document.add(new Field(SearchField.HEADING.id(), heading, SEARCHED));
      document.add(new Field(SearchField.BODY.id(), text, SEARCHED));
      document.add(new Field(WORDS, heading, COUNTED));
      document.add(new Field(WORDS, text, COUNTED));
      if (opening) {
        document.add(new Field(WORDS, keywords, COUNTED));
      }
      facets.forEach(facet -> document.add(new StringField(FACET, facet, Field.Store.YES)));
      document.add(new NumericDocValuesField(PAGE, number));
      document.add(new NumericDocValuesField(PLACE, (long) number << PLACES | place));
      document.add(new NumericDocValuesField(WEIGHT, status.weight()));
      document.add(new StoredField(URL, page.url()));
      document.add(new StoredField(ANCHOR, anchor));
      document.add(new StoredField(SearchField.TITLE.id(), page.title()));
      document.add(new StoredField(SearchField.HEADING.id(), opening ? "" : heading));
      document.add(new StoredField(TRAIL, String.join(TRAIL_SEPARATOR, trail)));
      document.add(new StoredField(TEXT, text));
      document.add(new StoredField(KIND, page.kind().id()));
      document.add(new StoredField(STATUS, status.id()));
      return document;
    }
  }
}
