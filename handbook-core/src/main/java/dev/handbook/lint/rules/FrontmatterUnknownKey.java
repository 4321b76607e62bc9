package dev.handbook.lint.rules;

import dev.handbook.lint.Draft;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.Scope;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.Page;
import dev.handbook.model.SignOff;
import dev.handbook.model.Spelling;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** A key nobody reads: what it says is lost without a word. */
final class FrontmatterUnknownKey implements PageRule {
  private static final List<String> SIGN_OFF_KEYS = List.of("on", "by", "text");

  @Override
  public RuleInfo info() {
    return RuleInfo.warning("frontmatter-unknown-key", "HB0402", "Front matter has an unknown key");
  }

  @Override
  public void check(Page page, Scope scope, Reporter report) {
    for (FrontMatter.Entry entry : page.frontMatter().entries()) {
      String key = entry.key();
      boolean known =
          FrontmatterKeys.OWN.containsKey(key)
              || FrontmatterKeys.FOREIGN.contains(key)
              || key.startsWith("x-");
      if (!known) {
        say(entry, FrontmatterKeys.all(), page, report);
      }
      if (key.equals(SignOff.KEY) && entry.value() instanceof FrontMatter.Mapping mapping) {
        mapping.entries().stream()
            .filter(inner -> !SIGN_OFF_KEYS.contains(inner.key()))
            .forEach(inner -> say(inner, SIGN_OFF_KEYS, page, report));
      }
    }
  }

  private static void say(
      FrontMatter.Entry entry, Collection<String> known, Page page, Reporter report) {
    Optional<String> close = Spelling.closest(entry.key(), new TreeSet<>(known));
    Draft draft =
        report
            .at(entry.keySpan(), "Nothing reads the key “" + entry.key() + "”.")
            .context(entry.key());
    draft.help(
        close
            .map(key -> "Did you mean “" + key + "”?")
            .orElse("Remove it, or begin it with “x-” if a tool of yours needs it."));
    draft.fix(
        close
            .filter(key -> !FrontmatterKeys.FOREIGN.contains(key))
            .filter(key -> page.frontMatter().entry(key).isEmpty())
            .flatMap(key -> Retyped.of(page, entry.keySpan(), entry.key(), key)));
  }
}
