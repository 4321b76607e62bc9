package dev.handbook.lint.rules.vpmom;

import dev.handbook.domain.Vpmom;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;
import java.util.regex.Pattern;

/** A result of which nobody can say later whether it was reached. */
final class VpmomMeasureNotMeasurable implements PageRule {
  private static final Pattern FIGURE =
      Pattern.compile(
          "[0-9%<>≤≥]|\\b(?:one|two|three|four|five|ten|zero|half|twice|double|triple|doubled|tripled)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WHOLE =
      Pattern.compile("^(?:all|every|each|no|none|nobody)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern ELSEWHERE =
      Pattern.compile("^(?:see|to be|tb[acd])\\b", Pattern.CASE_INSENSITIVE);

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "vpmom-measure-not-measurable", "HB1006", "Measure has no figure, date or target");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (Vpmom vpmom : Vpmoms.written(page, scope)) {
      vpmom.part(Vpmom.Section.MEASURES).stream()
          .flatMap(part -> part.items().stream())
          .filter(item -> !isMeasurable(item.text()))
          .forEach(
              item ->
                  report
                      .at(
                          item.span(),
                          "“" + item.text() + "” cannot be measured: it has no target.")
                      .context(item.text())
                      .help("Say how many, how much or until when, as in “under 5 % errors”."));
    }
  }

  private static boolean isMeasurable(String text) {
    return FIGURE.matcher(text).find()
        || WHOLE.matcher(text).find()
        || text.isBlank()
        || ELSEWHERE.matcher(text).find();
  }
}
