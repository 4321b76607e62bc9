package dev.handbook.search.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.util.ElisionFilter;

/** The languages that can be searched. */
public final class Languages {
  private static final Language ENGLISH =
      new Language(
          "en",
          "en",
          tokens -> new LowerCaseFilter(new EnglishPossessiveFilter(tokens)),
          words -> new FoldFilter(new PorterStemFilter(words)),
          StopWords.ENGLISH);

  private static final Language GERMAN =
      new Language(
          "de",
          "de",
          LowerCaseFilter::new,
          words -> new FoldFilter(new GermanLightStemFilter(new GermanNormalizationFilter(words))),
          StopWords.GERMAN);

  private static final Language FRENCH =
      new Language(
          "fr",
          "fr",
          tokens -> new ElisionFilter(new LowerCaseFilter(tokens), FrenchAnalyzer.DEFAULT_ARTICLES),
          words -> new FoldFilter(new FrenchLightStemFilter(words)),
          StopWords.FRENCH);

  private static final Language SPANISH =
      new Language(
          "es",
          "es",
          LowerCaseFilter::new,
          words -> new FoldFilter(new SpanishLightStemFilter(words)),
          StopWords.SPANISH);

  private static final Language PORTUGUESE =
      new Language(
          "pt",
          "pt",
          LowerCaseFilter::new,
          words -> new FoldFilter(new PortugueseLightStemFilter(words)),
          StopWords.PORTUGUESE);

  private static final Language JAPANESE = pairs("ja", StopWords.JAPANESE);
  private static final Language CHINESE = pairs("zh", StopWords.CHINESE);
  private static final Language KOREAN = pairs("ko", Set.of());

  /** Scanner, lower case and plain letters alone: for languages without a stemmer here. */
  private static final Language PLAIN =
      new Language("any", "any", LowerCaseFilter::new, FoldFilter::new, Set.of());

  static final List<Language> ALL =
      List.of(ENGLISH, GERMAN, FRENCH, SPANISH, PORTUGUESE, JAPANESE, CHINESE, KOREAN, PLAIN);

  /** Languages that put no blanks between words: neighbouring characters in pairs. */
  private static Language pairs(String id, Set<String> fillers) {
    return new Language(
        id,
        "cjk",
        tokens -> new CJKBigramFilter(new LowerCaseFilter(new CJKWidthFilter(tokens))),
        UnaryOperator.identity(),
        fillers);
  }

  private Languages() {}

  /** The language of a BCP 47 tag; a plain one where there is no better. */
  public static Language of(String tag) {
    String primary = Locale.forLanguageTag(tag).getLanguage();
    return ALL.stream().filter(language -> language.id().equals(primary)).findFirst().orElse(PLAIN);
  }
}
