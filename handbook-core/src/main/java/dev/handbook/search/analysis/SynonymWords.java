package dev.handbook.search.analysis;

import dev.handbook.model.Handbook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which words stand for which others, from three sources: words that mean about the same in the
 * handbooks of most companies, a list for each language; the handbook's glossary; and what its
 * {@code handbook.yml} says, which for the words named there takes the place of the common list.
 */
public final class SynonymWords {
  private final Map<String, Set<String>> others = new TreeMap<>();

  private SynonymWords() {}

  /** All of a handbook's, by word. */
  public static Map<String, List<String>> of(Handbook handbook, Language language) {
    SynonymWords words = new SynonymWords();
    if (handbook.settings().commonSynonyms()) {
      words.addCommon(language);
    }
    Map<String, List<String>> own = handbook.settings().synonyms();
    own.keySet().forEach(word -> words.others.remove(word.toLowerCase(Locale.ROOT)));
    GlossaryWords.of(handbook).forEach(words::addAlike);
    own.forEach((word, meanings) -> words.add(word, meanings));
    Map<String, List<String>> all = new TreeMap<>();
    words.others.forEach((word, meanings) -> all.put(word, List.copyOf(meanings)));
    return all;
  }

  private void addCommon(Language language) {
    String name = "/dev/handbook/search/synonyms/" + language.id() + ".txt";
    try (InputStream in = SynonymWords.class.getResourceAsStream(name)) {
      if (in != null) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        text.lines().filter(line -> !line.startsWith("#")).forEach(this::addLine);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code word, word, word}, or {@code word > what it also stands for, …}. */
  private void addLine(String line) {
    int arrow = line.indexOf('>');
    List<String> words = List.of(line.substring(arrow + 1).strip().split(", *"));
    if (arrow > 0) {
      add(line.substring(0, arrow).strip(), words);
    } else {
      addAlike(words);
    }
  }

  /** Words each of which stands for all the others. */
  private void addAlike(List<String> words) {
    for (String word : words) {
      List<String> rest = new ArrayList<>(words);
      rest.remove(word);
      add(word, rest);
    }
  }

  private void add(String word, List<String> meanings) {
    others
        .computeIfAbsent(word.toLowerCase(Locale.ROOT), none -> new LinkedHashSet<>())
        .addAll(meanings);
  }
}
