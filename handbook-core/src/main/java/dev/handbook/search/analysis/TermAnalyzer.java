package dev.handbook.search.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Makes search terms of texts, outside of indexing. Not for use by several threads at once. */
public final class TermAnalyzer implements AutoCloseable {
  private final Analyzer words;
  private final Analyzer stemmer;

  public TermAnalyzer(Language language) {
    this.words = language.wordAnalyzer();
    this.stemmer = language.stemmer();
  }

  /**
   * A word and its term.
   *
   * @param position counted from 0; a word too long to be indexed leaves a gap
   * @param start offset in the text
   * @param end offset behind the word
   * @param part whether it is a part of the word before it that has the same place
   */
  public record Token(String word, String term, int position, int start, int end, boolean part) {}

  /** The words and terms of a text. */
  public List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = words.tokenStream("text", SignedWords.joined(text))) {
      CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      int position = -1;
      stream.reset();
      while (stream.incrementToken()) {
        position += step.getPositionIncrement();
        tokens.add(
            new Token(
                word.toString(),
                "",
                position,
                offset.startOffset(),
                offset.endOffset(),
                step.getPositionIncrement() == 0));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tokens.stream()
        .map(
            token ->
                new Token(
                    token.word(),
                    stem(token.word()),
                    token.position(),
                    token.start(),
                    token.end(),
                    token.part()))
        .toList();
  }

  /** The words and terms of a text, without parts of words. */
  public List<Token> whole(String text) {
    return of(text).stream().filter(token -> !token.part()).toList();
  }

  /** The term of a word. */
  public String stem(String word) {
    try (TokenStream stream = stemmer.tokenStream("word", word)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      String stemmed = stream.incrementToken() ? term.toString() : word;
      stream.end();
      return stemmed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    words.close();
    stemmer.close();
  }
}
