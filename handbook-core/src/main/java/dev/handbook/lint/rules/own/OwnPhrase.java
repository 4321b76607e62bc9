package dev.handbook.lint.rules.own;

import dev.handbook.lint.FindingBuilder;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.rules.passage.Passages;
import dev.handbook.model.Block;
import dev.handbook.model.Fix;
import dev.handbook.model.Page;
import dev.handbook.model.Settings.Demand.Asks;
import dev.handbook.model.Settings.OwnRule;
import dev.handbook.text.LinearPattern;
import dev.handbook.text.Span;
import java.util.Optional;

/** Texts and words that a company does not want to read. */
record OwnPhrase(RuleInfo info, OwnRule rule, OwnPages pages, Phrases phrases) implements PageRule {
  static OwnPhrase of(RuleInfo info, OwnRule rule, OwnPages pages) {
    boolean words = rule.demand().asks() == Asks.WORDS;
    return new OwnPhrase(
        info,
        rule,
        pages,
        words
            ? WordList.of(rule.demand().values())
            : LinearPattern.of(rule.demand().values().get(0))::find);
  }

  /** Finds what the rule is about. */
  @FunctionalInterface
  interface Phrases {
    /** The first in a text from a place on. */
    Optional<LinearPattern.Found> find(String text, int from);
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    if (!pages.include(page, scope)) {
      return;
    }
    for (Block block : scope.passages(page)) {
      check(page, block, report);
    }
  }

  /** Of a passage the first is told: it will be read as a whole. */
  private void check(Page page, Block block, Reporter report) {
    String text = block.text();
    Optional<LinearPattern.Found> found = phrases.find(text, 0);
    while (found.isPresent()) {
      String words = text.substring(found.get().start(), found.get().end());
      boolean right = rule.demand().instead().filter(words::equals).isPresent();
      if (!right && !Passages.isCode(page, block, words)) {
        say(page, block, words, report);
        return;
      }
      found = phrases.find(text, found.get().end());
    }
  }

  private void say(Page page, Block block, String words, Reporter report) {
    Span span = Passages.find(page, block, words);
    FindingBuilder finding =
        report.at(span, OwnRules.message(rule, words)).context(words + "\n" + block.text());
    rule.help().ifPresent(finding::help);
    rule.demand().instead().ifPresent(instead -> fix(page, span, words, instead, finding));
  }

  private static void fix(
      Page page, Span span, String words, String instead, FindingBuilder finding) {
    int from = page.text().offsetOf(span.line(), span.column());
    if (page.text().text().startsWith(words, from)) {
      String written = Character.isUpperCase(words.codePointAt(0)) ? capitalised(instead) : instead;
      finding.fix(Fix.unsafe("Write “" + written + "”", page.path(), span, written));
    }
  }

  private static String capitalised(String word) {
    int first = word.codePointAt(0);
    return Character.toString(Character.toTitleCase(first))
        + word.substring(Character.charCount(first));
  }
}
