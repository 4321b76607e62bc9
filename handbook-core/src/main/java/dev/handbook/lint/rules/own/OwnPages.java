package dev.handbook.lint.rules.own;

import dev.handbook.lint.RuleContext;
import dev.handbook.model.Kind;
import dev.handbook.model.Page;
import dev.handbook.model.Settings.OwnRule;
import dev.handbook.text.Glob;
import java.util.List;

/** Which pages a rule is for. */
record OwnPages(List<Glob> paths, List<Glob> except, List<Kind> kinds) {
  static OwnPages of(OwnRule rule) {
    return new OwnPages(globs(rule.paths()), globs(rule.except()), rule.kinds());
  }

  private static List<Glob> globs(List<String> patterns) {
    return patterns.stream().map(Glob::new).toList();
  }

  boolean include(Page page, RuleContext scope) {
    String path = page.path();
    return (paths.isEmpty() || paths.stream().anyMatch(glob -> glob.matches(path)))
        && except.stream().noneMatch(glob -> glob.matches(path))
        && (kinds.isEmpty() || kinds.contains(page.kind()))
        && !scope.isArchived(page);
  }
}
