package dev.handbook.lint.rules.rapid;

import dev.handbook.domain.Rapid;
import dev.handbook.domain.Rapid.Party;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;
import java.util.HashSet;
import java.util.Set;

/** A part written twice, most often a slip for another letter. */
final class RapidDuplicateRole implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning("rapid-duplicate-role", "HB1106", "RAPID gives someone a part twice");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (Rapid rapid : scope.domain().rapids(page)) {
      Set<String> seen = new HashSet<>();
      for (Party party : rapid.parties()) {
        for (Character letter : party.letters()) {
          if (!seen.add(party.name() + " " + letter)) {
            report
                .at(party.span(), "“" + party.name() + "” has the letter " + letter + " twice.")
                .help("Remove one of the two, or write the letter that was meant.");
          }
        }
      }
    }
  }
}
