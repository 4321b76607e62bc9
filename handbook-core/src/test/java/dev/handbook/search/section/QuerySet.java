package dev.handbook.search.section;

import dev.handbook.search.BrowserSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Queries of all kinds, made with a seed from the sections of an index. */
public final class QuerySet {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private final List<Section> sections;
  private final Random random;

  private record Section(SearchedPage page, SearchedPage.Part part) {}

  public QuerySet(List<SearchedPage> pages, long seed) {
    this.sections = sections(pages);
    this.random = new Random(seed);
  }

  private static List<Section> sections(List<SearchedPage> pages) {
    return pages.stream()
        .flatMap(page -> page.parts().stream().map(part -> new Section(page, part)))
        .toList();
  }

  /** What all sections say. */
  public static List<String> texts(List<SearchedPage> pages) {
    return sections(pages).stream().map(section -> section.part().text()).toList();
  }

  /** As many queries, kinds in turn. */
  public List<BrowserSite.Query> make(int count) {
    List<BrowserSite.Query> queries = new ArrayList<>();
    for (int i = 0; queries.size() < count; i++) {
      Section section = sections.get(random.nextInt(sections.size()));
      String heading = section.part().heading();
      String title = section.page().title();
      String text = section.part().text();
      List<String> words = words(text);
      if (words.size() < 8) {
        continue;
      }
      String some = some(words, 1 + random.nextInt(4));
      queries.add(
          switch (i % 12) {
            case 0 -> BrowserSite.Query.of(heading.isEmpty() ? title : heading);
            case 1 -> BrowserSite.Query.of(title + " " + heading);
            case 2 -> BrowserSite.Query.of(some);
            case 3 -> BrowserSite.Query.of(typo(some) + " " + some(words, 1));
            case 4 -> BrowserSite.Query.of("\"" + run(text, words, 2) + "\"");
            case 5 -> BrowserSite.Query.of("\"" + run(text, words, 4) + "\" " + some(words, 1));
            case 6 -> BrowserSite.Query.of(some + " -" + some(words, 1));
            case 7 -> BrowserSite.Query.of(some + " -\"" + run(text, words, 2) + "\"");
            case 8 -> typing(cut(some));
            case 9 -> typing(some(words, 2) + " " + cut(some(words, 1)));
            case 10 ->
                new BrowserSite.Query(
                    some, false, Map.of("kind", List.of("page"), "status", List.of("draft")));
            default -> BrowserSite.Query.of("How do I " + run(text, words, 5) + "?");
          });
    }
    return queries;
  }

  private static BrowserSite.Query typing(String text) {
    return new BrowserSite.Query(text, true, Map.of());
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group().toLowerCase(Locale.ROOT));
    }
    return words;
  }

  private String some(List<String> words, int count) {
    StringBuilder some = new StringBuilder();
    for (int i = 0; i < count; i++) {
      some.append(i == 0 ? "" : " ").append(words.get(random.nextInt(words.size())));
    }
    return some.toString();
  }

  /** Neighbouring words as they stand in the text. */
  private String run(String text, List<String> words, int count) {
    int skip = random.nextInt(words.size() - count);
    Matcher matcher = WORD.matcher(text);
    int start = 0;
    for (int i = 0; i <= skip; i++) {
      matcher.find();
      start = matcher.start();
    }
    int end = matcher.end();
    for (int i = 1; i < count; i++) {
      matcher.find();
      end = matcher.end();
    }
    return text.substring(start, end);
  }

  private String cut(String text) {
    return text.substring(0, Math.max(1, text.length() - 1 - random.nextInt(3)));
  }

  private String typo(String text) {
    int at = 1 + random.nextInt(Math.max(1, text.length() - 1));
    char letter = (char) ('a' + random.nextInt(26));
    return switch (random.nextInt(3)) {
      case 0 -> text.substring(0, at) + text.substring(Math.min(at + 1, text.length()));
      case 1 -> text.substring(0, at) + letter + text.substring(at);
      default -> text.substring(0, at) + letter + text.substring(Math.min(at + 1, text.length()));
    };
  }
}
