package dev.handbook.markdown.base;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Emoji by the names that GitHub and GitBook have for them: {@code :house:}. */
public final class Emoji {
  private static final int LONGEST = 40;

  private Emoji() {}

  /** Read with the first name that comes; many handbooks have none. */
  private static final class Names {
    private static final Map<String, String> ALL = read();

    /** The names of each emoji, in the order of the alphabet. */
    private static final Map<String, List<String>> OF =
        ALL.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getValue,
                    Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
  }

  /** Names of an emoji that a text is spelt with at most. */
  private static final int SPELLINGS = 4;

  /**
   * A text with the names of its emoji in their places, once for each name they have: so GitHub
   * makes anchors of {@code :zap:}.
   */
  public static List<String> spelt(String text) {
    if (text.chars().allMatch(c -> c < 0x2000)) {
      return List.of();
    }
    List<String> all = new ArrayList<>();
    for (int number = 0; number < SPELLINGS; number++) {
      String spelt = spelt(text, number);
      if (!spelt.equals(text) && !all.contains(spelt)) {
        all.add(spelt);
      }
    }
    return all;
  }

  private static String spelt(String text, int number) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      int end = Math.min(text.length(), i + 2);
      end = end < text.length() && text.charAt(end) == '\uFE0F' ? end + 1 : end;
      List<String> names = List.of();
      for (; end > i && names.isEmpty(); end -= names.isEmpty() ? 1 : 0) {
        names = Names.OF.getOrDefault(text.substring(i, end), List.of());
      }
      if (names.isEmpty()) {
        out.append(text.charAt(i++));
      } else {
        out.append(names.get(number % names.size()));
        i = end;
      }
    }
    return out.toString();
  }

  private static Map<String, String> read() {
    Map<String, String> byName = new HashMap<>();
    try (InputStream in = Emoji.class.getResourceAsStream("/dev/handbook/markdown/emoji.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] words = line.split(" ");
        for (int i = 1; i < words.length && !words[0].equals("#"); i++) {
          byName.put(words[i], words[0]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(byName);
  }

  /** Puts emoji in the place of their names; a colon in the midst of a word begins none. */
  public static String replace(String text) {
    int colon = text.indexOf(':');
    if (colon < 0 || text.indexOf(':', colon + 1) < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    while (colon >= 0) {
      int end = nameEnd(text, colon + 1);
      String emoji = end < 0 ? null : Names.ALL.get(text.substring(colon + 1, end));
      if (emoji != null && standsAlone(text, colon, end)) {
        out.append(text, from, colon).append(emoji);
        from = end + 1;
        colon = text.indexOf(':', from);
      } else {
        colon = text.indexOf(':', colon + 1);
      }
    }
    return out.append(text, from, text.length()).toString();
  }

  private static int nameEnd(String text, int from) {
    int end = from;
    while (end < text.length() && end - from < LONGEST && isNameCharacter(text.charAt(end))) {
      end++;
    }
    return end > from && end < text.length() && text.charAt(end) == ':' ? end : -1;
  }

  private static boolean isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '+' || c == '-';
  }

  private static boolean standsAlone(String text, int start, int end) {
    boolean before = start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1));
    return before && (end + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(end + 1)));
  }
}
