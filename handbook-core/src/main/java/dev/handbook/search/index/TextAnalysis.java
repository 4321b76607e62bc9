package dev.handbook.search.index;

import dev.handbook.search.analysis.Language;
import dev.handbook.search.analysis.TermAnalyzer;
import dev.handbook.search.index.TextScanner.Tokens;
import dev.handbook.search.index.WordTable.Word;
import dev.handbook.search.section.CodePoints;
import dev.handbook.search.section.SearchField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.IndexableFieldType;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;

/**
 * Makes words and terms of the texts of sections while they are indexed: each text is scanned once
 * for all fields that have it, each word is stemmed once for the whole handbook. The words are
 * counted on the way. For one thread.
 */
public final class TextAnalysis implements AutoCloseable {
  private final TermAnalyzer stemmer;
  private final WordTable words;
  private final TextScanner scanner;
  private final List<Word> onPage = new ArrayList<>();

  /** Words by the numbers that they had in an earlier run. */
  private Word[] former = new Word[0];

  private final Map<String, Mark> marks = new HashMap<>();
  private final PostingsBuffer places;
  private String latestTitle = "";
  private Tokens latest = Tokens.NONE;
  private int sections;

  /** Analyses texts of a language; what it gathers takes 48 MB of memory at most. */
  TextAnalysis(Language language) {
    this(language, 48 << 20);
  }

  TextAnalysis(Language language, long limit) {
    this.stemmer = new TermAnalyzer(language);
    this.words = new WordTable(stemmer::stem);
    this.scanner = new TextScanner(language, words);
    this.places = new PostingsBuffer(words, limit);
  }

  /** How often a word is written, and its term. */
  public record Count(String word, String term, int sections) {}

  /** The section as Lucene takes it; where its words stand is gathered on the way. */
  private Document analysed(Document section) throws IOException {
    Document analysed = new Document();
    Map<String, Tokens> scanned = new IdentityHashMap<>();
    sections++;
    places.beginSection();
    for (IndexableField field : section) {
      boolean searched = field.fieldType().indexOptions() != IndexOptions.NONE;
      if (!searched || !field.fieldType().tokenized()) {
        analysed.add(field);
        continue;
      }
      Tokens tokens = tokens(field, scanned);
      if (field.name().equals(SectionDocuments.WORDS)) {
        count(tokens);
      } else {
        SearchField known = SearchField.of(field.name());
        places.add(known, tokens.words(), tokens.steps(), tokens.different());
        analysed.add(marked(field.name(), tokens, field.fieldType()));
        analysed.add(marked(known.forms(), tokens, SectionDocuments.COUNTED));
      }
    }
    return analysed;
  }

  private Field marked(String name, Tokens tokens, IndexableFieldType type) {
    Mark mark = marks.computeIfAbsent(name, none -> new Mark());
    mark.tokens = tokens;
    return new Field(name, mark, type);
  }

  /**
   * Makes an index of the documents that come from here. Lucene sees one word of each text; its
   * lists come from the places gathered, its norms from the texts' lengths.
   */
  IndexWriterConfig configured(IndexWriterConfig config) {
    return config
        .setCodec(places.codec())
        .setSimilarity(
            new BM25Similarity() {
              @Override
              public long computeNorm(FieldInvertState state) {
                return SmallFloat.intToByte4(marks.get(state.getName()).tokens.length());
              }
            });
  }

  /** Adds a section to an index that was configured here. */
  void add(Document section, IndexWriter writer) throws IOException {
    writer.addDocument(analysed(section));
    if (places.many()) {
      writer.flush();
    }
  }

  private Tokens tokens(IndexableField field, Map<String, Tokens> scanned) throws IOException {
    String text = field.stringValue();
    if (field.name().equals(SearchField.TITLE.id())) {
      // All sections of a page have the same.
      if (!text.equals(latestTitle)) {
        latestTitle = text;
        latest = scanner.scan(text);
      }
      return latest;
    }
    Tokens tokens = scanned.get(text);
    if (tokens == null) {
      tokens = scanner.scan(text);
      scanned.put(text, tokens);
    }
    return tokens;
  }

  private void count(Tokens tokens) {
    for (Word word : tokens.different()) {
      if (word.lastSection != sections) {
        word.lastSection = sections;
        word.sections++;
        if (word.ofPage++ == 0) {
          onPage.add(word);
        }
      }
    }
  }

  /** Ends a page: its words by number, and in how many of its sections each stands. */
  PageWords endPage(String key) {
    int[] numbers = new int[onPage.size()];
    int[] sections = new int[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      Word word = onPage.get(i);
      numbers[i] = word.number;
      sections[i] = word.ofPage;
      word.ofPage = 0;
    }
    onPage.clear();
    return new PageWords(key, numbers, sections);
  }

  /** Counts the words of a page that was analysed by an earlier run, under that run's numbers. */
  PageWords takeOver(PageWords page, List<String[]> table) {
    if (former.length != table.size()) {
      former = new Word[table.size()];
    }
    int[] numbers = new int[page.words().length];
    for (int i = 0; i < numbers.length; i++) {
      int number = page.words()[i];
      if (former[number] == null) {
        former[number] = words.of(table.get(number)[0], table.get(number)[1]);
      }
      former[number].sections += page.sections()[i];
      numbers[i] = former[number].number;
    }
    return new PageWords(page.key(), numbers, page.sections());
  }

  /** All words by number, each with its term. */
  List<String[]> table() {
    return words.all().stream().map(word -> new String[] {word.text, word.term.text}).toList();
  }

  /** All words in the order of their code points, with the number of sections that have each. */
  List<Count> counts() {
    List<Count> counts = new ArrayList<>();
    for (Word word : words.all()) {
      if (word.sections > 0) {
        counts.add(new Count(word.text, word.term.text, word.sections));
      }
    }
    counts.sort((a, b) -> CodePoints.compare(a.word(), b.word()));
    return counts;
  }

  @Override
  public void close() {
    scanner.close();
    stemmer.close();
  }

  /** Stands for a text whose words are in {@link PostingsBuffer}: one word if it has any. */
  private static final class Mark extends TokenStream {
    private static final BytesRef ANY = new BytesRef("*");

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private Tokens tokens;
    private boolean done;

    @Override
    public void reset() {
      done = tokens.words().length == 0;
    }

    @Override
    public boolean incrementToken() {
      if (done) {
        return false;
      }
      term.setBytesRef(ANY);
      step.setPositionIncrement(1);
      done = true;
      return true;
    }
  }
}
