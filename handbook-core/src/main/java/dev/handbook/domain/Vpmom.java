package dev.handbook.domain;

import dev.handbook.model.Page;
import dev.handbook.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Vision, priorities, methods, obstacles and measures of an organisation unit, however written.
 *
 * @param page where it stands
 * @param id what procedures refer to it by: of the front matter, else made of its title
 * @param title its heading or the page's title
 * @param span its title
 * @param form how it is written
 * @param parts its sections in the order written
 * @param header what stands above the sections
 */
public record Vpmom(
    Page page, String id, String title, Span span, Form form, List<Part> parts, Header header) {
  public Vpmom {
    parts = List.copyOf(parts);
  }

  /** How a VPMOM is written. */
  public enum Form {
    /** A page of {@code kind: vpmom}. */
    PAGE,
    /** A part of a page. */
    SECTION,
    /** A title that says one will follow. */
    STUB
  }

  /** The sections of a VPMOM in their proper order. */
  public enum Section {
    VISION,
    PRIORITIES,
    METHODS,
    OBSTACLES,
    MEASURES;

    /** The name used in references: {@code methods}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    private static final Pattern MARKS = Pattern.compile("[*_:]");

    private static final Map<String, Section> BY_NAME =
        Map.of(
            "vision", VISION,
            "priorities", PRIORITIES,
            "values", PRIORITIES,
            "methods", METHODS,
            "obstacles", OBSTACLES,
            "measures", MEASURES,
            "metrics", MEASURES);

    /** The section of a label; V2MOM's "values" and "metrics" count as what they stand for. */
    public static Optional<Section> of(String label) {
      if (!mayBeOne(label)) {
        return Optional.empty();
      }
      String name = MARKS.matcher(withoutRemark(label)).replaceAll("").strip();
      return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Whether the first letter is one of theirs: every line of a handbook is asked. */
    private static boolean mayBeOne(String label) {
      for (int i = 0; i < label.length(); i++) {
        char c = label.charAt(i);
        if (c != '*' && c != '_' && c != ':' && !Character.isWhitespace(c)) {
          return "vpmoVPMO".indexOf(c) >= 0;
        }
      }
      return false;
    }

    /** A label without the brackets at its end: "Methods (how we get there):". */
    private static String withoutRemark(String label) {
      String end = label.strip();
      end = end.endsWith(":") ? end.substring(0, end.length() - 1).strip() : end;
      int open = end.indexOf('(');
      return open >= 0 && end.endsWith(")") ? end.substring(0, open) : label;
    }
  }

  /**
   * A section as written.
   *
   * @param section which
   * @param label its name as written
   * @param items what it lists, in order
   * @param span its label
   */
  public record Part(Section section, String label, List<Item> items, Span span) {
    public Part {
      items = List.copyOf(items);
    }
  }

  /**
   * A line of a section.
   *
   * @param level how deep it is nested in its list, from 1; 0 for a line that is in none
   */
  public record Item(String text, int level, Span span) {
    private static final int FEW_WORDS = 6;

    /** Whom a line is for: "(Sales) Show the product". */
    private static final Pattern ADDRESSEE = Pattern.compile("^\\s*\\([^()]*\\)\\s*");

    /**
     * Whether it begins with some words, however they are spaced or capitalised; in brackets before
     * them may stand whom it is for.
     */
    public boolean beginsWith(String words) {
      return key(text).startsWith(key(words)) || key(bare()).startsWith(key(words));
    }

    private String bare() {
      return ADDRESSEE.matcher(text).replaceFirst("");
    }

    /** Its first words, by which it is known again: without brackets, at most six. */
    public String firstWords() {
      String plain = bare().replaceAll("(?s)[()\"\\\\].*", "").strip();
      String[] words = plain.split("\\s+");
      String few = String.join(" ", List.of(words).subList(0, Math.min(FEW_WORDS, words.length)));
      return few.replaceAll("[\\s,;:–-]+$", "");
    }

    /** Whether two say the same. */
    public boolean reads(Item other) {
      return key(text).equals(key(other.text));
    }

    private static String key(String text) {
      return text.replaceAll("[\\s.…]+", " ").strip().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What stands above the sections or in the front matter.
   *
   * @param period the time it is for
   * @param rapid who decides on it
   * @param vetted when it was agreed
   * @param parent the VPMOM it feeds into
   * @param previous those before it, as written
   */
  public record Header(
      Optional<Period> period,
      Optional<Rapid> rapid,
      Optional<SignOff> vetted,
      Optional<Tie> parent,
      List<Item> previous) {
    public Header {
      previous = List.copyOf(previous);
    }
  }

  /** The section, if it is there. */
  public Optional<Part> part(Section section) {
    return parts.stream().filter(part -> part.section() == section).findFirst();
  }

  /** Whether its title says that it is yet to be written. */
  public boolean announced() {
    return VpmomReader.announces(title);
  }

  /** Whether it has what a reference names. */
  public boolean has(Tie tie) {
    if (tie.section().isEmpty()) {
      return true;
    }
    return named(tie).isPresent() && (tie.item().isEmpty() || number(tie).isPresent());
  }

  /** The section that a reference names. */
  public Optional<Part> named(Tie tie) {
    return tie.section().flatMap(Section::of).flatMap(this::part);
  }

  /** The item that a reference means. */
  public Optional<Item> item(Tie tie) {
    return number(tie).map(number -> named(tie).orElseThrow().items().get(number - 1));
  }

  /**
   * The number of the item that a reference means, from 1: the one that begins with its words where
   * it has some, wherever that stands now; else the one with its number.
   */
  public Optional<Integer> number(Tie tie) {
    List<Item> items = named(tie).map(Part::items).orElse(List.of());
    Optional<Integer> written = tie.item().filter(number -> number >= 1 && number <= items.size());
    if (tie.item().isEmpty() || tie.words().isEmpty()) {
      return written;
    }
    String words = tie.words().get();
    if (written.filter(number -> items.get(number - 1).beginsWith(words)).isPresent()) {
      return written;
    }
    List<Integer> others =
        IntStream.rangeClosed(1, items.size())
            .filter(number -> items.get(number - 1).beginsWith(words))
            .boxed()
            .toList();
    return others.size() == 1 ? Optional.of(others.get(0)) : Optional.empty();
  }
}
