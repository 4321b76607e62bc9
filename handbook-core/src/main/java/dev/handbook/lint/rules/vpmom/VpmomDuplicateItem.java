package dev.handbook.lint.rules.vpmom;

import dev.handbook.domain.Vpmom;
import dev.handbook.domain.Vpmom.Item;
import dev.handbook.domain.Vpmom.Part;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** One thing in two places counts twice in the reader's mind. */
final class VpmomDuplicateItem implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning("vpmom-duplicate-item", "HB1017", "VPMOM says the same thing twice");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (Vpmom vpmom : Vpmoms.written(page, scope)) {
      Map<String, Item> first = new HashMap<>();
      for (Part part : vpmom.parts()) {
        for (Item item : part.items()) {
          String words =
              item.text().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
          Item other = first.putIfAbsent(words, item);
          if (other != null && Vpmoms.words(item.text()) > 2) {
            report
                .at(item.span(), "Line " + other.span().line() + " says the same.")
                .help("Keep it where it matters most.");
          }
        }
      }
    }
  }
}
