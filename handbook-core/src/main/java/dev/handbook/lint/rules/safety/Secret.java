package dev.handbook.lint.rules.safety;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Profile;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Block;
import dev.handbook.model.Page;
import dev.handbook.model.Severity;
import dev.handbook.text.Secrets;
import dev.handbook.text.SourceText;
import dev.handbook.text.Span;
import java.util.regex.Pattern;

/** A key that anybody who reads the page can use. */
final class Secret implements PageRule {
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  /** Keys are written in long runs of letters. */
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9+/=]{24}");

  @Override
  public RuleInfo info() {
    return RuleInfo.error("secret", "HB1601", "Page gives a key away").in(Profile.MINIMAL);
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    SourceText text = page.text();
    if (!Secrets.MARKS.in(text.text())) {
      return;
    }
    for (int line = 1; line <= text.lineCount(); line++) {
      for (Secrets.Found found : Secrets.in(text.line(line))) {
        boolean said = found.what().equals(Secrets.PASSWORD) || found.what().equals(Secrets.KEY);
        if (said && isCode(line, page)) {
          continue;
        }
        if (isNamedOnly(text.line(line), found) || Secrets.isExample(text.line(line), found)) {
          continue;
        }
        report
            .at(
                new Span(line, found.start() + 1, line, found.end() + 1),
                "This looks like " + found.what() + ".")
            .context(found.what())
            .atMost(said ? Severity.WARNING : Severity.ERROR)
            .help(
                "Replace the key today, because everyone who has read the page or its history has it; then remove it here.");
      }
    }
  }

  /** In code such words may be the names of variables; a sentence has none. */
  private static boolean isCode(int line, Page page) {
    return page.blocks().stream()
        .flatMap(Block::flatten)
        .filter(block -> block.type() == Block.Type.CODE)
        .anyMatch(code -> code.span().line() <= line && line <= code.span().endLine());
  }

  /** The first line of a private key within a sentence gives nothing away. */
  private static boolean isNamedOnly(String line, Secrets.Found found) {
    return line.startsWith("-", found.start())
        && LETTER.matcher(line.substring(0, found.start())).find()
        && !KEY.matcher(line.substring(found.end())).find();
  }
}
