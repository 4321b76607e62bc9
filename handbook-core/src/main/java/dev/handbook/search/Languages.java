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
          "a", "about", "am", "an", "and", "any", "are", "as", "at", "be", "been", "being", "by",
          "can", "could", "did", "do", "does", "doing", "for", "from", "get", "had", "has", "have",
          "how", "i", "if", "in", "into", "is", "it", "its", "me", "my", "need", "of", "on", "or",
          "our", "should", "so", "some", "that", "the", "their", "them", "there", "these", "they",
          "this", "those", "to", "us", "want", "was", "we", "were", "what", "when", "where",
          "which", "who", "whom", "whose", "why", "will", "with", "would", "you", "your");

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
