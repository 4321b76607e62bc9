package dev.handbook.source;

import dev.handbook.model.Fault;
import dev.handbook.rule.RuleId;
import dev.handbook.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds characters that a reader cannot see but that change what a text is: control characters,
 * direction overrides ("Trojan source"), zero-width characters.
 */
final class HiddenCharacters {
  private static final char REPLACEMENT = '\uFFFD';

  /** Marks that may follow each other: as many as Unicode's stream-safe form has (UAX 15, 13). */
  private static final int LONGEST_PILE = 30;

  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private HiddenCharacters() {}

  /**
   * The text with U+FFFD in place of what no HTML page may contain: control characters and
   * noncharacters, among them those that mark holes in a page; and of accents piled up beyond any
   * writing's need. Offsets stay as they are.
   */
  static String replaceForbidden(String text) {
    StringBuilder out = null;
    int pile = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      pile = isMark(c) ? pile + 1 : 0;
      if (forbidden(c) || pile > LONGEST_PILE) {
        out = out == null ? new StringBuilder(text) : out;
        out.setCharAt(i, REPLACEMENT);
      }
    }
    return out == null ? text : out.toString();
  }

  /**
   * Whether a text is of Western letters, punctuation and line ends alone, as most are: there is
   * nothing to {@link #replaceForbidden} and nothing to {@link #find}.
   *
   * @param bytes those it was decoded from; where they are of ASCII they tell it sooner
   */
  static boolean isPlain(byte[] bytes, String text) {
    for (byte letter : bytes) {
      if (letter < 0) {
        return isPlain(text);
      }
      if (letter == 0x7F || (letter < 0x20 && forbidden((char) letter))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(String text) {
    for (char c : text.toCharArray()) {
      boolean plain = c < 0x7F ? c >= 0x20 || !forbidden(c) : isPlain(c);
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  /** Whether a character beyond ASCII is a letter without marks, a dash, a quotation mark. */
  private static boolean isPlain(char c) {
    return (c >= 0xA0 && c < 0x300) || (c >= 0x2010 && c < 0x2028);
  }

  private static boolean isMark(char c) {
    return c >= 0x300 && Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /**
   * One fault that names all hidden characters of a file, at the first of them.
   *
   * @param written the text before {@link #replaceForbidden}
   */
  static Optional<Fault> find(String path, String written, SourceText text) {
    List<Integer> places = new ArrayList<>();
    Map<Integer, Integer> counts = new TreeMap<>();
    int before = 0;
    int pile = 0;
    for (int i = 0; i < written.length(); ) {
      char c = written.charAt(i);
      pile = isMark(c) ? pile + 1 : 0;
      // Nearly all text lies between the control characters and U+007F.
      int point = c < 0x7F ? c : written.codePointAt(i);
      int width = Character.charCount(point);
      boolean lost = pile > LONGEST_PILE;
      if (lost || ((point < 0x20 || point >= 0x7F) && hidden(point, before))) {
        places.add(i);
        counts.merge(point, 1, Integer::sum);
      }
      // What is joined may carry a variation selector, as in many emoji.
      before = point == 0xFE0F ? before : point;
      i += width;
    }
    if (places.isEmpty()) {
      return Optional.empty();
    }
    int first = places.get(0);
    return Optional.of(
        new Fault(
            RuleId.INVISIBLE_CHARACTERS,
            path,
            text.span(first, first + 1),
            "The page contains invisible characters: " + describe(counts) + lines(places, text),
            Optional.of("Delete them, or type the passage again; copied text often brings them.")));
  }

  private static String describe(Map<Integer, Integer> counts) {
    List<String> parts = new ArrayList<>();
    counts.forEach(
        (point, count) ->
            parts.add(String.format(Locale.ROOT, "%d × U+%04X (%s)", count, point, nameOf(point))));
    return String.join(", ", parts);
  }

  private static String lines(List<Integer> places, SourceText text) {
    List<String> lines =
        places.stream().map(text::lineOf).distinct().limit(5).map(String::valueOf).toList();
    long all = places.stream().map(text::lineOf).distinct().count();
    String more = all > lines.size() ? " and " + (all - lines.size()) + " more" : "";
    return (all == 1 ? ", on line " : ", on lines ") + String.join(", ", lines) + more;
  }

  private static String nameOf(int point) {
    if (Character.getType(point) == Character.UNASSIGNED) {
      return "noncharacter";
    }
    return Optional.ofNullable(Character.getName(point)).orElse("").toLowerCase(Locale.ROOT);
  }

  private static boolean hidden(int point, int before) {
    if (point == ZERO_WIDTH_JOINER || point == ZERO_WIDTH_NON_JOINER) {
      return !mayBeJoined(before);
    }
    return (point <= 0xFFFF && forbidden((char) point))
        || (point >= 0x7F && point < 0xA0)
        || (point >= 0x200B && point <= 0x200B)
        || (point >= 0x202A && point <= 0x202E)
        || (point >= 0x2060 && point <= 0x2069)
        || point == 0xFEFF
        || (point >= 0xE0000 && point <= 0xE007F && !tagged(before));
  }

  /** Whether a joiner belongs to the writing: in emoji, and in scripts whose letters join. */
  private static boolean mayBeJoined(int before) {
    if (before < 0x300) {
      return false;
    }
    return switch (Character.UnicodeScript.of(before)) {
      case LATIN, GREEK, CYRILLIC -> false;
      case COMMON, INHERITED ->
          Character.getType(before) == Character.OTHER_SYMBOL
              || Character.getType(before) == Character.MODIFIER_SYMBOL;
      default -> true;
    };
  }

  /** Flags of regions are an emoji followed by invisible letters. */
  private static boolean tagged(int before) {
    return before == 0x1F3F4 || (before >= 0xE0000 && before <= 0xE007F);
  }

  private static boolean forbidden(char c) {
    if (c < 0x20) {
      return c != '\t' && c != '\n' && c != '\r' && c != '\f';
    }
    return (c >= '\uFDD0' && c <= '\uFDEF') || c >= '\uFFFE';
  }
}
