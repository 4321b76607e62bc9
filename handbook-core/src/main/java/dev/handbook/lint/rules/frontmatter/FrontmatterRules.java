package dev.handbook.lint.rules.frontmatter;

import dev.handbook.lint.Rule;
import java.util.List;

/** The rules about front matter, in the order of their codes. */
public final class FrontmatterRules {
  /** Every one of them. */
  public static final List<Rule> ALL =
      List.of(
          new FrontmatterYamlSyntax(),
          new FrontmatterUnknownKey(),
          new FrontmatterWrongType(),
          new FrontmatterBadDate(),
          new FrontmatterMissingKey(),
          new FrontmatterDuplicateKey(),
          new FrontmatterUnknownKind(),
          new CompletenessText(),
          new FrontmatterUnsafeYaml(),
          new UrlClash(),
          new ReviewOverdue(),
          new FrontmatterUnknownStatus(),
          new IdNotUnique(),
          new ReferenceMissing());

  private FrontmatterRules() {}
}
