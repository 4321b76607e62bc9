package dev.handbook.site.view;

import dev.handbook.change.Histories;
import dev.handbook.change.Histories.Edit;
import dev.handbook.change.Histories.History;
import dev.handbook.change.Past;
import dev.handbook.model.Edition;
import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import java.util.List;
import java.util.Optional;

/**
 * What a page tells of its history. Who changed it is told where the settings allow it, and what
 * the change was called in the internal edition alone: a commit may speak of several pages.
 */
public final class PageHistoryView {
  private final Histories histories;
  private final boolean names;
  private final boolean summaries;
  private final String earlier;

  public PageHistoryView(SiteModel model) {
    Handbook handbook = model.handbook();
    this.histories = model.histories();
    this.names = handbook.settings().contributors();
    this.summaries = handbook.settings().edition() == Edition.INTERNAL;
    this.earlier = model.words().get("history_earlier");
  }

  /**
   * The history as a template prints it; what is not known is empty.
   *
   * @param changedOn the day of the last change, ISO
   * @param changes the latest changes, newest first
   * @param earlier says how many more there were
   * @param shallow whether nothing is known of older ones
   */
  public record View(
      String changedOn,
      List<String> contributors,
      List<Line> changes,
      String earlier,
      boolean shallow) {
    private static final View NOTHING = new View("", List.of(), List.of(), "", false);
  }

  /** A change: when, and as far as it may be told by whom and how it was called. */
  record Line(String on, String author, String summary) {}

  /** The history of a page. */
  public View of(Page page) {
    Optional<History> history = histories.of(page);
    if (history.isEmpty()) {
      return View.NOTHING;
    }
    History known = history.get();
    return new View(
        known.changes().get(0).on().toString(),
        names ? known.authors() : List.of(),
        known.changes().stream().map(this::line).toList(),
        known.earlier() == 0 ? "" : earlier.replace("{0}", String.valueOf(known.earlier())),
        histories.reach() == Past.Reach.SHALLOW);
  }

  private Line line(Edit edit) {
    return new Line(
        edit.on().toString(), names ? edit.author() : "", summaries ? edit.summary() : "");
  }
}
