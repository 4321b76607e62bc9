package dev.handbook.doctor;

import dev.handbook.model.Dialect;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be known of a handbook before it is built here for the first time.
 *
 * @param content the folder that was looked at
 * @param dialect for which tool it was written
 * @param pages how many pages are published
 * @param listed how many of them stand in the contents
 * @param withheld pages that are kept out of the public edition
 * @param drafts pages that the tool does not publish either
 * @param partials files named like pages that are parts of others
 * @param unread files that look like pages in a notation that is not read, by their extension
 * @param moved pages that get another address than they have in the tool's site
 * @param newlyPublic pages that are published although something in them says that they are hidden
 * @param notUnderstood what of the tool's notation is not known, what is said most often first
 * @param notUnderstoodFindings how many findings come from that
 * @param findings how many findings there are, by severity
 * @param leading the rules that find most, with how often
 * @param baseline whether a baseline freezes the findings there are
 * @param configured the name of the configuration, if the handbook has one
 * @param proposal the text of a configuration that fits
 */
public record Diagnosis(
    String content,
    Dialect dialect,
    int pages,
    int listed,
    List<String> withheld,
    List<String> drafts,
    int partials,
    Map<String, Integer> unread,
    List<Moved> moved,
    List<String> newlyPublic,
    List<Unknown> notUnderstood,
    long notUnderstoodFindings,
    Map<String, Integer> findings,
    Map<String, Integer> leading,
    boolean baseline,
    Optional<String> configured,
    String proposal) {
  public Diagnosis {
    withheld = List.copyOf(withheld);
    drafts = List.copyOf(drafts);
    moved = List.copyOf(moved);
    newlyPublic = List.copyOf(newlyPublic);
    notUnderstood = List.copyOf(notUnderstood);
  }

  /**
   * Something of the tool's notation that is not known.
   *
   * @param what in the words of the finding
   * @param count in how many places
   * @param first the first of them, {@code path:line}
   */
  public record Unknown(String what, int count, String first) {}

  /** A page with the address it has in the tool's site, and the one it gets. */
  public record Moved(String path, String from, String to) {}

  /** The lines of a screen that a person understands. */
  public List<String> screen() {
    return DoctorScreen.of(this);
  }

  /** In how many places something is not understood. */
  public int notUnderstoodPlaces() {
    return notUnderstood.stream().mapToInt(Unknown::count).sum();
  }
}
