package dev.handbook.lint.rules.frontmatter;

import dev.handbook.domain.SignOff;
import dev.handbook.domain.control.DocumentControl;
import dev.handbook.lint.HandbookReporter;
import dev.handbook.lint.HandbookRule;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.Key;
import dev.handbook.model.Page;
import dev.handbook.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A key nobody reads: what it says is lost without a word. */
final class FrontmatterUnknownKey implements HandbookRule {
  /** On so many pages a slip may have been copied. */
  private static final int MOST_SLIPS = 2;

  static final List<String> SIGN_OFF_KEYS = List.of("on", "by", "text", "roles", "minor");

  @Override
  public RuleInfo info() {
    return RuleInfo.warning("frontmatter-unknown-key", "HB0402", "Front matter has an unknown key");
  }

  @Override
  public void check(RuleContext scope, HandbookReporter report) {
    Map<String, List<Page>> strangers = new TreeMap<>();
    for (Page page : scope.handbook().pages()) {
      for (FrontMatter.Entry entry : page.frontMatter().entries()) {
        if (!isUnknown(entry.key())) {
          GuessedKey.reportType(entry, page, report);
          GuessedKey.reportApproval(entry, page, report);
        } else if (!GuessedKey.report(entry, page, scope, report)) {
          strangers.computeIfAbsent(entry.key(), any -> new ArrayList<>()).add(page);
        }
        if (entry.key().equals(SignOff.KEY)
            && entry.value() instanceof FrontMatter.Mapping mapping) {
          mapping.entries().stream()
              .filter(inner -> !SIGN_OFF_KEYS.contains(inner.key()))
              .forEach(
                  inner ->
                      MisspeltKey.report(
                          inner, MisspeltKey.like(inner.key(), SIGN_OFF_KEYS), page, report));
        }
      }
    }
    strangers.forEach((key, pages) -> check(key, pages, report));
  }

  private static boolean isUnknown(String key) {
    return Key.of(key).isEmpty()
        && !ForeignKeys.ALL.contains(key)
        && !DocumentControl.reads(key)
        && !key.startsWith("x-");
  }

  private static void check(String key, List<Page> pages, HandbookReporter report) {
    Optional<String> close = MisspeltKey.like(key, ForeignKeys.own());
    // What is on many pages is written on purpose, however much it looks like a key of ours.
    boolean slip = pages.size() <= MOST_SLIPS || close.filter(key::equalsIgnoreCase).isPresent();
    if (close.isPresent() && slip) {
      pages.forEach(page -> MisspeltKey.report(entry(page, key), close, page, report));
    } else {
      report
          .on(pages.get(0))
          .at(
              entry(pages.get(0), key).keySpan(),
              "Nothing here reads the key “"
                  + key
                  + "”"
                  + (pages.size() > 1 ? ", which is on " + pages.size() + " pages." : "."))
          .context(key)
          .help("If a tool of yours needs it, leave it; “x-" + key + "” would say so.")
          .atMost(Severity.INFO);
    }
  }

  private static FrontMatter.Entry entry(Page page, String key) {
    return page.frontMatter().entry(key).orElseThrow();
  }
}
