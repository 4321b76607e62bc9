package dev.handbook.lint.rules.structure;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Block;
import dev.handbook.model.Block.Type;
import dev.handbook.model.Fix;
import dev.handbook.model.Page;
import dev.handbook.text.SourceText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Without a space behind the marks a heading is a line of text that begins with them. */
final class HeadingNoSpace implements PageRule {
  /** A title is no longer. */
  private static final int LONGEST = 80;

  private static final Pattern LINE = Pattern.compile("^( {0,3})(#{1,6})([^\\s#].*)$");

  /** {@code #general} and {@code #1234} are channels, tags and tickets; a title has words. */
  private static final Pattern TITLE = Pattern.compile("\\p{Lu}[^#]*\\s\\p{L}[^#]*[^#.,;:!?]");

  @Override
  public RuleInfo info() {
    return RuleInfo.warning("heading-no-space", "HB0641", "Heading has no space after its #");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (Block block : scope.blocks(page)) {
      if (block.type() == Type.PARAGRAPH && block.text().startsWith("#")) {
        check(block, page, report);
      }
    }
  }

  private static void check(Block block, Page page, Reporter report) {
    SourceText text = page.text();
    int number = block.span().line();
    Matcher line = LINE.matcher(text.line(number));
    if (!line.matches() || line.group(3).length() > LONGEST) {
      return;
    }
    boolean alone = block.span().endLine() == number;
    boolean title = TITLE.matcher(line.group(3).strip()).matches();
    boolean marks = line.group(2).length() > 1;
    if (title || marks && alone && Character.isLetter(line.group(3).charAt(0))) {
      int at = text.startOf(number) + line.end(2);
      report
          .at(
              text.lineSpan(number),
              "This line is shown with its “" + line.group(2) + "”, not as a heading.")
          .context(line.group(3))
          .help("Add a space after the “" + line.group(2) + "”.")
          .fix(Fix.safe("Add a space after the marks", page.path(), text.span(at, at), " "));
    }
  }
}
