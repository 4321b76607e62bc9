package dev.handbook.site.view;

import dev.handbook.domain.GovernanceState;
import dev.handbook.model.Page;
import dev.handbook.text.Urls;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * A link to a page with how far the page can be relied on, so that a list does not offer what is
 * void or expired as if it held.
 *
 * @param state what the mark says; empty where there is none
 * @param word the same for readers
 * @param mark what the page turns into when a day has passed
 * @param holds whether the mark stays hidden until then
 */
public record PageLink(
    String title, String href, String state, String word, Mark mark, boolean holds) {
  private static final Set<GovernanceState> HOLDS =
      EnumSet.of(GovernanceState.EFFECTIVE, GovernanceState.STATED, GovernanceState.NONE);

  /** A link as it stands at an address, with words in the language of the site. */
  static PageLink of(Page page, String url, GovernanceIndex index, Map<String, String> words) {
    GovernanceState state = index.state(page);
    Mark mark = Mark.of(index.governance(page), state, words);
    boolean holds = HOLDS.contains(state);
    return new PageLink(
        page.title(),
        Urls.relative(url, page.url()),
        holds ? (mark.on().isEmpty() ? "" : "holds") : state.id(),
        holds ? "" : Mark.word(state, words),
        mark,
        holds);
  }
}
