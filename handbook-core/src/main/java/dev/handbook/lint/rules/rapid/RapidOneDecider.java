package dev.handbook.lint.rules.rapid;

import dev.handbook.domain.Rapid;
import dev.handbook.domain.Rapid.Party;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Block;
import dev.handbook.model.Page;
import dev.handbook.model.Severity;
import dev.handbook.text.KeywordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Exactly one party decides; where two may, each waits for the other. */
final class RapidOneDecider implements PageRule {
  private static final Pattern GROUP =
      Pattern.compile(
          "\\b(?:team|committee|group|council|board|department|everyone|all|MLT)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LINE =
      Pattern.compile("(RAPID|RACI|DACI)\\s*:\\s*([^()]+\\([^()]{1,20}\\)[^\\n]*)");

  private static final KeywordSet MODELS = KeywordSet.of("rapid", "raci", "daci");

  @Override
  public Optional<KeywordSet> words() {
    return Optional.of(MODELS);
  }

  @Override
  public RuleInfo info() {
    return RuleInfo.error("rapid-one-decider", "HB1102", "RAPID names no single decider");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    List<Rapid> rapids = scope.domain().rapids(page);
    (rapids.isEmpty() ? ofText(page, scope) : rapids).forEach(rapid -> check(rapid, report));
    for (Block table : scope.tables(page)) {
      DecisionMatrix.of(table).forEach(contested -> check(contested, report));
    }
  }

  /** In a table a second one may be there for a part of the task that the row does not tell. */
  private static void check(DecisionMatrix.Contested contested, Reporter report) {
    report
        .at(
            contested.cell().span(),
            "“"
                + contested.task()
                + "” has more than one who decides or is accountable: "
                + String.join(", ", contested.parties())
                + ".")
        .context(contested.task() + " " + String.join(" ", contested.parties()))
        .help("Let one of them decide, or split this into two rows.")
        .atMost(Severity.WARNING);
  }

  /** Those of lines of the text, {@code RACI: Ops(R), Legal(A)}. */
  private static List<Rapid> ofText(Page page, RuleContext scope) {
    List<Rapid> rapids = new ArrayList<>();
    for (Block block : scope.passages(page, MODELS)) {
      Matcher line = LINE.matcher(block.text());
      if (line.matches()) {
        Rapid.Model model = Rapid.Model.of(line.group(1)).orElseThrow();
        rapids.add(Rapid.parse(model, line.group(2), page.text().lineSpan(block.span().line())));
      }
    }
    return rapids;
  }

  private static void check(Rapid rapid, Reporter report) {
    char letter = rapid.model().decider();
    List<Party> deciders = rapid.with(letter);
    if (deciders.isEmpty() && rapid.problems().isEmpty() && !rapid.parties().isEmpty()) {
      Party first = rapid.parties().get(0);
      report
          .at(first.span(), "Nobody here decides: no party has the letter " + letter + ".")
          .help("Give the letter " + letter + " to one person or office.");
    } else if (deciders.size() > 1) {
      Party second = deciders.get(1);
      report
          .at(second.span(), deciders.size() + " parties decide here: " + names(deciders) + ".")
          .help(
              "Leave the letter "
                  + letter
                  + " to one of them; the others may agree or give input.");
    } else if (deciders.size() == 1 && GROUP.matcher(deciders.get(0).name()).find()) {
      report
          .at(deciders.get(0).span(), "“" + deciders.get(0).name() + "” decides as a group.")
          .help("Name the person or office that has the last word.")
          .atMost(Severity.INFO);
    }
  }

  private static String names(List<Party> parties) {
    return String.join(", ", parties.stream().map(Party::name).toList());
  }
}
