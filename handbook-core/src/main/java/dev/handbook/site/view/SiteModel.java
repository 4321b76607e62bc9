package dev.handbook.site.view;

import dev.handbook.change.Histories;
import dev.handbook.change.Scorecard;
import dev.handbook.domain.GovernanceRegister;
import dev.handbook.model.Finding;
import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import dev.handbook.rule.RuleChapter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a site is made of: the handbook, and what all of its published pages say together.
 *
 * @param whole the handbook with what the edition leaves out
 * @param pages the published ones that may be found; not those known by their address alone
 * @param words of the user interface
 * @param histories what git knows of the pages
 * @param today the day on which dates are looked at
 * @param findings what the linter found
 * @param rules the pages of the linter's rules
 * @param scorecard how the handbook is doing
 */
public record SiteModel(
    Handbook handbook,
    Handbook whole,
    List<Page> pages,
    Navigation navigation,
    GovernanceIndex index,
    Training training,
    News news,
    Tags tags,
    Terms terms,
    Map<String, String> words,
    Histories histories,
    LocalDate today,
    List<Finding> findings,
    List<RuleChapter> rules,
    Optional<Scorecard> scorecard) {

  /** Reads it from a handbook. */
  public static SiteModel of(
      SiteInput given,
      Map<String, String> words,
      List<Finding> findings,
      List<RuleChapter> rules,
      Optional<Scorecard> scorecard) {
    Handbook handbook = given.shown();
    List<Page> pages = handbook.listed();
    Navigation navigation = new Navigation(handbook);
    GovernanceRegister governance = given.governance();
    GovernanceIndex index = new GovernanceIndex(handbook, governance, handbook.published());
    Map<String, String> said = Map.copyOf(words);
    return new SiteModel(
        handbook,
        given.whole(),
        pages,
        navigation,
        index,
        new Training(handbook, pages, navigation, index, said),
        new News(index, given.histories()),
        new Tags(pages),
        new Terms(pages),
        said,
        given.histories(),
        governance.asOf(),
        List.copyOf(findings),
        List.copyOf(rules),
        scorecard);
  }

  /** A page with what the edition leaves out of it: what was agreed to is all of it. */
  public Page whole(Page page) {
    return whole.page(page.path()).orElse(page);
  }

  /** Whether a page is shown in this edition alone. */
  public boolean isInternal(Page page) {
    return whole(page).confidential();
  }
}
