package dev.handbook.search.section;

import dev.handbook.model.Page;
import dev.handbook.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is searched and shown of a page.
 *
 * @param keywords with its aliases and its id, one a line
 * @param facets each as {@code group:value}
 */
public record SearchedPage(Page page, Status status, String keywords, List<String> facets) {
  public SearchedPage {
    facets = List.copyOf(facets);
  }

  /**
   * A text that is found and shown by itself.
   *
   * @param anchor empty for the opening of a page
   * @param heading empty for the opening of a page
   * @param trail headings above it
   */
  public record Part(String anchor, String heading, List<String> trail, String text) {
    public Part {
      int end = trail.size();
      while (end > 0 && trail.get(end - 1).isEmpty()) {
        end--;
      }
      trail = List.copyOf(trail.subList(0, end));
    }

    /** Whether it is what stands above the first heading. */
    public boolean opening() {
      return anchor.isEmpty();
    }
  }

  /** The address of the page. */
  public String url() {
    return page.url();
  }

  /** The title of the page. */
  public String title() {
    return page.title();
  }

  /** The text at the head of the page, and each of its sections, in order. */
  public List<Part> parts() {
    List<Section> sections = page.sections();
    String intro =
        sections.stream()
            .filter(section -> section.anchor().isEmpty())
            .map(Section::text)
            .collect(Collectors.joining("\n"));
    String opening =
        Stream.of(page.description(), intro)
            .filter(text -> !text.isEmpty())
            .distinct()
            .collect(Collectors.joining("\n"));
    List<Part> parts = new ArrayList<>();
    parts.add(new Part("", "", List.of(), opening));
    for (Section section : sections) {
      if (!section.anchor().isEmpty()) {
        parts.add(new Part(section.anchor(), section.heading(), section.trail(), section.text()));
      }
    }
    return parts;
  }

  /** What is handed on of it. */
  public PageDocument text() {
    return new PageDocument(url(), title(), page.kind().id(), status, keywords, facets, parts());
  }
}
