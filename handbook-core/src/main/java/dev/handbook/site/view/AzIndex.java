package dev.handbook.site.view;

import dev.handbook.model.Page;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** All pages by their titles' first letters: the index that needs no script. */
public final class AzIndex {
  private static final String OTHER = "#";
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern LEADING_SIGNS = Pattern.compile("^[^\\p{L}\\p{N}]+");

  private AzIndex() {}

  /** Pages under one letter; the anchor is safe as an id. */
  record Letter(String letter, String anchor, List<Line> lines) {}

  /** A page; where it is, for those that share their title with another. */
  record Line(PageLink link, String where) {}

  /** The index as it stands at an address. */
  public static List<Letter> of(
      List<Page> pages, GovernanceIndex index, Map<String, String> words, String url) {
    Map<String, List<Entry>> byLetter = new TreeMap<>();
    for (Page page : pages) {
      Entry entry = new Entry(fold(page.title()), page);
      byLetter.computeIfAbsent(letter(entry.folded()), key -> new ArrayList<>()).add(entry);
    }
    Comparator<Entry> byTitle =
        Comparator.comparing(Entry::folded).thenComparing(entry -> entry.page().path());
    Map<String, Long> times =
        byLetter.values().stream()
            .flatMap(List::stream)
            .collect(Collectors.groupingBy(Entry::folded, Collectors.counting()));
    List<Letter> letters = new ArrayList<>();
    byLetter.forEach(
        (letter, own) ->
            letters.add(
                new Letter(
                    letter,
                    letter.equals(OTHER) ? "other" : "letter-" + letter.toLowerCase(Locale.ROOT),
                    own.stream()
                        .sorted(byTitle)
                        .map(
                            entry ->
                                new Line(
                                    PageLink.of(entry.page(), url, index, words),
                                    times.get(entry.folded()) > 1 ? entry.page().url() : ""))
                        .toList())));
    return letters;
  }

  private record Entry(String folded, Page page) {}

  private static String letter(String folded) {
    if (folded.isEmpty()) {
      return OTHER;
    }
    int first = folded.codePointAt(0);
    return Character.isLetter(first) ? Character.toString(first).toUpperCase(Locale.ROOT) : OTHER;
  }

  /** Without accents, case and leading signs: the order in which people look things up. */
  public static String fold(String title) {
    String plain =
        title.chars().allMatch(c -> c <= 0x7F)
            ? title
            : ACCENTS.matcher(Normalizer.normalize(title, Normalizer.Form.NFD)).replaceAll("");
    return LEADING_SIGNS.matcher(plain.toLowerCase(Locale.ROOT)).replaceFirst("");
  }
}
