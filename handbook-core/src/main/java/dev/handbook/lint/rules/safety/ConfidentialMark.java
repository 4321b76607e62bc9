package dev.handbook.lint.rules.safety;

import dev.handbook.lint.HandbookReporter;
import dev.handbook.lint.HandbookRule;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.rules.passage.Passages;
import dev.handbook.model.Block;
import dev.handbook.model.Page;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A page that calls itself confidential, and that everybody can read. */
final class ConfidentialMark implements HandbookRule {
  private static final int LONGEST = 90;

  /** Marks stand at the top or the end of a page; in between they are the names of classes. */
  private static final int FIRST = 6;

  private static final int LAST = 2;

  private static final String OUTSIDE =
      "(?:do not (?:share|distribute|forward|publish|disclose)|not (?:for|to be) (?:external(?:ly)?|public(?:ly)?|distribut\\w+|shar\\w+|publi\\w+))"
          + "(?: (?:or copy|distribution|release|use|shared|distributed|published|externally|publicly|outside(?: of)?|beyond|with|the|our|this|company|organi[sz]ation|anyone|public|third parties|team|page|document)){0,6}";

  private static final String INTERNAL = "(?:for )?internal(?: use)? only(?: use)?";

  private static final String MARK =
      "(?:(?:strictly|highly|company|private and|strictly private and|commercial[- ]in[- ]confidence|privileged and) )*confidential(?: information)?"
          + "|"
          + INTERNAL
          + "|"
          + OUTSIDE;

  private static final Pattern SAYS_SO =
      Pattern.compile(
          "\\W*(?:classification(?: level)?\\W+|(?:this|the) (?:page|document|information|handbook|policy|section) is )?(?:"
              + MARK
              + ")(?:\\W+(?:"
              + MARK
              + "))?\\W*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "confidential-mark", "HB1608", "Published page calls itself confidential");
  }

  @Override
  public void check(RuleContext scope, HandbookReporter report) {
    for (Page page : scope.handbook().published()) {
      List<Block> passages = Passages.published(page, scope);
      IntStream.range(0, passages.size())
          .filter(i -> i < FIRST || i >= passages.size() - LAST)
          .mapToObj(passages::get)
          .filter(block -> block.type() == Block.Type.PARAGRAPH && isMark(block.text()))
          .findFirst()
          .ifPresent(
              block ->
                  report
                      .on(page)
                      .at(
                          Passages.firstLine(page, block.span()),
                          "The page is published, and says “" + block.text().strip() + "”.")
                      .context(block.text())
                      .help(
                          "Mark it “confidential: true” in its front matter, or remove the words."));
    }
  }

  /** Whether a text says of the page it stands on, and of nothing else, that it is not for all. */
  static boolean isMark(String text) {
    return text.length() <= LONGEST && SAYS_SO.matcher(text).matches();
  }
}
