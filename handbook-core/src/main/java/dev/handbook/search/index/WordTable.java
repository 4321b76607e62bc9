package dev.handbook.search.index;

import dev.handbook.search.section.SearchField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.util.BytesRef;

/**
 * The different words of a handbook. A word is looked up wherever it stands, and by its letters as
 * they come from the scanner: to make a text of them for a map would cost as much again.
 */
final class WordTable {
  private final UnaryOperator<String> stemmer;
  private final List<Word> words = new ArrayList<>();
  private final Map<String, Stem> stems = new HashMap<>();
  private Word[] slots = new Word[1 << 12];

  /** Of each slot the hash of its word: most looks at a wrong one end here. */
  private int[] hashes = new int[slots.length];

  /**
   * Begins an empty table.
   *
   * @param stemmer makes terms of words
   */
  WordTable(UnaryOperator<String> stemmer) {
    this.stemmer = stemmer;
  }

  /** The term of some words, and where it stands in each {@link SearchField}. */
  static final class Stem {
    final String text;
    final BytesRef bytes;
    final PostingsList[] places = new PostingsList[SearchField.values().length];

    private Stem(String text) {
      this.text = text;
      this.bytes = new BytesRef(text);
    }
  }

  /** A word and its term. */
  static final class Word {
    final int number;
    final String text;
    final Stem term;
    final BytesRef form;
    private final char[] letters;
    private final int hash;

    /** In how many sections it stands. */
    int sections;

    /** In how many sections of the page that is being counted. */
    int ofPage;

    /** The last text and the last section in which it was seen, by their numbers. */
    int lastText;

    int lastSection;

    /** Where it stands in each {@link SearchField}. */
    final PostingsList[] places = new PostingsList[SearchField.values().length];

    private Word(int number, String text, Stem term) {
      this.number = number;
      this.text = text;
      this.term = term;
      this.form = text.equals(term.text) ? term.bytes : new BytesRef(text);
      this.letters = text.toCharArray();
      this.hash = hash(letters, letters.length);
    }
  }

  /** The hash of some letters and the next one; of none it is 0. */
  static int hash(int before, char next) {
    return 31 * before + next;
  }

  private static int hash(char[] letters, int length) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = hash(hash, letters[i]);
    }
    return hash;
  }

  /** The word of the first letters. */
  Word of(char[] letters, int length) {
    return of(letters, 0, length, hash(letters, length));
  }

  /** The word of some letters whose hash is known. */
  Word of(char[] letters, int from, int length, int hash) {
    int slot = slot(letters, from, length, hash);
    if (slots[slot] != null) {
      return slots[slot];
    }
    String text = new String(letters, from, length);
    return add(slot, word(text, stemmer.apply(text)));
  }

  /** A word whose term is known. */
  Word of(String text, String stem) {
    Word word = word(text, stem);
    int slot = slot(word.letters, 0, word.letters.length, word.hash);
    return slots[slot] != null ? slots[slot] : add(slot, word);
  }

  private Word word(String text, String stem) {
    return new Word(words.size(), text, stems.computeIfAbsent(stem, Stem::new));
  }

  /** Where a word is, or is to be. */
  private int slot(char[] letters, int from, int length, int hash) {
    int slot = (hash ^ hash >>> 16) & slots.length - 1;
    while (slots[slot] != null
        && (hashes[slot] != hash || !is(slots[slot].letters, letters, from, length))) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  private static boolean is(char[] known, char[] letters, int from, int length) {
    if (known.length != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (known[i] != letters[from + i]) {
        return false;
      }
    }
    return true;
  }

  private Word add(int slot, Word word) {
    words.add(word);
    put(slot, word);
    if (words.size() > slots.length / 2) {
      slots = new Word[slots.length * 2];
      hashes = new int[slots.length];
      for (Word each : words) {
        put(slot(each.letters, 0, each.letters.length, each.hash), each);
      }
    }
    return word;
  }

  private void put(int slot, Word word) {
    slots[slot] = word;
    hashes[slot] = word.hash;
  }

  /** Makes all places empty. */
  void forgetPlaces() {
    words.forEach(word -> Arrays.fill(word.places, null));
    stems.values().forEach(stem -> Arrays.fill(stem.places, null));
  }

  /** All words by number. */
  List<Word> all() {
    return Collections.unmodifiableList(words);
  }
}
