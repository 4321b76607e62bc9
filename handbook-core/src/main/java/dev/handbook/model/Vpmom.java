package dev.handbook.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Vision, priorities, methods, obstacles and measures of an organisation unit, however written.
 *
 * @param page where it stands
 * @param id what procedures refer to it by; empty when it has none
 * @param title its heading or the page's title
 * @param parts its sections in the order written
 * @param span its title
 */
public record Vpmom(Page page, Optional<String> id, String title, List<Part> parts, Span span) {
  public Vpmom {
    parts = List.copyOf(parts);
  }

  /** The sections of a VPMOM in their proper order. */
  public enum Section {
    VISION,
    PRIORITIES,
    METHODS,
    OBSTACLES,
    MEASURES;

    /** The section of a label; V2MOM's "values" and "metrics" count as what they stand for. */
    public static Optional<Section> of(String label) {
      String bare = label.strip().toLowerCase(Locale.ROOT);
      return switch (bare) {
        case "values" -> Optional.of(PRIORITIES);
        case "metrics" -> Optional.of(MEASURES);
        default ->
            Arrays.stream(values())
                .filter(
                    section -> {
                      String name = section.name().toLowerCase(Locale.ROOT);
                      return bare.equals(name) || (bare + "s").equals(name);
                    })
                .findFirst();
      };
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

  /** A line of a section. */
  public record Item(String text, Span span) {}

  /** The section, if it is there. */
  public Optional<Part> part(Section section) {
    return parts.stream().filter(part -> part.section() == section).findFirst();
  }

  /** Whether it has what a reference names. */
  public boolean has(Tie tie) {
    if (tie.section().isEmpty()) {
      return true;
    }
    Optional<Part> part = Section.of(tie.section().get()).flatMap(this::part);
    return part.isPresent()
        && (tie.item().isEmpty()
            || (tie.item().get() >= 1 && tie.item().get() <= part.get().items().size()));
  }
}
