package dev.handbook.domain;

import dev.handbook.model.Page;
import dev.handbook.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something a team sets out to do: whose it is, what it is for and what comes of it when.
 *
 * @param page where it stands
 * @param title of its tab or the heading above
 * @param fields what is said about it
 * @param span its tab, else its first field
 */
public record Initiative(Page page, String title, Map<Field, Entry> fields, Span span) {
  public Initiative {
    fields = Map.copyOf(fields);
  }

  /** What is said about an initiative. */
  public enum Field {
    FUNCTION("Function"),
    LEAD("Lead"),
    IMPACT("Business Impact"),
    OKRS("OKR Connection"),
    DELIVERABLE("Biggest Deliverable");

    private final String label;

    Field(String label) {
      this.label = label;
    }

    /** The label it usually has. */
    public String label() {
      return label;
    }
  }

  /**
   * A field as written.
   *
   * @param items its lines
   * @param span its label
   */
  public record Entry(List<Vpmom.Item> items, Span span) {
    public Entry {
      items = List.copyOf(items);
    }
  }

  /** What is said under a field. */
  public Optional<Entry> entry(Field field) {
    return Optional.ofNullable(fields.get(field));
  }
}
