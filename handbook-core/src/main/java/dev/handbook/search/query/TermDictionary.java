package dev.handbook.search.query;

import dev.handbook.search.index.SectionDocuments;
import dev.handbook.search.index.TextAnalysis;
import dev.handbook.search.section.CodePoints;
import dev.handbook.search.section.SearchField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/**
 * All terms of an index, in the order of their code points, and the two ways in which a query takes
 * further terms from them: completing the word that is being typed, and correcting one that does
 * not exist. Both look at a bounded stretch of the terms, because the browser has to load it.
 */
public final class TermDictionary {
  /** How many terms complete a word. */
  static final int COMPLETIONS = 8;

  /** Letters that a completed word needs at least. */
  public static final int SHORTEST_PREFIX = 2;

  /** From here on there are ideographs, kana and other characters that are words by themselves. */
  static final int FIRST_IDEOGRAPH = 0x2e80;

  /** How many letters of an inflected word may be missing in its term when it is completed. */
  static final int SHORTER_BY = 4;

  /** How many terms stand in for a word that does not exist. */
  static final int CORRECTIONS = 3;

  /** How many of the words are kept of which a term was made. */
  static final int SURFACES = 8;

  /** Words with fewer letters are not corrected. */
  static final int SHORTEST_CORRECTED = 3;

  /** Words with more letters may be two slips away. */
  static final int LONG_WORD = 5;

  /** More terms with one first letter than these, and corrections keep two letters. */
  public static final int CROWDED_LETTER = 4000;

  private final String[] terms;
  private final int[] weights;
  private final List<List<String>> surfaces;

  /**
   * A term that exists.
   *
   * @param weight in how many pages (title, keywords) and sections (heading, body) it stands
   * @param surfaces words of which it was made, most frequent first, at most {@link #SURFACES}
   */
  public record Entry(String term, int weight, List<String> surfaces) {
    public Entry {
      surfaces = List.copyOf(surfaces);
    }

    /** The word, if it is one of several of which the term was made; else nothing. */
    String form(String word) {
      return surfaces.size() > 1 && surfaces.contains(word) ? word : "";
    }

    private boolean writtenWith(String beginning) {
      return surfaces.stream().anyMatch(surface -> surface.startsWith(beginning));
    }
  }

  /**
   * A term that may have been meant.
   *
   * @param surface the word of it that is nearest to what was typed
   */
  record Correction(Entry entry, String surface, int distance) {}

  private TermDictionary(String[] terms, int[] weights, List<List<String>> surfaces) {
    this.terms = terms;
    this.weights = weights;
    this.surfaces = surfaces;
  }

