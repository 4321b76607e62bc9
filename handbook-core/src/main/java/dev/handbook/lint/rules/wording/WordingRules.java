package dev.handbook.lint.rules.wording;

import dev.handbook.lint.Rule;
import java.util.List;

/** The rules about text that was left unfinished, in the order of their codes. */
public final class WordingRules {
  /** Every one of them. */
  public static final List<Rule> ALL =
      List.of(
          new PlaceholderText(),
          new OwnerTbd(),
          new NeedsUpdate(),
          new InactiveItem(),
          new TemplateBoilerplate(),
          new EmptySection(),
          new DatePassed(),
          new ImpossibleDate());

  private WordingRules() {}
}
