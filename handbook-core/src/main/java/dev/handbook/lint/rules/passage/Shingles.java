package dev.handbook.lint.rules.passage;

import dev.handbook.model.Block;
import java.util.Arrays;
import java.util.List;

/** Runs of words, hashed: pages that have many of them in common say much the same. */
public final class Shingles {
  private static final int FEWEST_WORDS = 60;
  private static final long NO_WORD = 1125899906842597L;

  /** What {@link #small} says of the characters that nearly all text is of. */
  private static final char[] ASCII = new char[128];

  static {
    for (char c = 0; c < ASCII.length; c++) {
      ASCII[c] = small(c);
    }
  }

  private Shingles() {}

  /** The runs of so many words of a page, hashed, in their order; none of a page of few words. */
  static long[] runs(List<Block> passages, int length) {
    long[] words = words(passages);
    if (words.length < FEWEST_WORDS) {
      return new long[0];
    }
    long[] runs = new long[words.length - length + 1];
    for (int i = 0; i < runs.length; i++) {
      long run = 17;
      for (int j = i; j < i + length; j++) {
        run = mix(run * 31 + words[j]);
      }
      runs[i] = run;
    }
    return runs;
  }

  /** Sorted, each once. */
  static long[] distinct(long[] runs) {
    long[] sorted = runs.clone();
    Arrays.sort(sorted);
    int kept = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[kept++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, kept);
  }

  /** A hash of words one after the other, as {@link #runs} makes it. */
  public static long run(List<String> words) {
    long run = 17;
    for (String word : words) {
      run = mix(run * 31 + hash(word));
    }
    return run;
  }

  /** The hashes of the words of a page one after the other, letter case left aside. */
  private static long[] words(List<Block> passages) {
    long[] words = new long[256];
    int count = 0;
    for (Block block : passages) {
      char[] letters = block.text().toCharArray();
      if (words.length <= count + letters.length) {
        words = Arrays.copyOf(words, count + letters.length + words.length);
      }
      long hash = NO_WORD;
      for (char c : letters) {
        int small = c < ASCII.length ? ASCII[c] : small(c);
        if (small != 0) {
          hash = 31 * hash + small;
        } else if (hash != NO_WORD) {
          words[count++] = mix(hash);
          hash = NO_WORD;
        }
      }
      if (hash != NO_WORD) {
        words[count++] = mix(hash);
      }
    }
    return Arrays.copyOf(words, count);
  }

  /** The small letter of a letter or digit; 0 for what is neither and stands between words. */
  private static char small(char c) {
    boolean ofWord = Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    return ofWord ? Character.toLowerCase(c) : 0;
  }

  private static long hash(String word) {
    long hash = NO_WORD;
    for (int i = 0; i < word.length(); i++) {
      hash = 31 * hash + word.charAt(i);
    }
    return mix(hash);
  }

  /** Spreads the bits of a number, so that numbers near each other are far apart. */
  public static long mix(long value) {
    long mixed = (value ^ (value >>> 33)) * 0xff51afd7ed558ccdL;
    return mixed ^ (mixed >>> 33);
  }
}
