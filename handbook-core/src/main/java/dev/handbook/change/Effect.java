package dev.handbook.change;

import dev.handbook.domain.SignOff;
import dev.handbook.model.Place;
import java.util.List;
import java.util.Optional;

/**
 * What a change does to a handbook beside its findings. Lists are in the order of paths.
 *
 * @param pages pages that are not as they were
 * @param lost addresses that readers may know and that lead nowhere now
 * @param voided agreements that no longer cover what is written
 * @param governed facts by which pages are governed that are not as they were
 * @param measures figures of the scorecard that are not as they were, in its order
 */
public record Effect(
    List<PageChange> pages,
    List<LostAddress> lost,
    List<VoidSignOff> voided,
    List<GovernedChange> governed,
    List<MeasureChange> measures) {
  public Effect {
    pages = List.copyOf(pages);
    lost = List.copyOf(lost);
    voided = List.copyOf(voided);
    governed = List.copyOf(governed);
    measures = List.copyOf(measures);
  }

  /** The same with what it does to the scorecard. */
  public Effect with(List<MeasureChange> figures) {
    return new Effect(pages, lost, voided, governed, figures);
  }

  /** What happened to a page. */
  public enum Kind {
    ADDED,
    CHANGED,
    MOVED,
    REMOVED
  }

  /**
   * A page that is not as it was.
   *
   * @param kind what happened to it; a page that moved may have changed too
   * @param path where it is, or was when it is gone
   * @param from its former path, when it has moved
   * @param title its title, the former one when it is gone
   * @param url its address in the site, when it is published there
   */
  public record PageChange(
      Kind kind, String path, Optional<String> from, String title, Optional<String> url) {}

  /**
   * An address that leads nowhere now.
   *
   * @param url relative to the site root, with the anchor if only that is lost
   * @param title title of the page it led to
   * @param links where it is still linked from
   */
  public record LostAddress(String url, String title, List<Place> links) {
    public LostAddress {
      links = List.copyOf(links);
    }
  }

  /**
   * An agreement that covered another text than the one that stands there now.
   *
   * @param path the page
   * @param title what was agreed: the procedure or VPMOM
   * @param signOff when and by whom, as it still stands there
   * @param deciders who decides on it by RAPID or the model named instead; empty when nobody is
   *     named
   * @param agreeing who must agree
   */
  public record VoidSignOff(
      String path, String title, SignOff signOff, List<String> deciders, List<String> agreeing) {
    public VoidSignOff {
      deciders = List.copyOf(deciders);
      agreeing = List.copyOf(agreeing);
    }
  }

  /**
   * A fact by which a page is governed that is not as it was: who decides, what it serves, its
   * status, until when it holds.
   *
   * @param path the page
   * @param title its title
   * @param what the key of front matter, such as {@code signed-off}, or what the key says, such as
   *     {@code rapid: decides}
   * @param before what was written; empty when nothing was
   * @param after what is written; empty when nothing is
   */
  public record GovernedChange(
      String path, String title, String what, String before, String after) {}

  /**
   * A figure of the scorecard that is not as it was.
   *
   * @param before as it was
   * @param after as it is
   */
  public record MeasureChange(Measure before, Measure after) {}
}
