package dev.handbook.lint.rules;

import dev.handbook.lint.HandbookReporter;
import dev.handbook.lint.HandbookRule;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.Scope;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.Page;
import dev.handbook.model.Severity;
import dev.handbook.model.SignOff;
import dev.handbook.model.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** A key nobody reads: what it says is lost without a word. */
final class FrontmatterUnknownKey implements HandbookRule {
  private static final List<String> SIGN_OFF_KEYS = List.of("on", "by", "text");

  /** On as many pages a key is no slip: another tool reads it, or a writer of the house does. */
  private static final int CUSTOM = 3;

  @Override
  public RuleInfo info() {
    return RuleInfo.warning("frontmatter-unknown-key", "HB0402", "Front matter has an unknown key");
  }

  @Override
  public void check(Scope scope, HandbookReporter report) {
    Map<String, List<Page>> strangers = new TreeMap<>();
    for (Page page : scope.handbook().pages()) {
      for (FrontMatter.Entry entry : page.frontMatter().entries()) {
        if (isUnknown(entry.key())) {
          strangers.computeIfAbsent(entry.key(), any -> new ArrayList<>()).add(page);
        }
        if (entry.key().equals(SignOff.KEY)
            && entry.value() instanceof FrontMatter.Mapping mapping) {
          mapping.entries().stream()
              .filter(inner -> !SIGN_OFF_KEYS.contains(inner.key()))
              .forEach(inner -> slip(inner, like(inner.key(), SIGN_OFF_KEYS), page, report));
        }
      }
    }
    strangers.forEach((key, pages) -> check(key, pages, report));
  }

  private static boolean isUnknown(String key) {
    return !FrontmatterKeys.OWN.containsKey(key)
        && !FrontmatterKeys.FOREIGN.contains(key)
        && !key.startsWith("x-");
  }

  private static void check(String key, List<Page> pages, HandbookReporter report) {
    boolean ownMisspelt = like(key, FrontmatterKeys.OWN.keySet()).isPresent();
    if (ownMisspelt || pages.size() < CUSTOM) {
      Optional<String> close = like(key, FrontmatterKeys.all());
      pages.forEach(page -> slip(entry(page, key), close, page, report));
    } else {
      report
          .on(pages.get(0))
          .at(
              entry(pages.get(0), key).keySpan(),
              "The key “" + key + "” stands on several pages, and nothing here reads it.")
          .context(key)
          .help("If a tool of yours needs it, leave it; “x-" + key + "” would say so.")
          .atMost(Severity.INFO);
    }
  }

  private static FrontMatter.Entry entry(Page page, String key) {
    return page.frontMatter().entry(key).orElseThrow();
  }

  private static Optional<String> like(String key, Collection<String> known) {
    return Spelling.closest(key, new TreeSet<>(known));
  }

  private static void slip(
      FrontMatter.Entry entry, Optional<String> close, Page page, HandbookReporter report) {
    report
        .on(page)
        .at(entry.keySpan(), "Nothing reads the key “" + entry.key() + "”.")
        .context(entry.key())
        .help(
            close
                .map(key -> "Did you mean “" + key + "”?")
                .orElse("Remove it, or begin it with “x-” if a tool of yours needs it."))
        .fix(
            close
                .filter(key -> !FrontmatterKeys.FOREIGN.contains(key))
                .filter(key -> page.frontMatter().entry(key).isEmpty())
                .flatMap(key -> Retyped.of(page, entry.keySpan(), entry.key(), key)));
  }
}
