package dev.handbook.change;

import dev.handbook.model.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What git knows of the pages of a handbook.
 *
 * @param byPath the histories of pages by content path; a page that was never committed has none
 * @param reach how far back they go
 */
public record Histories(Map<String, History> byPath, Past.Reach reach) {
  /** Nothing is known of any page. */
  public static final Histories NONE = new Histories(Map.of(), Past.Reach.NONE);

  public Histories {
    byPath = Map.copyOf(byPath);
  }

  /**
   * How a page came to be what it is.
   *
   * @param changes the latest ones, newest first
   * @param earlier how many more there were
   * @param authors the names of all who changed it, those of the latest changes first
   */
  public record History(List<Edit> changes, int earlier, List<String> authors) {
    public History {
      changes = List.copyOf(changes);
      authors = List.copyOf(authors);
    }
  }

  /**
   * A commit that changed a page.
   *
   * @param on the day it was written (UTC)
   * @param author a name as git has it; empty when there is none, never an address
   * @param summary the first line of its message; may be empty
   */
  public record Edit(LocalDate on, String author, String summary) {}

  /** The history of a page. */
  public Optional<History> of(Page page) {
    return Optional.ofNullable(byPath.get(page.path()));
  }
}
