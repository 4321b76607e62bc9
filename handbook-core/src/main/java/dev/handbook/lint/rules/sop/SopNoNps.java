package dev.handbook.lint.rules.sop;

import dev.handbook.domain.Sop;
import dev.handbook.domain.SopMetrics.Row;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;
import java.util.List;

/** A procedure that those who follow it would not recommend, or were never asked about. */
final class SopNoNps implements PageRule {
  private static final String NOT_ASKED =
      "For twelve months nobody who follows this procedure was asked for an opinion.";

  private static final int LEAST = 20;

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "sop-no-nps", "HB1412", "SOP is not recommended by those who follow it");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    List<Row> rows = SopFigures.of(page, scope);
    long answers = rows.stream().mapToLong(Row::answers).sum();
    long net = rows.stream().mapToLong(row -> row.promoters() - row.detractors()).sum();
    boolean fine = answers > 0 && net * 100 >= LEAST * answers;
    Sop.of(page)
        .filter(sop -> SopFigures.areKept(scope) && !fine)
        .ifPresent(
            sop ->
                report
                    .at(sop.span(), answers == 0 ? NOT_ASKED : score(net * 100 / answers, answers))
                    .context("")
                    .help("Ask those who follow it what they stumble over."));
  }

  private static String score(long points, long answers) {
    return "Its net promoter score is "
        + points
        + " from "
        + answers
        + " answers; the target is 20.";
  }
}
