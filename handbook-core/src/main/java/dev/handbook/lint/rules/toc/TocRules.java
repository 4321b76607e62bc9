package dev.handbook.lint.rules.toc;

import dev.handbook.lint.Rule;
import java.util.List;

/** The rules about the table of contents, in the order of their codes. */
public final class TocRules {
  /** Every one of them. */
  public static final List<Rule> ALL =
      List.of(
          new TocUnlistedPage(), new TocDeadEntry(), new TocDuplicateEntry(), new TocStructure());

  private TocRules() {}
}
