package dev.handbook.search;

import dev.handbook.search.WordTable.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.IndexableFieldType;

/**
 * Makes words and terms of the texts of sections while they are indexed: each text is scanned once
 * for all fields that have it, each word is stemmed once for the whole handbook. The words are
 * counted on the way. For one thread.
 */
final class TextAnalysis implements AutoCloseable {
  private final Analyzer analyzer;
  private final Terms stemmer;
  private final WordTable words;
  private final List<Word> onPage = new ArrayList<>();

  /** Words by the numbers that they had in an earlier run. */
  private Word[] former = new Word[0];

  private final Map<String, Replay> streams = new HashMap<>();
  private String latestTitle = "";
  private Tokens latest;
  private int texts;
  private int sections;

  TextAnalysis(Language language) {
    this.analyzer = language.wordAnalyzer();
    this.stemmer = new Terms(language);
    this.words = new WordTable(stemmer::stem);
    this.latest = new Tokens(new Word[0], new int[0], new Word[0]);
  }

  /**
   * A text as words.
   *
   * @param steps the distances between their positions
   * @param different each word once
   */
  private record Tokens(Word[] words, int[] steps, Word[] different) {}

  /** How often a word is written, and its term. */
  record Count(String word, String term, int sections) {}

  /** The section with its texts as terms. */
  Document analysed(Document section) throws IOException {
    Document analysed = new Document();
    Map<String, Tokens> known = new IdentityHashMap<>();
    sections++;
    for (IndexableField field : section) {
      boolean searched = field.fieldType().indexOptions() != IndexOptions.NONE;
      if (!searched || !field.fieldType().tokenized()) {
        analysed.add(field);
        continue;
      }
      Tokens tokens = tokens(field, known);
      if (field.name().equals(SectionDocuments.WORDS)) {
        count(tokens);
      } else {
        String forms = field.name() + SearchField.FORMS;
        analysed.add(replayed(field.name(), tokens, false, field.fieldType()));
        analysed.add(replayed(forms, tokens, true, SectionDocuments.COUNTED));
      }
    }
    return analysed;
  }

  private Field replayed(String name, Tokens tokens, boolean forms, IndexableFieldType type) {
    Replay stream = streams.computeIfAbsent(name, none -> new Replay(forms));
    stream.tokens = tokens;
    return new Field(name, stream, type);
  }

  private Tokens tokens(IndexableField field, Map<String, Tokens> known) throws IOException {
    String text = field.stringValue();
    if (field.name().equals(SearchField.TITLE.id())) {
      // All sections of a page have the same.
      if (!text.equals(latestTitle)) {
        latestTitle = text;
        latest = scan(text);
      }
      return latest;
    }
    Tokens tokens = known.get(text);
    if (tokens == null) {
      tokens = scan(text);
      known.put(text, tokens);
    }
    return tokens;
  }

  private Tokens scan(String text) throws IOException {
    Word[] found = new Word[Math.max(8, text.length() / 5)];
    Word[] different = new Word[found.length];
    int[] steps = new int[found.length];
    int count = 0;
    int once = 0;
    texts++;
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      CharTermAttribute letters = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
          different = Arrays.copyOf(different, count * 2);
          steps = Arrays.copyOf(steps, count * 2);
        }
        Word word = words.of(letters.buffer(), letters.length());
        found[count] = word;
        steps[count++] = step.getPositionIncrement();
        if (word.lastText != texts) {
          word.lastText = texts;
          different[once++] = word;
        }
      }
      stream.end();
    }
    return new Tokens(
        Arrays.copyOf(found, count), Arrays.copyOf(steps, count), Arrays.copyOf(different, once));
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
    return words.all().stream().map(word -> new String[] {word.text, word.stem}).toList();
  }

  /** All words in the order of their code points, with the number of sections that have each. */
  List<Count> counts() {
    List<Count> counts = new ArrayList<>();
    for (Word word : words.all()) {
      if (word.sections > 0) {
        counts.add(new Count(word.text, word.stem, word.sections));
      }
    }
    counts.sort((a, b) -> CodePoints.compare(a.word(), b.word()));
    return counts;
  }

  @Override
  public void close() {
    analyzer.close();
    stemmer.close();
  }

  /** Hands to Lucene what is known already: terms, or the forms of words, each but once. */
  private static final class Replay extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final boolean forms;
    private Tokens tokens;
    private int next;

    Replay(boolean forms) {
      this.forms = forms;
    }

    @Override
    public void reset() {
      next = 0;
    }

    @Override
    public boolean incrementToken() {
      Word[] words = forms ? tokens.different() : tokens.words();
      if (next == words.length) {
        return false;
      }
      term.setBytesRef(forms ? words[next].form : words[next].term);
      step.setPositionIncrement(forms ? 1 : tokens.steps()[next]);
      next++;
      return true;
    }
  }
}
