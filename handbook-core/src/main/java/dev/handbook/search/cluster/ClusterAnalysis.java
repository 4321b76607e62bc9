package dev.handbook.search.cluster;

import dev.handbook.search.analysis.Language;
import dev.handbook.search.analysis.SignedWords;
import dev.handbook.search.analysis.WordPartsFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Says to a cluster how texts become terms: the filters of {@code Languages} by the names that Solr
 * and OpenSearch have for them. {@link WordPartsFilter} exists nowhere else; patterns on the text
 * before it is cut into words do the same.
 */
final class ClusterAnalysis {
  /** Name of the file of small words, beside Solr's schema. */
  static final String FILLER_FILE = "fillers.txt";

  private static final String JOINTS = "[" + WordPartsFilter.JOINTS + "]";
  private static final String SPLIT = "(?<![0-9])" + JOINTS + "|" + JOINTS + "(?![0-9])";
  private static final String APOSTROPHES = "[" + WordPartsFilter.APOSTROPHES + "]";

  private static final String LETTER = SignedWords.BEFORE + "([A-Za-z])";
  private static final String PLUS = LETTER + "\\+\\+" + SignedWords.BEHIND;
  private static final String HASH = LETTER + "#" + SignedWords.BEHIND;

  private static final Filter LOWER = new Filter("lowercase", "lowercase", Map.of());
  private static final Map<String, List<Filter>> WORDS =
      Map.of(
          "en", List.of(stemmer("englishPossessive", "possessive_english"), LOWER),
          "fr", List.of(LOWER, new Filter("elision", "elision", Map.of())),
          "cjk",
              List.of(
                  new Filter("cjkWidth", "cjk_width", Map.of()),
                  LOWER,
                  new Filter("cjkBigram", "cjk_bigram", Map.of())));
  private static final Map<String, List<Filter>> TERMS =
      Map.of(
          "en", List.of(new Filter("porterStem", "porter_stem", Map.of())),
          "de",
              List.of(
                  new Filter("germanNormalization", "german_normalization", Map.of()),
                  stemmer("germanLightStem", "light_german")),
          "fr", List.of(stemmer("frenchLightStem", "light_french")),
          "es", List.of(stemmer("spanishLightStem", "light_spanish")),
          "pt", List.of(stemmer("portugueseLightStem", "light_portuguese")));

  private final Language language;

  /**
   * A token filter.
   *
   * @param solr its name in Solr
   * @param name its name in OpenSearch, or one of ours where it has settings
   * @param settings what OpenSearch has to be told of it
   */
  private record Filter(String solr, String name, Map<String, Object> settings) {
    Filter {
      settings = Map.copyOf(settings);
    }
  }

  ClusterAnalysis(Language language) {
    this.language = language;
  }

  private static Filter stemmer(String solr, String language) {
    return new Filter(
        solr,
        "handbook_" + language,
        new TreeMap<>(Map.of("type", "stemmer", "language", language)));
  }

  private List<Filter> filters(boolean asking) {
    List<Filter> filters = new ArrayList<>(WORDS.getOrDefault(language.script(), List.of(LOWER)));
    if (asking && !language.fillers().isEmpty()) {
      List<String> fillers = List.copyOf(new TreeSet<>(language.fillers()));
      filters.add(
          new Filter("stop", "handbook_fillers", Map.of("type", "stop", "stopwords", fillers)));
    }
    filters.addAll(TERMS.getOrDefault(language.script(), List.of()));
    if (!language.script().equals("cjk")) {
      filters.add(new Filter("asciiFolding", "asciifolding", Map.of()));
    }
    return filters;
  }

  /** The small words that are not asked for, one a line. */
  String fillers() {
    return new TreeSet<>(language.fillers())
        .stream().map(word -> word + "\n").collect(Collectors.joining());
  }

  /**
   * An analyzer's parts in Solr's XML.
   *
   * @param asking whether it is for queries, which leave small words out
   */
  String solr(boolean asking) {
    List<String> parts = new ArrayList<>();
    parts.add(pattern(APOSTROPHES, "'"));
    parts.add(pattern(PLUS, "$1$2pp"));
    parts.add(pattern(HASH, "$1$2" + SignedWords.SHARP));
    parts.add(pattern(SPLIT, " "));
    parts.add("<tokenizer name=\"standard\"/>");
    for (Filter filter : filters(asking)) {
      String words = filter.solr().equals("stop") ? " words=\"" + FILLER_FILE + "\"" : "";
      parts.add("<filter name=\"" + filter.solr() + "\"" + words + "/>");
    }
    return parts.stream().map(part -> "      " + part).collect(Collectors.joining("\n"));
  }

  private static String pattern(String pattern, String replacement) {
    return String.format(
        Locale.ROOT,
        "<charFilter name=\"patternReplace\" pattern=\"%s\" replacement=\"%s\"/>",
        pattern.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"),
        replacement);
  }

  /** The analyzers {@code handbook} and {@code handbook_query} as settings of OpenSearch. */
  Map<String, Object> openSearch() {
    Map<String, Object> filters = new TreeMap<>();
    for (Filter filter : filters(true)) {
      if (!filter.settings().isEmpty()) {
        filters.put(filter.name(), new TreeMap<>(filter.settings()));
      }
    }
    Map<String, Object> analysis = new LinkedHashMap<>();
    analysis.put(
        "char_filter",
        ordered(
            "handbook_apostrophes",
            ordered("type", "pattern_replace", "pattern", APOSTROPHES, "replacement", "'"),
            "handbook_plus",
            ordered("type", "pattern_replace", "pattern", PLUS, "replacement", "$1$2pp"),
            "handbook_sharp",
            ordered(
                "type",
                "pattern_replace",
                "pattern",
                HASH,
                "replacement",
                "$1$2" + SignedWords.SHARP),
            "handbook_parts",
            ordered("type", "pattern_replace", "pattern", SPLIT, "replacement", " ")));
    analysis.put("filter", filters);
    analysis.put(
        "analyzer", ordered("handbook", analyzer(false), "handbook_query", analyzer(true)));
    return analysis;
  }

  private Map<String, Object> analyzer(boolean asking) {
    return ordered(
        "type",
        "custom",
        "char_filter",
        List.of("handbook_apostrophes", "handbook_plus", "handbook_sharp", "handbook_parts"),
        "tokenizer",
        "standard",
        "filter",
        filters(asking).stream().map(Filter::name).toList());
  }

  private static Map<String, Object> ordered(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }
}