  /**
   * Reads the terms of an index with a single segment.
   *
   * @param words of the indexed texts, in the order of their code points
   */
  public static TermDictionary read(LeafReader reader, List<TextAnalysis.Count> words)
      throws IOException {
    TreeMap<String, Integer> weights = new TreeMap<>(CodePoints::compare);
    NumericDocValues pages = reader.getNumericDocValues(SectionDocuments.PAGE);
    int[] pageOf = new int[reader.maxDoc()];
    for (int doc = 0; doc < pageOf.length && pages != null; doc++) {
      pageOf[doc] = pages.advanceExact(doc) ? (int) pages.longValue() : doc;
    }
    for (SearchField field : SearchField.values()) {
      if (reader.terms(field.id()) == null) {
        continue;
      }
      TermsEnum each = reader.terms(field.id()).iterator();
      PostingsEnum postings = null;
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        int count = each.docFreq();
        if (field.pageWide()) {
          postings = each.postings(postings, PostingsEnum.NONE);
          count = countPages(postings, pageOf);
        }
        weights.merge(term.utf8ToString(), count, Integer::sum);
      }
    }
    Map<String, List<String>> surfaces = surfaces(words);
    String[] terms = weights.keySet().toArray(String[]::new);
    return new TermDictionary(
        terms,
        weights.values().stream().mapToInt(Integer::intValue).toArray(),
        Arrays.stream(terms).map(term -> surfaces.getOrDefault(term, List.of(term))).toList());
  }

  private static int countPages(PostingsEnum postings, int[] pageOf) throws IOException {
    int pages = 0;
    int last = -1;
    for (int doc = postings.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = postings.nextDoc()) {
      if (pageOf[doc] != last) {
        last = pageOf[doc];
        pages++;
      }
    }
    return pages;
  }

  /** The most frequent words of each term; of equally frequent ones the first in order. */
  private static Map<String, List<String>> surfaces(List<TextAnalysis.Count> words) {
    Map<String, List<TextAnalysis.Count>> byTerm = new HashMap<>();
    for (TextAnalysis.Count word : words) {
      byTerm.computeIfAbsent(word.term(), term -> new ArrayList<>(1)).add(word);
    }
    Map<String, List<String>> surfaces = new HashMap<>();
    byTerm.forEach(
        (term, written) ->
            surfaces.put(
                term,
                written.stream()
                    .sorted(Comparator.comparingInt(TextAnalysis.Count::sections).reversed())
                    .limit(SURFACES)
                    .map(TextAnalysis.Count::word)
                    .toList()));
    return surfaces;
  }

  /** How many terms there are. */
  public int size() {
    return terms.length;
  }

  /** The term at a place, counted from 0. */
  public Entry at(int index) {
    return new Entry(terms[index], weights[index], surfaces.get(index));
  }

  /** Whether a term exists. */
  boolean contains(String term) {
    return find(term).isPresent();
  }

  /** The entry of a term, if it exists. */
  Optional<Entry> find(String term) {
    int index = Arrays.binarySearch(terms, term, CodePoints::compare);
    return index < 0 ? Optional.empty() : Optional.of(at(index));
  }

  /**
   * The terms that complete a word, most frequent first. A term counts when it begins with what was
   * typed, or when it is at most {@link #SHORTER_BY} letters shorter and its usual word does.
   *
   * @param typed the word as far as it was typed, not stemmed
   */
  public List<Entry> completions(String typed) {
    int length = typed.codePointCount(0, typed.length());
    if (length < SHORTEST_PREFIX && !ideograph(typed)) {
      return List.of();
    }
    List<Entry> found = new ArrayList<>();
    for (int shorter = 1; shorter <= SHORTER_BY && shorter < typed.length(); shorter++) {
      int index =
          Arrays.binarySearch(
              terms, typed.substring(0, typed.length() - shorter), CodePoints::compare);
      if (index >= 0 && at(index).writtenWith(typed)) {
        found.add(at(index));
      }
    }
    for (int i = floor(typed); i < terms.length && terms[i].startsWith(typed); i++) {
      found.add(at(i));
    }
    return found.stream()
        .sorted(
            Comparator.comparingInt(Entry::weight)
                .reversed()
                .thenComparing(Entry::term, CodePoints::compare))
        .limit(COMPLETIONS)
        .toList();
  }

  /** Whether a word has a character of a script that is indexed in pairs. */
  static boolean paired(String word) {
    return word.codePoints().anyMatch(point -> point >= FIRST_IDEOGRAPH);
  }

  /** Whether a word is a single character of a script that is indexed in pairs. */
  public static boolean ideograph(String word) {
    return word.codePointCount(0, word.length()) == 1 && word.codePointAt(0) >= FIRST_IDEOGRAPH;
  }

  /**
   * The terms that may have been meant by a word that does not exist, likeliest first.
   *
   * @param word as typed, in lower case
   * @param term what it was stemmed to
   */
  List<Correction> corrections(String word, String term) {
    int length = word.codePointCount(0, word.length());
    if (length < SHORTEST_CORRECTED || word.chars().anyMatch(c -> c >= '0' && c <= '9')) {
      return List.of();
    }
    int limit = length > LONG_WORD ? 2 : 1;
    String head = CodePoints.head(term, 1);
    if (crowded(head)) {
      head = CodePoints.head(term, 2);
    }
    List<Correction> found = new ArrayList<>();
    for (int i = floor(head); i < terms.length && terms[i].startsWith(head); i++) {
      correction(i, word, term, limit).ifPresent(found::add);
    }
    return found.stream()
        .sorted(
            Comparator.comparingInt(Correction::distance)
                .thenComparing(
                    Comparator.comparingInt((Correction c) -> c.entry().weight()).reversed())
                .thenComparing(c -> c.entry().term(), CodePoints::compare))
        .limit(CORRECTIONS)
        .toList();
  }

  private Optional<Correction> correction(int index, String word, String term, int limit) {
    String nearest = surfaces.get(index).get(0);
    int least = limit + 1;
    for (String surface : surfaces.get(index)) {
      int distance = EditDistance.of(word, surface, limit);
      if (distance < least) {
        least = distance;
        nearest = surface;
      }
    }
    int best = Math.min(least, EditDistance.of(term, terms[index], limit));
    return best > limit ? Optional.empty() : Optional.of(new Correction(at(index), nearest, best));
  }

  /** Whether so many terms begin with a letter that corrections have to keep two. */
  boolean crowded(String letter) {
    int from = floor(letter);
    int last = from + CROWDED_LETTER;
    return last < terms.length && terms[last].startsWith(letter);
  }

  /** The place of the first term that is not before another. */
  public int floor(String term) {
    int index = Arrays.binarySearch(terms, term, CodePoints::compare);
    return index >= 0 ? index : -index - 1;
  }
}
