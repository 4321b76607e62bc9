package dev.handbook.search.analysis;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * How the texts of a language become search terms.
 *
 * <p>It happens in two steps, in the index as in the browser: the scanner and a first chain of
 * filters make <em>words</em> as a reader would write them; a second chain makes of each word, by
 * itself, the <em>term</em> that is searched.
 *
 * @param id of the language, such as {@code en}
 * @param script name of the browser's script for it
 * @param words makes words of tokens
 * @param terms makes terms of words, one of each
 * @param fillers words that say little in a query, such as those a question is made of
 */
public record Language(
    String id,
    String script,
    UnaryOperator<TokenStream> words,
    UnaryOperator<TokenStream> terms,
    Set<String> fillers) {
  public Language {
    fillers = Set.copyOf(fillers);
  }

  /**
   * Whether it tells the words of a script apart. Lucene's scanner does so where blanks stand
   * between words; pairs of characters serve for the scripts of East Asia, and nothing here for
   * those of South-East Asia.
   */
  public boolean reads(Character.UnicodeScript written) {
    return switch (written) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> script.equals("cjk");
      case THAI, LAO, KHMER, MYANMAR -> false;
      default -> true;
    };
  }

  /** What is typed for letters with strokes; see {@link FoldFilter}. */
  public Map<String, String> plainLetters() {
    Map<String, String> letters = new TreeMap<>();
    for (String stroke : FoldFilter.STROKES.split(" ")) {
      letters.put(stroke.substring(0, 1), stroke.substring(1));
    }
    return letters;
  }

  /** From text to words. */
  public Analyzer wordAnalyzer() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = new StandardTokenizer();
        return new TokenStreamComponents(tokenizer, words.apply(new WordPartsFilter(tokenizer)));
      }
    };
  }

  /** From text to terms. */
  public Analyzer termAnalyzer() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = new StandardTokenizer();
        return new TokenStreamComponents(
            tokenizer, terms.apply(words.apply(new WordPartsFilter(tokenizer))));
      }
    };
  }

  /** From one word to its term. */
  Analyzer stemmer() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = new KeywordTokenizer();
        return new TokenStreamComponents(tokenizer, terms.apply(tokenizer));
      }
    };
  }
}
