package dev.handbook.search.section;

import dev.handbook.search.section.SearchedPage.Part;
import java.util.List;

/**
 * All that is handed on of a page: what the index holds of it and what results show are made of
 * this and of nothing else, so that {@code PageKeys} can tell whether it is what it was.
 *
 * @param keywords with its aliases and its id, one a line
 * @param facets each as {@code group:value}
 * @param parts the text at the head of the page, and each of its sections, in order
 */
public record PageDocument(
    String url,
    String title,
    String kind,
    Status status,
    String keywords,
    List<String> facets,
    List<Part> parts) {
  public PageDocument {
    facets = List.copyOf(facets);
    parts = List.copyOf(parts);
  }

  /** What a part is found by as its heading. */
  public String heading(Part part) {
    return part.opening() ? title : part.heading();
  }
}
