package dev.handbook.site;

import dev.handbook.model.Page;
import dev.handbook.model.Urls;
import dev.handbook.site.Frame.LinkView;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** All pages by their titles' first letters: the index that needs no script. */
final class AzIndex {
  private static final String OTHER = "#";

  private AzIndex() {}

  /** Pages under one letter; the anchor is safe as an id. */
  record Letter(String letter, String anchor, List<LinkView> links) {}

  /** The index as it stands at an address. */
  static List<Letter> of(List<Page> pages, String url) {
    Map<String, List<Page>> byLetter = new TreeMap<>();
    for (Page page : pages) {
      byLetter.computeIfAbsent(letter(page.title()), key -> new ArrayList<>()).add(page);
    }
    Comparator<Page> byTitle =
        Comparator.comparing((Page page) -> fold(page.title())).thenComparing(Page::path);
    List<Letter> letters = new ArrayList<>();
    byLetter.forEach(
        (letter, own) ->
            letters.add(
                new Letter(
                    letter,
                    letter.equals(OTHER) ? "other" : "letter-" + letter.toLowerCase(Locale.ROOT),
                    own.stream()
                        .sorted(byTitle)
                        .map(page -> new LinkView(page.title(), Urls.relative(url, page.url())))
                        .toList())));
    return letters;
  }

  private static String letter(String title) {
    String folded = fold(title);
    if (folded.isEmpty()) {
      return OTHER;
    }
    int first = folded.codePointAt(0);
    return Character.isLetter(first) ? Character.toString(first).toUpperCase(Locale.ROOT) : OTHER;
  }

  /** Without accents, case and leading signs: the order in which people look things up. */
  static String fold(String title) {
    String plain = Normalizer.normalize(title, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    return plain.toLowerCase(Locale.ROOT).replaceFirst("^[^\\p{L}\\p{N}]+", "");
  }
}
