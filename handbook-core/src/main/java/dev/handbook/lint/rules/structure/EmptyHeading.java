package dev.handbook.lint.rules.structure;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Heading;
import dev.handbook.model.Page;

/** It leaves a hole in the page and in its table of contents. */
final class EmptyHeading implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning("empty-heading", "HB0603", "Heading has no text");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (Heading heading : page.headings()) {
      boolean words = heading.text().codePoints().anyMatch(EmptyHeading::saysSomething);
      if (!words && !scope.isArchived(page) && !holdsPicture(page, heading)) {
        report
            .at(heading.span(), "This heading has no text.")
            .help("Remove it, or write what the section is about.");
      }
    }
  }

  private static boolean saysSomething(int letter) {
    int type = Character.getType(letter);
    boolean number = type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    return Character.isLetterOrDigit(letter) || number || type == Character.OTHER_SYMBOL;
  }

  private static boolean holdsPicture(Page page, Heading heading) {
    return page.links().stream().anyMatch(link -> link.span().line() == heading.span().line());
  }
}
