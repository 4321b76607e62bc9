package dev.handbook.lint.rules.rapid;

import dev.handbook.domain.Rapid;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;
import java.util.List;
import java.util.Map;

/** A decision for which nobody does the work, or which nobody prepares. */
final class RapidMissingRole implements PageRule {
  private static final Map<Rapid.Model, List<String>> NEEDED =
      Map.of(
          Rapid.Model.RAPID, List.of("R", "P"),
          Rapid.Model.RACI, List.of("R"),
          Rapid.Model.DACI, List.of("D"));

  @Override
  public RuleInfo info() {
    return RuleInfo.warning("rapid-missing-role", "HB1103", "RAPID leaves a part open");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (Rapid rapid : scope.domain().rapids(page)) {
      List<String> missing =
          NEEDED.getOrDefault(rapid.model(), List.of()).stream()
              .filter(letter -> rapid.with(letter.charAt(0)).isEmpty())
              .map(
                  letter ->
                      rapid.model().roleOf(letter.charAt(0)).orElse(letter) + " (" + letter + ")")
              .toList();
      if (!missing.isEmpty() && rapid.problems().isEmpty() && !rapid.parties().isEmpty()) {
        report
            .at(
                rapid.parties().get(0).span(),
                "Nobody has the part " + String.join(" or ", missing) + ".")
            .help("Give it to someone who is named, or name someone else.");
      }
    }
  }
}
