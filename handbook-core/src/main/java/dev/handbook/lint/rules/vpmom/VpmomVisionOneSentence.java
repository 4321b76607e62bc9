package dev.handbook.lint.rules.vpmom;

import dev.handbook.domain.Vpmom;
import dev.handbook.domain.Vpmom.Item;
import dev.handbook.domain.Vpmom.Part;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;
import java.util.regex.Pattern;

/** A vision that needs two sentences is two visions. */
final class VpmomVisionOneSentence implements PageRule {
  private static final int MOST_WORDS = 40;
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "\\b(?:e\\.g|i\\.e|etc|vs|approx|incl|Inc|Ltd|Co|No|Dr|Mr|Ms|U\\.S|U\\.K)\\.");
  private static final Pattern AFTER_A_SENTENCE = Pattern.compile("[.!?][\"”)]?\\s+\\p{Lu}");

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
        "vpmom-vision-one-sentence", "HB1004", "VPMOM vision is more than one sentence");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (Vpmom vpmom : Vpmoms.written(page, scope)) {
      vpmom
          .part(Vpmom.Section.VISION)
          .filter(part -> !part.items().isEmpty())
          .ifPresent(part -> check(part, report));
    }
  }

  private static void check(Part part, Reporter report) {
    Item first = part.items().get(0);
    if (part.items().size() > 1) {
      Item second = part.items().get(1);
      report
          .at(second.span(), "The vision has " + part.items().size() + " items.")
          .help("Say it in one sentence and leave the rest to the priorities.");
    } else if (AFTER_A_SENTENCE
        .matcher(ABBREVIATION.matcher(first.text()).replaceAll("x"))
        .find()) {
      report
          .at(first.span(), "The vision is more than one sentence.")
          .help("Say it in one sentence and leave the rest to the priorities.");
    } else if (Vpmoms.words(first.text()) > MOST_WORDS) {
      report
          .at(first.span(), "The vision has over " + MOST_WORDS + " words.")
          .help("Say it in a sentence that people can remember.");
    }
  }
}
