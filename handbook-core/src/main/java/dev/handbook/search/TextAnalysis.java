package dev.handbook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
import org.apache.lucene.util.BytesRef;

/**
 * Makes words and terms of the texts of sections while they are indexed: each text is scanned once
 * for all fields that have it, each word is stemmed once for the whole handbook. The words are
 * counted on the way. For one thread.
 */
final class TextAnalysis implements AutoCloseable {
  private final Analyzer analyzer;
  private final Terms terms;
  private final Map<String, Word> words = new HashMap<>();
  private final List<Word> numbered = new ArrayList<>();
  private final List<Word> onPage = new ArrayList<>();
  private final Map<String, Replay> streams = new HashMap<>();
  private String latestTitle = "";
  private Tokens latest = new Tokens(new Word[0], new int[0]);

  TextAnalysis(Language language) {
    this.analyzer = language.wordAnalyzer();
    this.terms = new Terms(language);
  }

  /** A word of the handbook and its term. */
  private static final class Word {
    private final int number;
    private final String text;
    private final String stem;
    private final BytesRef term;
    private final BytesRef form;
    private int sections;
    private int ofPage;
    private Document last;

    Word(int number, String text, String stem) {
      this.number = number;
      this.text = text;
      this.stem = stem;
      this.term = new BytesRef(stem);
      this.form = text.equals(stem) ? term : new BytesRef(text);
    }

    private BytesRef term() {
      return term;
    }

    private BytesRef form() {
      return form;
    }
  }

  /** A text as words; steps are the distances between their positions. */
  private record Tokens(Word[] words, int[] steps) {}

  /** How often a word is written, and its term. */
  record Count(String word, String term, int sections) {}

  /** The section with its texts as terms. */
  Document analysed(Document section) throws IOException {
    Document analysed = new Document();
    Map<String, Tokens> known = new HashMap<>();
    for (IndexableField field : section) {
      boolean searched = field.fieldType().indexOptions() != IndexOptions.NONE;
      if (!searched || !field.fieldType().tokenized()) {
        analysed.add(field);
        continue;
      }
      Tokens tokens = tokens(field, known);
      if (field.name().equals(SectionDocuments.WORDS)) {
        count(tokens, section);
      } else {
        analysed.add(replayed(field.name(), tokens, Word::term, field.fieldType()));
        String forms = field.name() + SearchField.FORMS;
        analysed.add(replayed(forms, tokens, Word::form, SectionDocuments.COUNTED));
      }
    }
    return analysed;
  }

  private Field replayed(
      String name, Tokens tokens, Function<Word, BytesRef> bytes, IndexableFieldType type) {
    Replay stream = streams.computeIfAbsent(name, none -> new Replay(bytes));
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
    int[] steps = new int[found.length];
    int count = 0;
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
          steps = Arrays.copyOf(steps, count * 2);
        }
        found[count] = word(word.toString());
        steps[count++] = step.getPositionIncrement();
      }
      stream.end();
    }
    return new Tokens(Arrays.copyOf(found, count), Arrays.copyOf(steps, count));
  }

  private Word word(String text) {
    Word word = words.get(text);
    return word == null ? word(text, terms.stem(text)) : word;
  }

  private Word word(String text, String stem) {
    Word word = words.get(text);
    if (word == null) {
      word = new Word(numbered.size(), text, stem);
      words.put(text, word);
      numbered.add(word);
    }
    return word;
  }

  private void count(Tokens tokens, Document section) {
    for (Word word : tokens.words()) {
      if (word.last != section) {
        word.last = section;
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
    int[] numbers = new int[page.words().length];
    for (int i = 0; i < numbers.length; i++) {
      String[] known = table.get(page.words()[i]);
      Word word = word(known[0], known[1]);
      word.sections += page.sections()[i];
      numbers[i] = word.number;
    }
    return new PageWords(page.key(), numbers, page.sections());
  }

  /** All words by number, each with its term. */
  List<String[]> table() {
    return numbered.stream().map(word -> new String[] {word.text, word.stem}).toList();
  }

  /** All words in the order of their code points, with the number of sections that have each. */
  List<Count> counts() {
    List<Count> counts = new ArrayList<>();
    words.forEach(
        (text, word) -> {
          if (word.sections > 0) {
            counts.add(new Count(text, word.stem, word.sections));
          }
        });
    counts.sort((a, b) -> CodePoints.compare(a.word(), b.word()));
    return counts;
  }

  @Override
  public void close() {
    analyzer.close();
    terms.close();
  }

  /** Hands terms, or the words they were made of, to Lucene that are known already. */
  private static final class Replay extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final Function<Word, BytesRef> bytes;
    private Tokens tokens;
    private int next;

    Replay(Function<Word, BytesRef> bytes) {
      this.bytes = bytes;
    }

    @Override
    public void reset() {
      next = 0;
    }

    @Override
    public boolean incrementToken() {
      if (next == tokens.words().length) {
        return false;
      }
      term.setBytesRef(bytes.apply(tokens.words()[next]));
      step.setPositionIncrement(tokens.steps()[next]);
      next++;
      return true;
    }
  }
}
