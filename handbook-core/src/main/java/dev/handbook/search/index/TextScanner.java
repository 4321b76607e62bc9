package dev.handbook.search.index;

import dev.handbook.search.analysis.Language;
import dev.handbook.search.analysis.SignedWords;
import dev.handbook.search.index.WordTable.Word;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Cuts texts into words. Most of what stands between two blanks is letters and digits of ASCII with
 * marks around them, of which every language here makes the same words: they are cut here and
 * looked up where they lie. What needs Unicode's rules or a language's own goes to its analyzer,
 * which would find the same words in the rest, through five objects and for several times the time.
 */
final class TextScanner implements AutoCloseable {
  /** The scanner of the analyzers cuts what is longer. */
  private static final int LONGEST = 255;

  /** What a character is; all others go to the analyzer, and the underscore, which joins. */
  private static final byte[] KINDS = new byte[0x7F];

  private static final byte BLANK = 1;
  private static final byte LETTER = 2;

  /** Ends a word. */
  private static final byte MARK = 3;

  /** Ends a word, too, unless it stands within one. */
  private static final byte JOINT = 4;

  static {
    Arrays.fill(KINDS, '!', KINDS.length, MARK);
    Arrays.fill(KINDS, '0', '9' + 1, LETTER);
    Arrays.fill(KINDS, 'A', 'Z' + 1, LETTER);
    Arrays.fill(KINDS, 'a', 'z' + 1, LETTER);
    ".:,;'".chars().forEach(joint -> KINDS[joint] = JOINT);
    KINDS['_'] = 0;
    KINDS[' '] = BLANK;
    KINDS['\n'] = BLANK;
  }

  private final Analyzer analyzer;
  private final WordTable table;
  private char[] text = new char[1 << 12];
  private Word[] found = new Word[1 << 10];
  private Word[] different = new Word[found.length];
  private int[] steps = new int[found.length];
  private int count;
  private int once;
  private int texts;

  /**
   * Scans texts of a language.
   *
   * @param table of the words
   */
  TextScanner(Language language, WordTable table) {
    this.analyzer = language.wordAnalyzer();
    this.table = table;
  }

  /**
   * A text as words.
   *
   * @param steps the distances between their positions
   * @param different each word once
   */
  record Tokens(Word[] words, int[] steps, Word[] different) {
    static final Tokens NONE = new Tokens(new Word[0], new int[0], new Word[0]);

    /** As Lucene counts it: words at one place count once. */
    int length() {
      int length = 0;
      for (int step : steps) {
        length += step > 0 ? 1 : 0;
      }
      return length;
    }
  }

  /** The words of a text. */
  Tokens scan(String whole) throws IOException {
    int length = whole.length();
    if (length > text.length) {
      text = new char[length + length / 2];
    }
    whole.getChars(0, length, text, 0);
    texts++;
    count = 0;
    once = 0;
    for (int at = 0; at < length; ) {
      int odd = plain(at, length);
      words(at, odd);
      at = odd;
      while (at < length && plain(at, blank(at, length)) == at) {
        at = blank(at, length);
      }
      if (at > odd) {
        analyse(whole.substring(odd, at));
      }
    }
    return new Tokens(
        Arrays.copyOf(found, count), Arrays.copyOf(steps, count), Arrays.copyOf(different, once));
  }

  /** The place behind the next blank. */
  private int blank(int from, int end) {
    for (int i = from; i < end; i++) {
      if (kind(text[i]) == BLANK) {
        return i + 1;
      }
    }
    return end;
  }

  /** As far as everything between blanks is plain. */
  private int plain(int from, int end) {
    int behindBlank = from;
    for (int i = from; i < end; i++) {
      char c = text[i];
      int kind = kind(c);
      if (kind == BLANK) {
        if (i - behindBlank > LONGEST) {
          return behindBlank;
        }
        behindBlank = i + 1;
      } else if (kind == 0
          || kind == JOINT && joins(i, from, end)
          || i > from && (kind == LETTER ? hump(i) : signed(c, text[i - 1]))) {
        return behindBlank;
      }
    }
    return end - behindBlank > LONGEST ? behindBlank : end;
  }

  /** A capital within a word: perhaps words put together. */
  private boolean hump(int place) {
    char c = text[place];
    char before = text[place - 1];
    return c <= 'Z'
        && c >= 'A'
        && (before >= 'a' || before >= '0' && before <= '9')
        && kind(before) == LETTER;
  }

  /** A sign that may belong to the word before it. */
  private static boolean signed(char c, char before) {
    return (c == '+' || c == '#') && kind(before) == LETTER;
  }

  private static int kind(char c) {
    return c < KINDS.length ? KINDS[c] : 0;
  }

  private boolean joins(int place, int from, int end) {
    return place > from
        && place + 1 < end
        && kind(text[place - 1]) == LETTER
        && kind(text[place + 1]) == LETTER;
  }

  /** Finds the words of a plain stretch. */
  private void words(int from, int end) {
    int begin = from;
    int hash = 0;
    for (int i = from; i < end; i++) {
      char c = text[i];
      if (KINDS[c] == LETTER) {
        if (c >= 'A' && c <= 'Z') {
          c += 'a' - 'A';
          text[i] = c;
        }
        hash = WordTable.hash(hash, c);
      } else {
        if (i > begin) {
          add(table.of(text, begin, i - begin, hash), 1);
        }
        begin = i + 1;
        hash = 0;
      }
    }
    if (end > begin) {
      add(table.of(text, begin, end - begin, hash), 1);
    }
  }

  private void analyse(String stretch) throws IOException {
    try (TokenStream stream = analyzer.tokenStream("text", SignedWords.joined(stretch))) {
      CharTermAttribute letters = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        add(table.of(letters.buffer(), letters.length()), step.getPositionIncrement());
      }
      stream.end();
    }
  }

  private void add(Word word, int step) {
    if (count == found.length) {
      found = Arrays.copyOf(found, count * 2);
      different = Arrays.copyOf(different, count * 2);
      steps = Arrays.copyOf(steps, count * 2);
    }
    found[count] = word;
    steps[count++] = step;
    if (word.lastText != texts) {
      word.lastText = texts;
      different[once++] = word;
    }
  }

  @Override
  public void close() {
    analyzer.close();
  }
}
