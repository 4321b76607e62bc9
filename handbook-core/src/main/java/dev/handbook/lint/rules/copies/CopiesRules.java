package dev.handbook.lint.rules.copies;

import dev.handbook.lint.Rule;
import java.util.List;

/** The rules about pages and passages that say the same, in the order of their codes. */
public final class CopiesRules {
  /** Every one of them. */
  public static final List<Rule> ALL =
      List.of(new DuplicatePage(), new ConflictingPassage(), new ConflictingStatement());

  private CopiesRules() {}
}
