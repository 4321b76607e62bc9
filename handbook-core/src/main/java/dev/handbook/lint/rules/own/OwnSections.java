package dev.handbook.lint.rules.own;

import dev.handbook.lint.FindingBuilder;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;
import dev.handbook.model.Settings.OwnRule;
import dev.handbook.text.Span;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sections that a page must have; a number before a title and letter case are left aside. */
record OwnSections(RuleInfo info, OwnRule rule, OwnPages pages) implements PageRule {
  private static final Pattern NUMBER = Pattern.compile("^[\\d.]++[.):]?\\s++");

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    if (!pages.include(page, scope)) {
      return;
    }
    Set<String> there =
        page.headings().stream().map(each -> plain(each.text())).collect(Collectors.toSet());
    for (String title : rule.demand().values()) {
      if (!there.contains(plain(title))) {
        FindingBuilder finding = report.at(Span.FILE, OwnRules.message(rule, title)).context(title);
        rule.help().ifPresent(finding::help);
      }
    }
  }

  private static String plain(String title) {
    String text = NUMBER.matcher(title.strip()).replaceFirst("");
    int end = text.length();
    while (end > 0 && " :.".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end).toLowerCase(Locale.ROOT);
  }
}
