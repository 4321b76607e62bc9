package dev.handbook.lint.rules.frontmatter;

import dev.handbook.domain.ReviewInterval;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.FrontMatter.Scalar;
import dev.handbook.model.FrontMatter.Sequence;
import dev.handbook.model.FrontMatter.Value;
import dev.handbook.model.Key;
import dev.handbook.model.Key.Shape;
import dev.handbook.model.Page;
import java.util.Optional;

/** A value of another shape than the key asks for, such as a list where one text is expected. */
final class FrontmatterWrongType implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
        "frontmatter-wrong-type", "HB0403", "Value in front matter has the wrong form");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (FrontMatter.Entry entry : page.frontMatter().entries()) {
      Optional<String> wanted =
          Key.of(entry.key()).map(Key::shape).flatMap(shape -> wanted(shape, entry.value()));
      // Other tools have these keys, too, and values of their own for them.
      if (entry.key().equals(Key.KIND.id()) || entry.key().equals(Key.STATUS.id())) {
        continue;
      }
      wanted.ifPresent(
          form ->
              report
                  .at(
                      entry.value().span(),
                      "The value of “" + entry.key() + "” is not " + form + ".")
                  .help("Write “" + entry.key() + ":” with " + form + "."));
    }
  }

  /** What the value should have been, if it is something else. */
  private static Optional<String> wanted(Shape shape, Value value) {
    boolean text = value instanceof Scalar;
    boolean fits =
        switch (shape) {
          case ANY -> true;
          case TEXT, DAY, PERIOD -> text;
          case AGREEMENTS -> isListOfMappings(value);
          case TRAINING -> text || isListOfTexts(value) || value instanceof Mapping;
          case TEXTS -> text || isListOfTexts(value);
          case SWITCH -> FrontMatter.isSwitch(value);
          case SIGN_OFF -> text || value instanceof Mapping;
          case ROLES -> text || value instanceof Mapping;
          case DURATION -> text && ReviewInterval.read(((Scalar) value).text()).isPresent();
        };
    return fits ? Optional.empty() : Optional.of(describe(shape));
  }

  private static boolean isListOfTexts(Value value) {
    return value instanceof Sequence sequence
        && sequence.items().stream().allMatch(Scalar.class::isInstance);
  }

  private static boolean isListOfMappings(Value value) {
    return value instanceof Sequence sequence
        && sequence.items().stream().allMatch(Mapping.class::isInstance);
  }

  private static String describe(Shape shape) {
    return switch (shape) {
      case TEXT, ANY -> "one text";
      case PERIOD -> "a first and a last day";
      case AGREEMENTS -> "a list such as “[{on: 2026-08-14, by: Finance}]”";
      case TRAINING -> "a page, a list of pages, or “{roles: [...]}”";
      case DAY -> "one date";
      case TEXTS -> "a text or a list of texts";
      case SWITCH -> "true or false";
      case SIGN_OFF -> "a date, or “{on: 2026-08-14, by: CRO}”";
      case ROLES -> "a text such as “CRO(D), Finance(A)”, or roles with names";
      case DURATION -> "a time such as “12 months”";
    };
  }
}
