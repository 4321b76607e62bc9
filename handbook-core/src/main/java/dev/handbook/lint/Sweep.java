package dev.handbook.lint;

import dev.handbook.model.Page;
import dev.handbook.model.SearchIndex;
import dev.handbook.work.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All rules over a handbook, in two rounds. In the first one nobody knows its past; only if a rule
 * asks for that, it is read, and those that asked run again.
 */
final class Sweep {
  private final Recollection past;
  private final RuleContext scope;
  private final Optional<SearchIndex> index;
  private final Guard guard;

  /** Runs a rule so that its failure is a finding. */
  @FunctionalInterface
  interface Guard {
    /**
     * Runs it.
     *
     * @throws Recollection.Unread when it asks for a past that has not been read
     */
    void run(Rule rule, String path, List<FindingBuilder> drafts, Runnable check);
  }

  /** A sweep over a scope that knows this past. */
  Sweep(Recollection past, RuleContext scope, Optional<SearchIndex> index, Guard guard) {
    this.past = past;
    this.scope = scope;
    this.index = index;
    this.guard = guard;
  }

  /** What rules said, and those that have to be asked again. */
  private record Round<R>(List<FindingBuilder> drafts, List<R> again) {
    Round() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  /** A page with the rules that look at it. */
  private record Visit(Page page, List<PageRule> rules) {}

  /** What the rules say. */
  List<FindingBuilder> drafts(List<PageRule> pageRules, List<Rule> wide) {
    List<FindingBuilder> drafts = new ArrayList<>();
    if (scope.asksHistory()) {
      past.read();
    }
    List<Visit> again =
        pages(
            scope.handbook().pages().stream().map(page -> new Visit(page, pageRules)).toList(),
            drafts);
    List<Rule> wideAgain = handbook(wide, drafts);
    if (!again.isEmpty() || !wideAgain.isEmpty()) {
      past.read();
      pages(again, drafts);
      handbook(wideAgain, drafts);
    }
    return drafts;
  }

  /** Pages are checked side by side; the result says which are to be looked at again. */
  private List<Visit> pages(List<Visit> visits, List<FindingBuilder> drafts) {
    List<Round<PageRule>> rounds =
        Workers.map("Linting", visits, visit -> visit.page().path(), this::page);
    List<Visit> again = new ArrayList<>();
    for (int i = 0; i < rounds.size(); i++) {
      drafts.addAll(rounds.get(i).drafts());
      if (!rounds.get(i).again().isEmpty()) {
        again.add(new Visit(visits.get(i).page(), rounds.get(i).again()));
      }
    }
    return again;
  }

  private Round<PageRule> page(Visit visit) {
    Page page = visit.page();
    Round<PageRule> round = new Round<>();
    for (PageRule rule : visit.rules()) {
      run(rule, page.path(), round, new PageCheck(rule, page, scope, round.drafts()));
    }
    return round;
  }

  private List<Rule> handbook(List<Rule> wide, List<FindingBuilder> drafts) {
    String home = scope.home();
    List<Round<Rule>> rounds =
        Workers.map(
            "Linting by",
            wide,
            rule -> rule.info().name(),
            rule -> {
              Round<Rule> round = new Round<>();
              run(rule, home, round, () -> check(rule, new Collector(rule.info(), round.drafts())));
              return round;
            });
    rounds.forEach(round -> drafts.addAll(round.drafts()));
    return rounds.stream().flatMap(round -> round.again().stream()).toList();
  }

  private void check(Rule rule, Collector collector) {
    if (rule instanceof HandbookRule handbookRule) {
      handbookRule.check(scope, collector);
    } else if (rule instanceof IndexRule indexRule) {
      indexRule.check(scope, index.orElseThrow(), collector);
    }
  }

  private <R extends Rule> void run(R rule, String path, Round<R> round, Runnable check) {
    int before = round.drafts().size();
    try {
      guard.run(rule, path, round.drafts(), check);
    } catch (Recollection.Unread asked) {
      round.drafts().subList(before, round.drafts().size()).clear();
      round.again().add(rule);
    }
  }
}
