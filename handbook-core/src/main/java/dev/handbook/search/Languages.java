package dev.handbook.search;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;

/** The languages that can be searched. */
final class Languages {
  private static final Set<String> ENGLISH_FILLERS =
      Set.of(
          "a",
          "about",
          "all",
          "also",
          "am",
          "an",
          "and",
          "any",
          "anyone",
          "are",
          "aren't",
          "as",
          "at",
          "be",
          "been",
          "being",
          "but",
          "by",
          "can",
          "can't",
          "could",
          "did",
          "do",
          "does",
          "doesn't",
          "doing",
          "don't",
          "else",
          "for",
          "from",
          "get",
          "give",
          "had",
          "has",
          "have",
          "he",
          "her",
          "his",
          "how",
          "i",
          "i'm",
          "if",
          "in",
          "into",
          "is",
          "isn't",
          "it",
          "its",
          "just",
          "like",
          "may",
          "me",
          "might",
          "must",
          "my",
          "need",
          "no",
          "not",
          "of",
          "on",
          "or",
          "our",
          "please",
          "shall",
          "she",
          "should",
          "so",
          "some",
          "somebody",
          "someone",
          "something",
          "tell",
          "that",
          "the",
          "their",
          "them",
          "then",
          "there",
          "these",
          "they",
          "this",
          "those",
          "to",
          "us",
          "want",
          "was",
          "we",
          "were",
          "what",
          "when",
          "where",
          "whether",
          "which",
          "who",
          "whom",
          "whose",
          "why",
          "will",
          "with",
          "won't",
          "would",
          "you",
          "your");

  private static final Language ENGLISH =
      new Language(
          "en",
          tokens -> new LowerCaseFilter(new EnglishPossessiveFilter(tokens)),
          PorterStemFilter::new,
          ENGLISH_FILLERS);

  /** Scanner and lower case alone: for languages without a stemmer here. */
  private static final Language PLAIN =
      new Language("any", LowerCaseFilter::new, UnaryOperator.identity(), Set.of());

  static final List<Language> ALL = List.of(ENGLISH, PLAIN);

  private Languages() {}

  /** The language of a BCP 47 tag; a plain one where there is no better. */
  static Language of(String tag) {
    String primary = Locale.forLanguageTag(tag).getLanguage();
    return ALL.stream().filter(language -> language.id().equals(primary)).findFirst().orElse(PLAIN);
  }
}
